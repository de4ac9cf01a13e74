import type { ColumnMapping, Stamp } from '../../shared/cells/raw-table.ts';
import { isMappingProperty, keptMapping, mappingProperties } from '../../shared/mapping/kept-mapping.ts';
import { stampOf, stampProperties } from '../../shared/workbook/stamp-properties.ts';

/** What the workbook knows beside its cells. */
export interface DocumentFacts {
  /** The file's name, for people. */
  readonly name: string;
  readonly readOnly: boolean;
  readonly stamp: Stamp | null;
  readonly mapping: ColumnMapping | null;
  /** The submission that got no answer. */
  readonly pending: PendingRequest | null;
}

/** A submission under way: its key, and what it was for. */
export interface PendingRequest {
  readonly key: string;
  readonly digest: string;
}

/** The add-in's setting in the workbook for a submission under way. */
const pendingSetting = 'ActieplanVerzoek';

/** Asks for the workbook's custom properties; the function gives them after the next sync. */
export function askProperties(context: Excel.RequestContext): () => ReadonlyMap<string, string> {
  const { custom } = context.workbook.properties;
  custom.load('items/key,items/value');
  return () => new Map(custom.items.map(({ key, value }) => [key, String(value)]));
}

/** Asks for the workbook's own facts; the function gives them after the next sync. */
export function askDocument(context: Excel.RequestContext): () => DocumentFacts {
  const { workbook } = context;
  workbook.load('name,readOnly');
  const propertiesOf = askProperties(context);
  const pending = workbook.settings.getItemOrNullObject(pendingSetting);
  pending.load('value');
  return () => {
    const properties = propertiesOf();
    const kept: unknown = pending.isNullObject ? null : pending.value;
    return {
      name: workbook.name,
      readOnly: workbook.readOnly,
      stamp: stampOf(properties),
      mapping: keptMapping(properties),
      pending: pendingIn(kept),
    };
  };
}

/** Writes the stamp in the workbook's custom properties, with the next sync. */
export function putStamp(context: Excel.RequestContext, stamp: Stamp): void {
  const { custom } = context.workbook.properties;
  for (const [name, value] of stampProperties(stamp)) {
    if (value !== undefined) custom.add(name, value);
  }
}

/** Keeps a mapping in the place of what was kept before, with the next sync. */
export async function putMapping(context: Excel.RequestContext, mapping: ColumnMapping): Promise<void> {
  const { custom } = context.workbook.properties;
  custom.load('items/key');
  await context.sync();
  for (const property of custom.items) if (isMappingProperty(property.key)) property.delete();
  for (const [name, value] of mappingProperties(mapping)) custom.add(name, value);
}

/** Keeps the key of a submission, and what it is for, until its answer came; `null` forgets it. */
export async function keepPending(
  context: Excel.RequestContext,
  request: PendingRequest | null,
): Promise<void> {
  const { settings } = context.workbook;
  if (request !== null) {
    settings.add(pendingSetting, `${request.key} ${request.digest}`);
    return;
  }
  const pending = settings.getItemOrNullObject(pendingSetting);
  await context.sync();
  if (!pending.isNullObject) pending.delete();
}

function pendingIn(kept: unknown): PendingRequest | null {
  const [key, digest] = typeof kept === 'string' ? kept.split(' ') : [];
  return key === undefined || digest === undefined ? null : { key, digest };
}
