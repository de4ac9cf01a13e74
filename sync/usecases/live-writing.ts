import type { RegisterWriting } from '../../shared/contract/reports.ts';
import { ownChanges } from '../../shared/register/own-columns.ts';
import { writeList } from '../../shared/register/write-list.ts';
import { registerRows } from '../projection/register-rows.ts';
import type { Merged } from './merge.ts';
import { whyUnwritten } from './unwritten-register.ts';
import { partsAfter } from './write-register.ts';

/**
 * What an open register has to be changed into after a merge; `null` where the merge read the file, or where
 * the open one may not be written, because something typed in it would be lost or taken for something else.
 */
export function liveWriting({ planned, shows }: Merged['after']): RegisterWriting | null {
  const { register, inForce, found } = planned;
  if (register?.kind !== 'open' || whyUnwritten(planned, shows) !== null) return null;
  const rows = registerRows(partsAfter(planned));
  const kept = new Set(
    found.filter(({ taken }) => !taken).map(({ edit }) => `${edit.actionId}.${edit.field}`),
  );
  const fields = inForce.plan.columns.map(({ field }) => field);
  const list = writeList(
    fields,
    register.rows,
    rows.map(({ action }) => action),
    kept,
  );
  const added = list.rows.map(({ id }) => id);
  const own = register.own.kind === 'found' ? ownChanges(planned.own.columns, register.own.own, added) : [];
  return {
    stamp: { shows: register.shows, next: shows },
    cells: list.cells.map(({ field, ...cell }) => ({ ...cell, column: field })),
    rows: list.rows.map(({ id, values }) => ({ actionId: id, values: [...values] })),
    ...(own.length === 0 ? {} : { own: [...own] }),
    standing: rows.map(({ action, contributor, state }) => ({ actionId: action.id, contributor, state })),
  };
}
