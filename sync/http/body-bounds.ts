import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { mostJsonBytes, mostWorkbookBytes } from '../../shared/contract/body-limits.ts';
import type { Localised } from '../../shared/text/localised.ts';
import { workbookMediaType } from './media-types.ts';
import { problemResponse } from './problem-response.ts';
import type { ServiceContext, ServiceEnv } from './service-env.ts';

/** The most bytes that a request may bring; more is refused before it is read. */
export interface BodyLimits {
  readonly workbook: number;
  readonly json: number;
}

const mebibyte = 1024 * 1024;
export const usualLimits: BodyLimits = { workbook: mostWorkbookBytes, json: mostJsonBytes };

/** Refuses a body by its announced length, or, where it announces none, as soon as it grows too large. */
export function boundBodies(limits: BodyLimits) {
  const bound = (maxSize: number) => bodyLimit({ maxSize, onError: (c) => tooLarge(c, maxSize) });
  const workbook = bound(limits.workbook);
  const other = bound(limits.json);
  return createMiddleware<ServiceEnv>((c, next) =>
    c.req.header('content-type')?.startsWith(workbookMediaType) ? workbook(c, next) : other(c, next),
  );
}

function tooLarge(c: ServiceContext, bytes: number) {
  const limit = Math.floor(bytes / mebibyte);
  const message = c.req.path.startsWith('/api/merges') ? openRegister(limit) : anythingElse(limit);
  return problemResponse(c, { code: 'too-large', message });
}

const openRegister = (limit: number): Localised => ({
  nl: `Dit register is te groot om vanuit Excel samen te voegen (meer dan ${limit} MB). Sla het op, sluit het en voeg samen in de browser. Er is niets samengevoegd.`,
  en: `This register is too large to merge from Excel (more than ${limit} MB). Save it, close it and merge in the browser. Nothing was merged.`,
});

const anythingElse = (limit: number): Localised => ({
  nl: `Wat u stuurt is groter dan ${limit} MB. Verwijder uit het werkboek wat niet bij de acties hoort, en probeer opnieuw.`,
  en: `What you send exceeds ${limit} MB. Remove from the workbook what does not belong to the actions, and try again.`,
});
