import type { StatusReport } from '../../shared/contract/status.ts';
import type { State } from '../../shared/log/state.ts';

/** The open round as reports tell it. */
export function roundReport(round: State['round']): StatusReport['round'] {
  if (round === null) return null;
  const { round: name, kind, opens, deadline, columns, contributors, late } = round;
  return {
    name,
    kind,
    opens,
    deadline,
    ...(columns === undefined ? {} : { columns: [...columns] }),
    contributors: [...contributors],
    late: [...late],
  };
}
