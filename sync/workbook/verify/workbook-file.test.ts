import { describe, expect, it } from 'vitest';
import { decoratedRegister } from '../../../test/fixtures/decorated-register.ts';
import { opened, textsOf } from '../../../test/fixtures/inspect-workbook.ts';
import { writtenZip } from '../../../test/fixtures/workbooks/written-zip.ts';
import { changedPackage, type PartChanges, type PartContent } from '../package/save.ts';
import { workbookFile } from './workbook-file.ts';

const parts = Object.fromEntries(textsOf(decoratedRegister()));
const text = (part: string): string => parts[part] ?? '';
const sheet = 'xl/worksheets/sheet1.xml';
const types = '[Content_Types].xml';
const workbookRelations = 'xl/_rels/workbook.xml.rels';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What is told of a file that would have this part otherwise; `written` where it may leave. */
function toldOf(changes: Readonly<Record<string, PartContent | null>>, from = decoratedRegister()): string {
  const known: PartChanges = new Map(Object.entries(changes));
  const file = workbookFile(changedPackage(opened(from), known));
  return file.ok ? 'written' : `${file.problem.code} ${file.problem.where}`;
}

const edited = (part: string, from: string | RegExp, to: string) => {
  expect(text(part)).toMatch(from);
  return { [part]: text(part).replace(from, to) };
};
const plainRowWith = (attribute: string) =>
  edited(sheet, '</sheetData>', `<row r="90" ${attribute}><c r="A90"><v>1</v></c></row></sheetData>`);
const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${officeRelations}/${kind}" Target="${target}"/></Relationships>`;

describe('a workbook that would leave the program', () => {
  it('is written where nothing is wrong with it', () => {
    expect(toldOf({})).toBe('written');
    expect(toldOf(edited(sheet, 'vet', 'vetter'))).toBe('written');
  });

  it.each([
    ['a prefix that nothing declares', edited(sheet, '<row r="5"', '<row q:r="5"')],
    ['a prefix that nothing declares, on a row of plain cells', plainRowWith('q:ht="3"')],
    ['an attribute twice, on a row of plain cells', plainRowWith('r="90"')],
    [
      'a prefix that nothing declares, far from the changed row',
      edited(sheet, '</worksheet>', '<x:a/></worksheet>'),
    ],
    [
      'a prefix that is declared on another element alone',
      edited(sheet, '<c r="E4"/>', '<c r="E4" xmlns:q="u"/><q:c/>'),
    ],
    ['a tag that is never closed', edited(sheet, '</row>', '')],
    ['an attribute twice', edited(sheet, '<c r="E4"/>', '<c r="E4" r="E4"/>')],
    [
      'an attribute twice by two prefixes',
      edited(sheet, '<c r="E4"/>', '<c r="E4" xmlns:p="u" xmlns:q="u" p:a="1" q:a="1"/>'),
    ],
    ['a character that XML forbids', edited(sheet, 'vet', '\u0001')],
    ['a bare ampersand', edited(sheet, 'vet', 'R&D')],
    ['a DOCTYPE', edited(sheet, '<worksheet', '<!DOCTYPE a><worksheet')],
    ['bytes that are no text', { [sheet]: Uint8Array.of(0x3c, 0x61, 0xff, 0x2f, 0x3e) }],
    [
      'a relation that the sheet does not have',
      edited(sheet, '</worksheet>', '<a r:id="rId99"/></worksheet>'),
    ],
  ])('is held back for %s', (_, changes) => expect(toldOf(changes)).toBe(`would-damage ${sheet}`));

  it.each([
    ['a part without a content type', { 'xl/x.nieuw': 'x' }, 'xl/x.nieuw'],
    [
      'two content types of one part',
      edited(types, '</Types>', `<Override PartName="/XL/Workbook.xml" ContentType="a/b"/></Types>`),
      'XL/Workbook.xml',
    ],
    [
      'a relation to a part that is not there, where the workbook names it',
      edited(workbookRelations, 'worksheets/sheet2.xml', 'worksheets/sheet3.xml'),
      workbookRelations,
    ],
    [
      'two relations of one name',
      edited(workbookRelations, '</Relationships>', relation('rId1', 'theme', 'styles.xml')),
      workbookRelations,
    ],
    [
      'a relation of no type',
      edited(workbookRelations, `${officeRelations}/styles`, 'styles'),
      workbookRelations,
    ],
    [
      'a sheet that is declared to be something else',
      edited(types, 'spreadsheetml.worksheet+xml', 'spreadsheetml.chartsheet+xml'),
      sheet,
    ],
    [
      'relations that are declared to be something else',
      edited(types, 'package.relationships+xml', 'package.other+xml'),
      '_rels/.rels',
    ],
    [
      'two dialects',
      edited(
        workbookRelations,
        `${officeRelations}/styles`,
        'http://purl.oclc.org/ooxml/officeDocument/relationships/styles',
      ),
      '_rels/.rels',
    ],
  ])('is held back for %s', (_, changes, where) => expect(toldOf(changes)).toBe(`would-damage ${where}`));

  it('keeps a flaw that it came with, and no other', () => {
    const flawed = writtenZip({ ...parts, 'xl/x.oud': 'x' });
    expect(toldOf(edited(sheet, 'vet', 'vetter'), flawed)).toBe('written');
    expect(toldOf({ 'xl/x.nieuw': 'x' }, flawed)).toBe('would-damage xl/x.nieuw');
  });

  it('keeps a drawing that lost its relation in the very sheet that is written, and loses no other', () => {
    const dangling = text(sheet).replace('</worksheet>', '<drawing r:id="rId77"/></worksheet>');
    const flawed = writtenZip({ ...parts, [sheet]: dangling });
    expect(toldOf({ [sheet]: dangling.replace('vet', 'vetter') }, flawed)).toBe('written');
    const worse = dangling.replace('</worksheet>', '<legacyDrawing r:id="rId78"/></worksheet>');
    expect(toldOf({ [sheet]: worse }, flawed)).toBe(`would-damage ${sheet}`);
  });

  it('says no longer what it said of parts that are not there', () => {
    const { 'xl/calcChain.xml': _, ...rest } = parts;
    const file = workbookFile(
      changedPackage(
        opened(
          writtenZip({
            ...rest,
            [workbookRelations]: text(workbookRelations).replace(
              '</Relationships>',
              relation('rId50', 'theme', 'theme/theme1.xml'),
            ),
          }),
        ),
        new Map([[sheet, text(sheet).replace('vet', 'vetter')]]),
      ),
    );
    const after = file.ok ? textsOf(file.bytes) : new Map<string, string>();
    expect(after.get(types)).not.toContain('calcChain');
    expect(after.get(workbookRelations)).not.toMatch(/calcChain|theme/);
    expect(after.get(workbookRelations)).toContain('styles.xml');
  });

  it('is the same for the same package, bytes and all', () => {
    const file = () => workbookFile(changedPackage(opened(decoratedRegister()), new Map()));
    const [first, second] = [file(), file()];
    expect(first.ok && second.ok && Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  it('has the compressed bytes of every part that was not changed', () => {
    const before = opened(decoratedRegister());
    const file = workbookFile(changedPackage(before, new Map([[sheet, text(sheet).replace('vet', 'dik')]])));
    const after = opened(file.ok ? file.bytes : new Uint8Array());
    const compressed = (pkg: typeof before) =>
      [...pkg.entries].flatMap(([key, entry]) =>
        key === sheet ? [] : [[key, Buffer.concat(entry.compressed).toString('hex')]],
      );
    expect(compressed(after)).toEqual(compressed(before));
  });
});
