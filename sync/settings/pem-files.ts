import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Environment, VariableName } from './environment.ts';
import { mistaken, mistakeOf, type Reading, read } from './mistakes.ts';
import { Secret } from './secret.ts';

/** A certificate with its key, both PEM, as https and Entra ID take them. */
export interface PemPair {
  readonly certificate: string;
  readonly key: Secret;
  /** SHA-256 of the certificate, in hexadecimal. */
  readonly thumbprint: string;
  /** The last moment at which it is valid. */
  readonly validTo: Date;
}

type PathVariable = Extract<VariableName, `${string}CERTIFICATE` | `${string}KEY`>;

/** The variables that name a certificate and its key. */
export interface PairVariables {
  readonly certificate: PathVariable;
  readonly key: PathVariable;
}

/** Of the application that reads and writes the library. */
export const clientPair: PairVariables = {
  certificate: 'ACTIEPLAN_CLIENT_CERTIFICATE',
  key: 'ACTIEPLAN_CLIENT_CERTIFICATE_KEY',
};

/** Of https. */
export const httpsPair: PairVariables = { certificate: 'ACTIEPLAN_CERTIFICATE', key: 'ACTIEPLAN_KEY' };

/**
 * Reads a certificate and its key, and holds them against each other.
 *
 * @param variables those that name the two files
 * @param keyFile absent: the key stands in the certificate's file
 */
export async function readPemPair(
  variables: PairVariables,
  certificateFile: string,
  keyFile: string | undefined,
  environment: Environment,
): Promise<Reading<PemPair>> {
  const certificateText = await textOf(certificateFile);
  const certificate = certificateText === null ? null : parsed(() => new X509Certificate(certificateText));
  if (certificateText === null || certificate === null) {
    return mistaken(mistakeOf(variables.certificate, environment));
  }
  const keyText = keyFile === undefined ? certificateText : await textOf(keyFile);
  const key = keyText === null ? null : parsed(() => createPrivateKey(keyText));
  if (keyText === null || key === null) return mistaken(mistakeOf(variables.key, environment));
  if (!certificate.checkPrivateKey(key)) {
    return mistaken({
      nl: `${variables.certificate} en ${variables.key} horen niet bij elkaar. Geef het certificaat met zijn eigen sleutel.`,
      en: `${variables.certificate} and ${variables.key} do not belong together. Give the certificate with its own key.`,
    });
  }
  const validTo = new Date(certificate.validTo);
  const thumbprint = certificate.fingerprint256.replaceAll(':', '').toLowerCase();
  return read({ certificate: certificateText, key: new Secret(keyText), thumbprint, validTo });
}

async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    // Missing or unreadable: the mistake names the variable, whose owner can mend it.
    return null;
  }
}

function parsed<T>(parse: () => T): T | null {
  try {
    return parse();
  } catch {
    // No PEM of that kind, or one with a password.
    return null;
  }
}
