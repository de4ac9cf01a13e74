import type { Stamp } from '../cells/raw-table.ts';

/** The custom document properties that hold the stamp. */
export const stampNames = {
  plan: 'ActieplanPlan',
  contributor: 'ActieplanIndiener',
  shows: 'ActieplanStand',
  writing: 'ActieplanSchrijft',
} as const;

function logNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** The stamp that custom properties hold, by their names; `null` where plan or log number are absent. */
export function stampOf(properties: ReadonlyMap<string, string>): Stamp | null {
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

/** A stamp as the custom document properties that hold it; one without a value is not there. */
export function stampProperties(stamp: Stamp): ReadonlyMap<string, string | number | undefined> {
  return new Map<string, string | number | undefined>([
    [stampNames.plan, stamp.plan],
    [stampNames.contributor, stamp.contributor],
    [stampNames.shows, stamp.shows],
    [stampNames.writing, stamp.writing],
  ]);
}
