import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decoratedRegister } from '../fixtures/decorated-register.ts';
import { textsOf, validatorRuns, verdict } from '../fixtures/inspect-workbook.ts';
import { zipped } from '../fixtures/workbooks/literal-package.ts';
import { LibraryStory } from './library-story.ts';
import { media, signals, talks } from './sound-rows.ts';

const path = 'Masterregister.xlsx';

/** What the coordinator put on the register's sheet: a chart, a comment, and custom XML beside it. */
const decorations = [
  'xl/drawings/drawing1.xml',
  'xl/charts/chart1.xml',
  'xl/comments1.xml',
  'xl/drawings/vmlDrawing1.vml',
  'customXml/item1.xml',
];

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;

/** The register as a coordinator goes on with it: decorated, with a column of its own in the table. */
function decorated(register: Uint8Array): Uint8Array {
  const theirs = textsOf(decoratedRegister());
  const parts = new Map(textsOf(register));
  const change = (name: string, work: (text: string) => string) =>
    parts.set(name, work(parts.get(name) ?? ''));
  for (const name of [...decorations, 'xl/drawings/_rels/drawing1.xml.rels'])
    parts.set(name, theirs.get(name) ?? '');
  const overrides = (theirs.get('[Content_Types].xml') ?? '').match(
    /<(?:Override PartName="\/xl\/(?:drawings|charts|comments)[^>]*|Default Extension="vml"[^>]*)>/g,
  );
  change('[Content_Types].xml', (text) => text.replace('</Types>', `${overrides?.join('')}</Types>`));
  change('xl/worksheets/_rels/sheet1.xml.rels', (text) =>
    text.replace(
      '</Relationships>',
      `${relation('rId7', 'drawing', '../drawings/drawing1.xml')}${relation('rId8', 'vmlDrawing', '../drawings/vmlDrawing1.vml')}${relation('rId9', 'comments', '../comments1.xml')}</Relationships>`,
    ),
  );
  change('xl/_rels/workbook.xml.rels', (text) =>
    text.replace(
      '</Relationships>',
      `${relation('rId77', 'customXml', '../customXml/item1.xml')}</Relationships>`,
    ),
  );
  const last = /ref="A1:([A-Z]+)(\d+)"/.exec(parts.get('xl/tables/table1.xml') ?? '');
  const own = nextLetters(last?.[1] ?? '');
  change('xl/tables/table1.xml', (text) =>
    text
      .replaceAll(/ref="A1:[A-Z]+(\d+)"/g, `ref="A1:${own}$1"`)
      .replace(
        /<tableColumns count="(\d+)">/,
        (_, count: string) => `<tableColumns count="${Number(count) + 1}">`,
      )
      .replace('</tableColumns>', '<tableColumn id="99" name="Nota"/></tableColumns>'),
  );
  change('xl/worksheets/sheet1.xml', (text) =>
    withCell(withCell(text, 1, own, 'Nota'), 2, own, 'bespreken op het platform').replace(
      '<tableParts',
      '<drawing r:id="rId7"/><legacyDrawing r:id="rId8"/><tableParts',
    ),
  );
  return zipped(Object.fromEntries(parts));
}

/** The letters of the column to the right, as long as it does not end in Z. */
const nextLetters = (letters: string) =>
  letters.slice(0, -1) + String.fromCharCode(letters.charCodeAt(letters.length - 1) + 1);

function withCell(sheet: string, row: number, column: string, text: string): string {
  const cell = `<c r="${column}${row}" t="inlineStr"><is><t>${text}</t></is></c>`;
  return sheet.replace(new RegExp(`(<row r="${row}"[^>]*>.*?)(</row>)`), `$1${cell}$2`);
}

describe('a register that the coordinator decorated', () => {
  let before: ReadonlyMap<string, string>;
  let after: ReadonlyMap<string, string>;
  let bytes: Uint8Array;
  let shown: Awaited<ReturnType<LibraryStory['rows']>>;

  beforeAll(async () => {
    const story = await LibraryStory.begin({}, afterAll);
    await story.typeRows('OV', media, talks);
    await story.submit('OV');
    await story.merge();
    const started = decorated(await story.bytes(path));
    before = textsOf(started);
    await story.save(path, started);
    await story.typeRows('OV', signals);
    await story.typeOver('OV', 'OV-001', { indicator: '900 leraren' });
    await story.submit('OV');
    await story.merge();
    bytes = await story.bytes(path);
    after = textsOf(bytes);
    shown = await story.rows('register');
  });

  it('shows what was merged', () => {
    expect(shown.map(({ cells }) => [cells.action_id, cells.indicator])).toEqual([
      ['OV-001', '900 leraren'],
      ['OV-002', talks.indicator],
      ['OV-003', signals.indicator],
    ]);
  });

  it('keeps the column of the coordinator’s own, beside its row', () => {
    expect(shown.map(({ cells }) => cells.Nota)).toEqual(['bespreken op het platform', undefined, undefined]);
  });

  it.each(decorations)('keeps %s as it was', (part) => {
    expect(before.get(part)).not.toBe('');
    expect(after.get(part)).toBe(before.get(part));
  });

  it.skipIf(!validatorRuns)('is a valid workbook', () => {
    expect(verdict(bytes)).toBe('valid');
  });
});
