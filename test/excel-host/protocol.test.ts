import { describe, expect, it } from 'vitest';

import { openExcel } from './node-office.ts';
import { webRequestLimit } from './unkind/platforms.ts';

/** The code and place with which something fails. */
async function failure(
  work: Promise<unknown>,
): Promise<{ readonly code: string; readonly place?: string | undefined }> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return { code: error.code, place: error.debugInfo.errorLocation };
  }
  return { code: 'none' };
}

const wide = (rows: number) =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: 25 }, () => `r${row}`));

describe('what office.js itself refuses', () => {
  it('reads no property that was not loaded', async () => {
    const { Excel } = await openExcel();
    const read = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Blad1').getRange('A1');
      await context.sync();
      return range.values;
    });
    expect((await failure(read)).code).toBe('PropertyNotLoaded');
  });

  it('reads no property before sync', async () => {
    const { Excel } = await openExcel();
    const read = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Blad1').getRange('A1');
      range.load('values');
      return range.values;
    });
    expect((await failure(read)).code).toBe('PropertyNotLoaded');
  });

  it('reads no result before sync', async () => {
    const { Excel } = await openExcel();
    const read = Excel.run(async (context) => context.workbook.worksheets.getCount().value);
    expect((await failure(read)).code).toBe('ValueNotLoaded');
  });

  it('uses no range of an earlier run that was not tracked', async () => {
    const { Excel } = await openExcel();
    const range = await Excel.run(async (context) => {
      const kept = context.workbook.worksheets.getItem('Blad1').getRange('A1');
      await context.sync();
      return kept;
    });
    const read = Excel.run(async (context) => {
      range.load('values');
      await context.sync();
    });
    expect((await failure(read)).code).toBe('InvalidObjectPath');
  });
});

describe('a batch', () => {
  it('names the member that failed, keeps what came before and drops what came after', async () => {
    const { Excel, host } = await openExcel();
    const run = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Blad1');
      sheet.getRange('A1').values = [['eerst']];
      sheet.getRange('A2').values = [[1, 2]];
      sheet.getRange('A3').values = [['nooit']];
      await context.sync();
    });
    expect(await failure(run)).toEqual({ code: 'InvalidArgument', place: 'Range.values' });
    expect(host.person.reads('A1:A3')).toEqual([['eerst'], [''], ['']]);
  });

  it('tells by name what the host lacks', async () => {
    const { Excel, host } = await openExcel();
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Blad1').getRange('A1').flashFill();
      await context.sync();
    });
    await expect(run).rejects.toThrow('Excel host does not implement Range.flashFill');
    expect([...host.unimplemented]).toEqual(['Range.flashFill']);
  });

  it('tells by name which property or object the host lacks', async () => {
    const { Excel, host } = await openExcel();
    const load = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Blad1').getRange('A1').load('hyperlink');
      await context.sync();
    });
    const link = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Blad1').charts.load('items/name');
      await context.sync();
    });
    await Promise.allSettled([load, link]);
    expect([...host.unimplemented]).toEqual(['Range.hyperlink', 'Worksheet.charts']);
  });

  it('passes a null object on to what hangs below it, and fails where one is changed', async () => {
    const { Excel } = await openExcel();
    const run = Excel.run(async (context) => {
      const none = context.workbook.tables.getItemOrNullObject('tblActies');
      const range = none.getDataBodyRange();
      await context.sync();
      expect(range.isNullObject).toBe(true);
      none.name = 'x';
      await context.sync();
    });
    expect((await failure(run)).code).not.toBe('none');
  });

  it('writes more than 1,500 cells in chunks, and a table below grows by all of them', async () => {
    const { Excel, host } = await openExcel();
    const count = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Blad1');
      const table = sheet.tables.add('A1:Y2', true);
      sheet.getRange('A3:Y1002').values = wide(1000);
      const rows = table.rows.getCount();
      await context.sync();
      return rows.value;
    });
    expect(count).toBe(1001);
    expect(host.trace.syncs).toBe(1);
    expect(host.trace.cellsWritten).toBe(25_000);
  });

  it('refuses a large write whose size does not fit', async () => {
    const { Excel } = await openExcel();
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Blad1').getRange('A1:Y999').values = wide(1000);
      await context.sync();
    });
    expect(await failure(run)).toEqual({ code: 'InvalidArgument', place: 'Range._ValidateArraySize' });
  });

  it('loads a page of a collection', async () => {
    const { Excel } = await openExcel();
    const names = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      for (const name of ['Acties', 'Lijsten', 'Leeswijzer']) worksheets.add(name);
      worksheets.load({ $top: 2, $skip: 1, name: true });
      await context.sync();
      return worksheets.items.map((sheet) => sheet.name);
    });
    expect(names).toEqual(['Acties', 'Lijsten']);
  });

  it('counts the cells that it reads', async () => {
    const { Excel, host } = await openExcel();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Blad1').getRange('A1:C10').load('values');
      await context.sync();
    });
    expect([host.trace.syncs, host.trace.cellsRead, host.trace.cellsWritten]).toEqual([1, 30, 0]);
  });
});

