import type { Stamp } from '../../../shared/cells/raw-table.ts';
import type { WorkbookPackage } from '../package/open.ts';
import { relationshipsOf } from '../package/relationships.ts';
import { scanPart } from '../package/xml.ts';
import { storedText } from './stored-text.ts';

/** The custom document properties that hold the stamp. */
export const stampNames = {
  plan: 'ActieplanPlan',
  contributor: 'ActieplanIndiener',
  shows: 'ActieplanStand',
  writing: 'ActieplanSchrijft',
} as const;

/** The part of the custom document properties, `docProps/custom.xml` by custom; `null` where there is none. */
export function customPropertiesPartOf(pkg: WorkbookPackage): string | null {
  return relationshipsOf(pkg, '').find((relation) => relation.type === 'custom-properties')?.target ?? null;
}

function readCustomProperties(pkg: WorkbookPackage): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  const part = customPropertiesPartOf(pkg);
  if (part === null) return properties;
  let property: string | null = null;
  let value = '';
  scanPart(pkg, part, {
    open(name, attributes) {
      if (name !== 'property') return;
      property = attributes['name'] ?? null;
      value = '';
    },
    text(piece) {
      value += piece;
    },
    close(name) {
      if (name !== 'property' || property === null) return;
      properties.set(property, storedText(value.trim()));
      property = null;
    },
  });
  return properties;
}

function logNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** The stamp that the workbook carries; `null` where plan or log number are absent. Throws a `Refusal`. */
export function readStamp(pkg: WorkbookPackage): Stamp | null {
  const properties = readCustomProperties(pkg);
  const plan = properties.get(stampNames.plan);
  const shows = logNumber(properties.get(stampNames.shows));
  if (plan === undefined || plan === '' || shows === undefined) return null;
  const contributor = properties.get(stampNames.contributor);
  const writing = logNumber(properties.get(stampNames.writing));
  return {
    plan,
    shows,
    ...(contributor === undefined ? {} : { contributor }),
    ...(writing === undefined ? {} : { writing }),
  };
}
