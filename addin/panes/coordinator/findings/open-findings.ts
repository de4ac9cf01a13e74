import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';

/** How many findings of the register there are to look at; what is only worth knowing is not counted. */
export function openFindings({ status }: CoordinatingView): number {
  return (
    status.findings.filter(({ severity }) => severity !== 'info').length +
    status.waiting.filter(({ waived }) => waived === undefined).length
  );
}
