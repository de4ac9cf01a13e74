import type { DocumentFacts } from '../sheet/document-facts.ts';
import type { OpenedPlan } from './opened-plan.ts';
import type { SheetDesk } from './sheet-desk.ts';
import type { Trouble } from './trouble.ts';

/** An open workbook that is being worked in. */
export interface Working {
  readonly opened: OpenedPlan;
  readonly facts: DocumentFacts;
  readonly desk: SheetDesk;
  /** What is amiss while work goes on, by its code. */
  readonly notices: Map<string, Trouble>;
}
