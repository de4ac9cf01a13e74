import { describe, expect, it } from 'vitest';
import type { Stamp } from '../../../shared/cells/raw-table.ts';
import { stampOf } from '../../../shared/workbook/stamp-properties.ts';
import { decoratedRegister } from '../../../test/fixtures/decorated-register.ts';
import { fileOf } from '../../../test/fixtures/file-of.ts';
import { opened, textsOf, validatorRuns, verdict } from '../../../test/fixtures/inspect-workbook.ts';
import type { WorkbookPackage } from '../package/open.ts';
import { changedPackage } from '../package/save.ts';
import { readCustomProperties } from '../read/custom-properties.ts';

import { writeStamp } from './write-stamp.ts';

const stamp: Stamp = { plan: 'plan <één>', contributor: 'OV', shows: 12 };

function stamped(pkg: WorkbookPackage, written: Stamp): WorkbookPackage {
  const outcome = writeStamp(pkg, written);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.package;
}

const properties = (pkg: WorkbookPackage): string => textsOf(fileOf(pkg)).get('docProps/custom.xml') ?? '';

describe('a stamp', () => {
  it('is read back from a workbook that had no custom properties', () => {
    expect(stampOf(readCustomProperties(stamped(opened(decoratedRegister()), stamp)))).toEqual(stamp);
  });

  it.skipIf(!validatorRuns)('leaves the workbook valid', () => {
    expect(verdict(fileOf(stamped(opened(decoratedRegister()), stamp)))).toBe('valid');
  });

  it('replaces the one before it, what no longer holds included', () => {
    const writing = stamped(opened(decoratedRegister()), { ...stamp, writing: 13 });
    const done = stamped(writing, { plan: 'plan', shows: 13 });
    expect(stampOf(readCustomProperties(done))).toEqual({ plan: 'plan', shows: 13 });
  });

  it('leaves properties of others as they are, and takes ids that are free', () => {
    const first = stamped(opened(decoratedRegister()), { plan: 'plan', shows: 1 });
    const other =
      '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="9" name="Dossier"><x/></property>';
    const text = properties(first).replace('</Properties>', `${other}</Properties>`);
    const withOther = changedPackage(first, new Map([['docProps/custom.xml', text]]));
    const again = stamped(withOther, { ...stamp, writing: 13 });
    expect(properties(again)).toContain(other);
    expect([...properties(again).matchAll(/pid="(\d+)"/g)].map((match) => match[1])).toEqual([
      '2',
      '3',
      '9',
      '10',
      '11',
    ]);
    expect(stampOf(readCustomProperties(again))).toEqual({ ...stamp, writing: 13 });
  });

  it('changes nothing but the properties and what names them', () => {
    const before = textsOf(decoratedRegister());
    const after = textsOf(fileOf(stamped(opened(decoratedRegister()), stamp)));
    const changed = [...after].filter(([name, text]) => before.get(name) !== text).map(([name]) => name);
    expect(changed).toEqual(['[Content_Types].xml', '_rels/.rels', 'docProps/custom.xml']);
  });
});
