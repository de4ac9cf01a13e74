import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certificatesInTime } from './certificate-checks.ts';

const day = 24 * 3_600_000;
const issued = Date.parse('2024-01-01');
const expires = Date.parse('2025-01-01');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actieplan-certificates-'));
  const dates = { notBeforeDate: new Date(issued), notAfterDate: new Date(expires) };
  const pair = await generate([{ name: 'commonName', value: 'Actieplan' }], { keyType: 'ec', ...dates });
  await writeFile(join(folder, 'both.pem'), `${pair.cert}\n${pair.private}`);
  await writeFile(join(folder, 'alone.crt'), pair.cert);
});
afterAll(() => rm(folder, { recursive: true }));

const foundAt = (moment: number, file = 'both.pem') =>
  Promise.all(
    certificatesInTime({ ACTIEPLAN_CLIENT_CERTIFICATE: join(folder, file) }, () => moment).map((check) =>
      check.examine(),
    ),
  );

describe('a certificate', () => {
  it.each([
    ['passed', expires - 31 * day, 'Until 2025-01-01.'],
    ['mend', expires - 29 * day, 'Expires on 2025-01-01, in 29 days. Replace'],
    ['mend', expires + day, 'Expired on 2025-01-01. Replace'],
  ])('is to be replaced from a month before it expires: %s', async (outcome, moment, words) => {
    expect(await foundAt(moment)).toMatchObject([{ outcome, told: { en: expect.stringContaining(words) } }]);
  });

  it('that cannot be read with its key is told by the variable', async () => {
    const en = expect.stringContaining('ACTIEPLAN_CLIENT_CERTIFICATE_KEY is missing');
    expect(await foundAt(issued, 'alone.crt')).toMatchObject([{ outcome: 'mend', told: { en } }]);
  });

  it('is looked at where one is set, each by itself', () => {
    const ids = (set: readonly string[]) =>
      certificatesInTime(Object.fromEntries(set.map((name) => [name, 'x.pem']))).map(({ id }) => id);
    expect(ids([])).toEqual([]);
    expect(ids(['ACTIEPLAN_CERTIFICATE', 'ACTIEPLAN_CLIENT_CERTIFICATE'])).toEqual([
      'validity-ACTIEPLAN_CLIENT_CERTIFICATE',
      'validity-ACTIEPLAN_CERTIFICATE',
    ]);
  });
});
