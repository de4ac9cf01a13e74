import type { Stamp } from '../../shared/cells/raw-table.ts';
import { stampNames, stampOf } from '../../shared/workbook/stamp-properties.ts';
import { askProperties } from './document-facts.ts';

/**
 * Says in the stamp that the register is being written from what it shows to the next log number, so that a
 * cell that shows either is no edit. `false` where another pane brought it further meanwhile: what was to be
 * written here is out of date.
 *
 * @param sent the stamp under which its rows were sent
 */
export async function beginWriting(
  context: Excel.RequestContext,
  sent: Stamp,
  next: number,
): Promise<boolean> {
  const stamp = await readStamp(context);
  if (stamp?.shows !== sent.shows || (stamp.writing ?? 0) > next) return false;
  if (stamp.writing !== next) {
    context.workbook.properties.custom.add(stampNames.writing, next);
    await context.sync();
  }
  return true;
}

/** Says that the register shows this log number, unless another pane says something else by now. */
export async function endWriting(context: Excel.RequestContext, next: number): Promise<void> {
  const stamp = await readStamp(context);
  if (stamp?.writing !== next) return;
  const { custom } = context.workbook.properties;
  custom.add(stampNames.shows, next);
  custom.getItem(stampNames.writing).delete();
  try {
    await context.sync();
  } catch (error) {
    // Another pane that wrote the same took it away first; by then the stamp says what is to be said.
    if (!(error instanceof OfficeExtension.Error) || error.code !== 'ItemNotFound') throw error;
  }
}

export async function readStamp(context: Excel.RequestContext): Promise<Stamp | null> {
  const properties = askProperties(context);
  await context.sync();
  return stampOf(properties());
}
