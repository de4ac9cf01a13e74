import { z } from 'zod';

/** The languages that people read: Dutch first, then English. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** One sentence in every language; may hold `{placeholders}` where a message says so. */
export const localisedSchema = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) }).readonly();
export type Localised = z.infer<typeof localisedSchema>;

/** Fills each `{name}` of a sentence; a name that is not given stays as it is written. */
export function fill(template: string, facts: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(facts, name) ? String(facts[name]) : whole,
  );
}

/** The same for every language at once. */
export function fillLocalised(
  template: Localised,
  facts: Readonly<Record<string, string | number>>,
): Localised {
  return { nl: fill(template.nl, facts), en: fill(template.en, facts) };
}
