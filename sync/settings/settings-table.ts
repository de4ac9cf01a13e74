import type { z } from 'zod';
import {
  credentialShape,
  isVariable,
  networkShape,
  noticingShape,
  serviceShape,
  sharePointShape,
  tenantShape,
  type VariableName,
} from './environment.ts';
import { told } from './variables.ts';

/** What stands around the table in the README. */
export const tableMarkers = { begin: '<!-- settings -->', end: '<!-- /settings -->' } as const;

/** For what each group of variables is set. */
const groups: readonly (readonly [z.ZodObject, string])[] = [
  [sharePointShape, '`--library sharepoint:`'],
  [tenantShape, 'both'],
  [credentialShape, '`--library sharepoint:`, exactly one'],
  [networkShape, '`serve` on a network'],
  [serviceShape, '`serve`'],
  [noticingShape, '`serve`'],
];

/** Where one of a group stands otherwise than the others. */
const otherwise: Partial<Readonly<Record<VariableName, string>>> = {
  ACTIEPLAN_CLIENT_CERTIFICATE_KEY: '`--library sharepoint:`, with its certificate',
};

/** Every setting as a row of Markdown, from the schema itself. */
export function settingsTable(): string {
  const rows = groups.flatMap(([shape, where]) =>
    Object.keys(shape.shape)
      .filter(isVariable)
      .map((name) => {
        const { meaning, usual } = told[name];
        return `| \`${name}\` | ${meaning.en} | ${otherwise[name] ?? where} | ${usual?.en ?? ''} |`;
      }),
  );
  return ['| variable | what | for | where it is not set |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
