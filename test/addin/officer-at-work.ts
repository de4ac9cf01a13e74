import type { OpenExcel } from '../excel-host/node-office.ts';
import { shipped } from '../fixtures/shipped-plan.ts';
import { loggedAction, type Typed } from '../fixtures/typed-sheet.ts';
import { openPane as openPaneOn } from './officer-pane.ts';
import { openActions } from './officer-workbook.ts';
import { StandInService } from './stand-in-service.ts';

/** The pane on an open workbook, with a service in memory. */
export const openPane = (excel: OpenExcel, service = new StandInService(), rest?: () => Promise<void>) =>
  openPaneOn(excel, service, rest);

/** The pane on OV's workbook with these rows. */
export async function openWith(rows: readonly Typed[], service?: StandInService) {
  return openPane(await openActions(rows), service);
}

/** A service to which these rows were handed in before. */
export function serviceKnowing(rows: readonly Typed[]): StandInService {
  const service = new StandInService();
  service.actions = rows.map((row) => loggedAction(shipped.plan, row));
  service.sequence = 1;
  return service;
}
