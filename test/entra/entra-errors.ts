import { randomUUID } from 'node:crypto';

/** What the provider's library says of a refused client → Entra's number and words for it. */
const told: readonly (readonly [RegExp, number, string])[] = [
  [/^no such tenant/, 90002, 'Tenant not found. Check to make sure you have the correct tenant ID.'],
  [/client not found/, 700016, 'Application was not found in the directory.'],
  [/invalid secret|secret is expired/, 7000215, 'Invalid client secret provided.'],
  [
    /signature|key|assertion/i,
    700027,
    'The certificate with identifier used to sign the client assertion is not registered on application.',
  ],
];

/** An error of the token endpoint, as Entra writes it: the number in the description and in `error_codes`. */
export function entraError(error: string, detail: string, moment: Date): object {
  const [, number, words] = told.find(([pattern]) => pattern.test(detail)) ?? [
    /./,
    9002313,
    `Invalid request. ${detail}`,
  ];
  const trace = randomUUID();
  return {
    error,
    error_description: `AADSTS${number}: ${words} Trace ID: ${trace}`,
    error_codes: [number],
    timestamp: moment.toISOString(),
    trace_id: trace,
    correlation_id: randomUUID(),
  };
}
