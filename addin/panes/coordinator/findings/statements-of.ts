import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import type { StatementView } from '../../../session/officer-view.ts';

/** The note's sentences behind these codes, as far as the view holds them. */
export function statementsOf(
  { statements }: CoordinatingView,
  codes: readonly string[],
): readonly StatementView[] {
  return codes.flatMap((code) => statements.get(code) ?? []);
}
