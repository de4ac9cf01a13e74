import { countedDays } from '../../shared/text/counted.ts';
import type { Environment } from '../settings/environment.ts';
import { mistakesTold } from '../settings/mistakes.ts';
import { clientPair, httpsPair, type PairVariables, readPemPair } from '../settings/pem-files.ts';
import { type Check, mend, passed } from './check.ts';

const day = 24 * 3_600_000;

/** In milliseconds: a certificate is asked for, and uploaded, by people. */
const notice = 30 * day;

/** A check for each certificate that is set: whether it is still good next month. */
export function certificatesInTime(environment: Environment, now: () => number = Date.now): readonly Check[] {
  return [clientPair, httpsPair].flatMap((pair) => {
    const file = environment[pair.certificate];
    return file === undefined ? [] : [inTime(pair, file, environment, now)];
  });
}

const inTime = (pair: PairVariables, file: string, environment: Environment, now: () => number): Check => ({
  id: `validity-${pair.certificate}`,
  name: { nl: `Geldigheid van ${pair.certificate}`, en: `Validity of ${pair.certificate}` },
  async examine() {
    const reading = await readPemPair(pair, file, environment[pair.key], environment);
    if (!reading.ok) return { outcome: 'mend', told: mistakesTold(reading.mistakes) };
    const { validTo } = reading.value;
    const date = validTo.toISOString().slice(0, 10);
    const left = validTo.getTime() - now();
    if (left > notice) return passed(`Tot ${date}.`, `Until ${date}.`);
    const days = countedDays(Math.floor(left / day));
    const nl = left < 0 ? `Verlopen op ${date}` : `Verloopt op ${date}, over ${days.nl}`;
    const en = left < 0 ? `Expired on ${date}` : `Expires on ${date}, in ${days.en}`;
    return mend(
      `${nl}. Vervang het certificaat en zijn sleutel; docs/tenant.md zegt hoe ("Keys").`,
      `${en}. Replace the certificate and its key; docs/tenant.md tells how ("Keys").`,
    );
  },
});