describe('a tracked range', () => {
  it('moves along with its cells, and is released', async () => {
    const { Excel, host } = await openExcel();
    const range = await Excel.run(async (context) => {
      const tracked = context.workbook.worksheets.getItem('Blad1').getRange('B2:B3');
      tracked.track();
      await context.sync();
      return tracked;
    });
    host.person.insertRows('Blad1', 1, 3);
    await Excel.run(range, async (context) => {
      range.load('address');
      await context.sync();
      expect(range.address).toBe('Blad1!B5:B6');
      range.untrack();
      await context.sync();
    });
    expect(host.trackedObjects).toBe(0);
  });

  it('fails once its cells are deleted', async () => {
    const { Excel, host } = await openExcel();
    const run = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Blad1').getRange('B2:B3');
      context.trackedObjects.add(range);
      await context.sync();
      host.person.deleteRows('Blad1', 2, 2);
      range.load('address');
      await context.sync();
    });
    expect((await failure(run)).code).toBe('InvalidReference');
  });
});

describe('an Excel that is busy or open for reading only', () => {
  it('refuses a batch while a cell is being edited', async () => {
    const { Excel, host } = await openExcel();
    host.startEditingCell();
    const write = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Blad1').getRange('A1').values = [[1]];
      await context.sync();
    });
    expect((await failure(write)).code).toBe('InvalidOperationInCellEditMode');
  });

  it('keeps a batch that may wait until the cell is no longer edited', async () => {
    const { Excel, host } = await openExcel();
    host.startEditingCell();
    const run = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem('Blad1').getRange('A1').values = [['gewacht']];
      await context.sync();
    });
    expect(host.person.reads('A1')).toEqual([['']]);
    host.stopEditingCell();
    await run;
    expect(host.person.reads('A1')).toEqual([['gewacht']]);
  });

  it('refuses a request of more than 5 MB on the web', async () => {
    const { Excel } = await openExcel({ requestLimit: webRequestLimit });
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Blad1').getRange('A1:A200').values = Array.from(
        { length: 200 },
        () => ['x'.repeat(30_000)],
      );
      await context.sync();
    });
    expect((await failure(run)).code).toBe('RequestPayloadSizeLimitExceeded');
  });

  it('refuses every change of a workbook that is open for reading only', async () => {
    const { Excel } = await openExcel({ readOnly: true });
    const write = (change: (context: Excel.RequestContext) => void) =>
      Excel.run(async (context) => {
        change(context);
        await context.sync();
      });
    const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Blad1');
    const changes = [
      write((context) => {
        sheet(context).getRange('A1').values = [[1]];
      }),
      write((context) => {
        sheet(context).getRange('A1').format.font.bold = true;
      }),
      write((context) => {
        context.workbook.worksheets.add('x');
      }),
      write((context) => {
        context.workbook.properties.custom.add('a', 1);
      }),
    ];
    const codes = await Promise.all(changes.map(async (change) => (await failure(change)).code));
    expect(codes).toEqual(['AccessDenied', 'AccessDenied', 'AccessDenied', 'AccessDenied']);
  });

  it('tells its requirement sets, language and theme', async () => {
    const { Office } = await openExcel();
    const { requirements, displayLanguage, officeTheme } = Office.context;
    expect(requirements.isSetSupported('ExcelApi', '1.15')).toBe(true);
    expect(requirements.isSetSupported('ExcelApi', '1.16')).toBe(false);
    expect(displayLanguage).toBe('nl-BE');
    expect(officeTheme.bodyBackgroundColor).toBe('#ffffff');
  });
});
