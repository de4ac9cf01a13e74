import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingMembers, namedMembers } from '../../test/excel-host/named-members.ts';
import { openExcel } from '../../test/excel-host/node-office.ts';

const root = join(import.meta.dirname, '..', '..');

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => join(root, folder, file));
}

const newest = 15;

/** The sets that the manifest demands: an Excel without them never shows the add-in. */
const demanded = new Map(
  [
    ...readFileSync(join(root, 'addin/manifest/manifest.template.xml'), 'utf8').matchAll(
      /<Set Name="(\w+)" MinVersion="([\d.]+)"/g,
    ),
  ].map(([, set = '', version = '']) => [set, Number(version.slice('1.'.length))]),
);

/** What a dialog's page says to the pane: where it runs there is a dialog. */
const inDialog = /^Office\.UI\.messageParent$/;
/** Facts that come with an event: in an older Excel they are absent, and nothing is called. */
const inEvent = /EventArgs\.\w+$/;
/** Office.js itself says of members that other programs have them as well. */
const ofOutlook = 'Mailbox';
/** Set by its constructor: it stands on every error and not on the prototype. */
const ownField = 'OfficeExtension.Error.code';

describe('the members of Office.js that the add-in names', () => {
  const named = namedMembers(sourcesIn('addin'), root);

  it('are some', () => {
    expect(named.length).toBeGreaterThan(100);
  });

  it('exist in the genuine runtime', async () => {
    const { Excel, Office, OfficeExtension } = await openExcel();
    const missing = missingMembers(named, { Excel, Office, OfficeExtension });
    expect(missing.filter(({ name }) => name !== ownField)).toEqual([]);
  });

  it('are no newer than ExcelApi 1.15', () => {
    const tooNew = named.filter(({ since }) => {
      const version = /ExcelApi 1\.(\d+)/.exec(since ?? '')?.[1];
      return version !== undefined && Number(version) > newest;
    });
    expect(tooNew).toEqual([]);
  });

  it('are asked for where the manifest does not demand them', () => {
    const unasked = named.filter(({ name, since = '', asked }) => {
      const [, set = '', version = ''] = /^(\w+) 1\.(\d+)/.exec(since) ?? [];
      if (set === '' || set === ofOutlook || Number(version) <= (demanded.get(set) ?? 0)) return false;
      if (inDialog.test(name) || inEvent.test(name)) return false;
      const guard = new RegExp(`(?:isSetSupported\\('${set}', |supports\\()'1\\.${version}'\\)`);
      return !asked.some((condition) => guard.test(condition));
    });
    expect(unasked.map(({ name, where, since }) => `${name} (${since}) at ${where}`)).toEqual([]);
  });

  it('are not named by the sessions and the service clients, which know no Excel', () => {
    expect(named.filter(({ where }) => /^addin\/(session|service|coordination)/.test(where))).toEqual([]);
  });
});
