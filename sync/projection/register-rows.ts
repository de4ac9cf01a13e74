import type { RegisterPart } from '../../shared/register/register-part.ts';
import type { RegisterRow } from '../workbook/create/register-workbook.ts';

/** The register's rows as its sheet shows them: withdrawn ones marked, and those of which a change waits. */
export function registerRows(parts: ReadonlyMap<string, RegisterPart>): readonly RegisterRow[] {
  return [...parts].flatMap(([contributor, part]) => {
    const waiting = new Set(part.waiting.map(({ actionId }) => actionId));
    return part.rows.map((action): RegisterRow => {
      const standing = waiting.has(action.id) ? 'waiting' : 'active';
      return { contributor, action, state: action.withdrawn ? 'withdrawn' : standing };
    });
  });
}
