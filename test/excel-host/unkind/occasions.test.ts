import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { actions } from '../cases/member-case.ts';
import { openExcel } from '../node-office.ts';
import { type Occasion, occasions } from './catalogue.ts';
import { type Platform, webRequestLimit } from './platforms.ts';

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error)),
  );
}

/** What comes of it, and what must. */
interface OccasionCase {
  readonly gives: () => Promise<unknown>;
  readonly wants: unknown;
}

const cases: Readonly<Record<Occasion, OccasionCase>> = {
  'header-row-hidden': {
    gives: async () => {
      const { Excel, host, settled } = await openExcel();
      await Excel.run(async (context) => void actions(context));
      host.person.showHeaders('tblActies', false);
      const names = await Excel.run(async (context) => {
        const table = context.workbook.tables.getItem('tblActies');
        const [body, whole] = [table.getDataBodyRange(), table.getRange()];
        table.load('showHeaders,columns/items/name');
        body.load('address');
        whole.load('address');
        await context.sync();
        const addresses = [body.address, whole.address];
        return [table.showHeaders, table.columns.items.map(({ name }) => name), addresses];
      });
      const header = Excel.run(async (context) => {
        context.workbook.tables.getItem('tblActies').getHeaderRowRange().load('values');
        await context.sync();
      });
      const code = await codeOf(header);
      host.person.showHeaders('tblActies', true);
      await settled();
      return [names, code, host.person.reads('A1:C1')];
    },
    wants: [
      [false, ['Titel', 'Aard', 'Raming'], ['Blad1!A2:C3', 'Blad1!A2:C3']],
      'ItemNotFound',
      [['Titel', 'Aard', 'Raming']],
    ],
  },
  'totals-row-shown': {
    gives: async () => {
      const { Excel, host } = await openExcel();
      await Excel.run(async (context) => void actions(context));
      host.person.showTotals('tblActies', true);
      host.person.type('A5', 'eronder');
      const { body, totals } = host.workbook.table('tblActies');
      const told = [body.rows, totals.row, host.person.reads('A4')];
      host.person.showTotals('tblActies', false);
      return [...told, host.workbook.table('tblActies').area.rows, host.person.reads('A4')];
    },
    wants: [2, 3, [['Totaal']], 3, [['eronder']]],
  },
  'co-edit-between-batches': {
    gives: async () => {
      const { Excel, host } = await openExcel();
      await Excel.run(async (context) => void actions(context));
      const seen: unknown[] = [];
      host.betweenBatches(() => host.coAuthor.insertRows('Blad1', 1));
      await Excel.run(async (context) => {
        for (let batch = 0; batch < 2; batch += 1) {
          const body = context.workbook.tables.getItem('tblActies').getDataBodyRange();
          body.load('rowIndex');
          await context.sync();
          seen.push(body.rowIndex);
        }
      });
      return seen;
    },
    wants: [2, 3],
  },
  'days-from-1904': {
    gives: async () => {
      const { host } = await openExcel({ date1904: true });
      host.person.type('A1', '15/03/2021');
      return [host.person.cell('A1').value, host.person.reads('A1')];
    },
    wants: [44_270 - 1_462, [['15/03/2021']]],
  },
  'request-too-large': {
    gives: async () => {
      const { Excel, host } = await openExcel({ requestLimit: webRequestLimit });
      const long = 'x'.repeat(30_000);
      const write = Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Blad1').getRange('A1:A200');
        range.values = Array.from({ length: 200 }, () => [long]);
        await context.sync();
      });
      const written = await codeOf(write);
      for (let row = 1; row <= 200; row += 1) host.person.type(`A${row}`, long);
      const read = Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Blad1').getRange('A1:A200').load('values');
        await context.sync();
      });
      return [webRequestLimit, written, await codeOf(read)];
    },
    wants: [5_242_880, 'RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded'],
  },
  'members-missing': {
    gives: async () => [await saysOf('windows'), await saysOf('mac'), await saysOf('web')],
    wants: [
      [true, 'function', true],
      [true, 'function', true],
      [false, 'undefined', true],
    ],
  },
  'shown-as-in-belgium': {
    gives: async () => {
      const { Excel, host } = await openExcel();
      host.person.paste('A1', [['15/03/2021', '1234,5', 'waar', '#N/B', '12,5%']]);
      return Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Blad1').getRange('A1:E1');
        range.load('text,values,numberFormat');
        await context.sync();
        return [range.text[0], range.values[0], range.numberFormat[0]];
      });
    },
    wants: [
      ['15/03/2021', '1234,5', 'WAAR', '#N/B', '12,50%'],
      [44_270, 1_234.5, true, '#N/A', 0.125],
      ['m/d/yyyy', 'General', 'General', 'General', '0.00%'],
    ],
  },
  'no-host': {
    gives: () => saysOf('a browser'),
    wants: [null, null],
  },
};

/** What Office says of itself there, in a page of its own. */
async function saysOf(where: Platform | 'a browser'): Promise<unknown> {
  const program = join(import.meta.dirname, 'says-of-itself.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', program, where]);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

describe('an Excel as people and places make it', () => {
  for (const [name, { gives, wants }] of Object.entries(cases)) {
    it(name, async () => {
      expect(await gives()).toEqual(wants);
    });
  }

  it.each(Object.values(occasions))('says where it was read that $happens', ({ basis, source }) => {
    expect(source).toMatch(basis === 'documented' ? /^Microsoft: / : /office-js \d/);
  });
});
