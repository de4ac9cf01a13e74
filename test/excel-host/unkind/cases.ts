/// <reference types="office-js" />
import { actions } from '../cases/member-case.ts';
import type { OpenExcel } from '../node-office.ts';
import type { UnkindName } from './catalogue.ts';

/** What passes between people, add-in and Excel, and what comes of it where Excel is unkind in one way, and where not. */
export interface UnkindCase {
  /** Gives what the add-in heard and what stands in the sheet, as it is to be compared. */
  readonly happens: (excel: OpenExcel, heard: readonly string[]) => Promise<unknown> | unknown;
  readonly unkind: unknown;
  readonly kind: unknown;
}

const hears = (happens: (excel: OpenExcel) => void, unkind: unknown, kind: unknown): UnkindCase => ({
  happens: async (excel, heard) => {
    happens(excel);
    await excel.settled();
    return [...heard];
  },
  unkind,
  kind,
});

async function writes(excel: OpenExcel, address: string, values: (string | number)[][]): Promise<void> {
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Blad1').getRange(address).values = values;
    await context.sync();
  });
}

const texts = ['December 2023', '1/2', '#N/A', '15%', '$12.50', 'TRUE', '1E3', '1 1/2', '12:30', '-naam'];

/** On a table `tblActies` in A1:C3 of Blad1, with an ear on the sheet; each with one unkindness and with none. */
export const unkindCases: Readonly<Record<UnkindName, UnkindCase>> = {
  'list-pick-is-silent': hears(
    ({ host }) => host.person.pick('B2', 'Lopend'),
    [],
    ['B2 RangeEdited Local Unknown'],
  ),
  'fill-beside-hidden-rows-is-silent': {
    happens: async (excel, heard) => {
      const { person } = excel.host;
      person.paste('A4', [['Taalhuis', 'Nieuw', 3]]);
      person.filter('tblActies', 'Titel', ['Jeugdwerk', 'Taalhuis']);
      await excel.settled();
      const before = heard.length;
      person.fillDown('B2:B4');
      await excel.settled();
      return [heard.slice(before), person.reads('B2:B4')];
    },
    unkind: [[], [['Nieuw'], ['Lopend'], ['Nieuw']]],
    kind: [['B3:B4 RangeEdited Local Unknown'], [['Nieuw'], ['Lopend'], ['Nieuw']]],
  },
  'undo-is-silent': hears(
    ({ host }) => {
      host.person.type('A2', 'Sport');
      host.person.undo();
    },
    ['A2 RangeEdited Local Unknown'],
    ['A2 RangeEdited Local Unknown', 'A2 RangeEdited Local Unknown'],
  ),
  'co-author-is-silent': hears(
    ({ host }) => {
      host.coAuthor.type('A2', 'Sport');
      host.coAuthor.sort('tblActies', 'Titel');
    },
    [],
    ['A2 RangeEdited Remote Unknown', 'A2:C3 sorted Remote'],
  ),
  'deleted-rows-are-silent': hears(
    ({ host }) => host.person.deleteTableRows('tblActies', 1),
    [],
    ['A3:C3 RowDeleted Local Unknown'],
  ),
  'bursts-lose-events': hears(
    ({ host }) => {
      for (const address of ['A2', 'B2', 'C3']) host.person.type(address, 'x');
    },
    ['A2 RangeEdited Local Unknown'],
    ['A2', 'B2', 'C3'].map((address) => `${address} RangeEdited Local Unknown`),
  ),
  'events-come-twice': hears(
    ({ host }) => host.person.type('A2', 'Sport'),
    ['A2 RangeEdited Local Unknown', 'A2 RangeEdited Local Unknown'],
    ['A2 RangeEdited Local Unknown'],
  ),
  'events-come-late': {
    happens: async (excel, heard) => {
      excel.host.person.type('A2', 'Sport');
      await writes(excel, 'B2', [['Lopend']]);
      const meanwhile = heard.length;
      await excel.settled();
      return [meanwhile, heard.length];
    },
    unkind: [0, 2],
    kind: [1, 2],
  },
  'dragged-rows-told-elsewhere': hears(
    ({ host }) => host.person.fillDown('A3:A5'),
    ['A2:C3 RowInserted Local Unknown'],
    ['A4:A5 RangeEdited Local Unknown'],
  ),
  'blocks-told-elsewhere': hears(
    ({ host }) => host.person.paste('A4', [['a'], ['b']]),
    ['A2:A3 RangeEdited Local Unknown'],
    ['A4:A5 RangeEdited Local Unknown'],
  ),
  'own-writes-look-like-others': {
    happens: async (excel, heard) => {
      excel.host.person.type('A2', 'Sport');
      await excel.settled();
      await writes(excel, 'A3', [['Taal']]);
      await excel.settled();
      return [...heard];
    },
    unkind: ['A2 RangeEdited Local undefined', 'A3 RangeEdited Local undefined'],
    kind: ['A2 RangeEdited Local Unknown', 'A3 RangeEdited Local ThisLocalAddin'],
  },
  'blocks-skip-hidden-rows': {
    happens: async (excel) => {
      const { person } = excel.host;
      person.paste('A4', [['Taalhuis', 'Nieuw', 3]]);
      person.hideRows('Blad1', 3);
      await writes(excel, 'A2:A4', [['een'], ['twee'], ['drie']]);
      await writes(excel, 'C3', [[7]]);
      return person.reads('A2:C4').map(([title, , estimate]) => `${title} ${estimate}`);
    },
    unkind: ['een 1500', 'Buurthuis 7', 'twee 3'],
    kind: ['een 1500', 'twee 7', 'drie 3'],
  },
  'strings-read-by-us-rules': {
    happens: async (excel) => {
      await writes(
        excel,
        'E1:E10',
        texts.map((text) => [text]),
      );
      const shown = excel.host.person.reads('E1:E10').flat();
      await writes(
        excel,
        'E1:E10',
        texts.map((text) => [`'${text}`]),
      );
      return [shown, excel.host.person.reads('E1:E10').flat()];
    },
    unkind: [
      ['dec-23', '2-jan', '#N/B', '15%', '$12,50', 'WAAR', '1,00E+03', '1 1/2', '12:30', '#NAAM?'],
      texts,
    ],
    kind: [
      ['December 2023', '1/2', '#N/B', '15%', '$12.50', 'WAAR', '1000', '1 1/2', '12:30', '-naam'],
      texts,
    ],
  },
  'added-rows-conflict': {
    happens: async (excel) => {
      const counts = await excel.Excel.run(async (context) => {
        const { rows } = context.workbook.tables.getItem('tblActies');
        rows.add(undefined, [['Taalhuis', 'Nieuw', 3]]);
        const before = rows.getCount();
        await context.sync();
        const after = rows.getCount();
        await context.sync();
        return [before.value, after.value];
      });
      return [...counts, excel.host.person.reads('A4')[0]?.[0]];
    },
    unkind: [3, 2, ''],
    kind: [3, 3, 'Taalhuis'],
  },
};

/** Lets an add-in listen to the sheet with the table; what it hears, in words. */
export async function listen(excel: OpenExcel): Promise<readonly string[]> {
  const heard: string[] = [];
  await excel.Excel.run(async (context) => {
    actions(context);
    const sheet = context.workbook.worksheets.getItem('Blad1');
    sheet.onChanged.add(async ({ address, changeType, source, triggerSource }) => {
      heard.push([address, changeType, source, String(triggerSource)].join(' '));
    });
    sheet.onRowSorted.add(async ({ address, source }) => {
      heard.push([address, 'sorted', source].join(' '));
    });
    await context.sync();
  });
  await excel.settled();
  heard.length = 0;
  return heard;
}
