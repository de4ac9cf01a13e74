import { describe, expect, it } from 'vitest';
import { actions } from './cases/member-case.ts';
import { type OpenExcel, openExcel as openAnyExcel } from './node-office.ts';

/** As Microsoft's pages say that events come; how they come otherwise is told in unkind/. */
const openExcel = () => openAnyExcel({ unkind: [] });

/** A workbook with the table `tblActies` in A1:C3 of the first sheet, and someone who listens. */
async function listening(
  listen: (context: Excel.RequestContext, table: Excel.Table, heard: unknown[]) => void,
): Promise<OpenExcel & { readonly heard: readonly unknown[] }> {
  const excel = await openExcel();
  const heard: unknown[] = [];
  await excel.Excel.run(async (context) => {
    listen(context, actions(context), heard);
    await context.sync();
  });
  await excel.settled();
  heard.length = 0;
  return { ...excel, heard };
}

/** Microsoft: "Excel.WorksheetChangedEventArgs interface". */
const onSheet = () =>
  listening((context, _table, heard) => {
    context.workbook.worksheets.getItem('Blad1').onChanged.add(async (event) => {
      const { address, changeType, source, triggerSource, details } = event;
      heard.push([address, changeType, source, triggerSource, details?.valueBefore, details?.valueAfter]);
    });
  });

describe('events of cells that change', () => {
  it('tell what a person types, with the values of the single cell', async () => {
    const { host, heard, settled } = await onSheet();
    host.person.type('B2', 'Lopend');
    await settled();
    expect(heard).toEqual([['B2', 'RangeEdited', 'Local', 'Unknown', 'Nieuw', 'Lopend']]);
  });

  it('tell a pasted block without values', async () => {
    const { host, heard, settled } = await onSheet();
    host.person.paste('A2', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    await settled();
    expect(heard).toEqual([['A2:B3', 'RangeEdited', 'Local', 'Unknown', undefined, undefined]]);
  });

  it('tell a co-author’s edit as remote', async () => {
    const { host, heard, settled } = await onSheet();
    host.coAuthor.type('A2', 'Sport');
    await settled();
    expect(heard).toEqual([['A2', 'RangeEdited', 'Remote', 'Unknown', 'Jeugdwerk', 'Sport']]);
  });

  it('tell the add-in’s own writes as its own, after the batch', async () => {
    const { Excel, heard, settled } = await onSheet();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Blad1').getRange('A2').values = [['Taal']];
      await context.sync();
      expect(heard).toEqual([]);
    });
    await settled();
    expect(heard).toEqual([['A2', 'RangeEdited', 'Local', 'ThisLocalAddin', 'Jeugdwerk', 'Taal']]);
  });

  it('tell an undo as an edit of the cells that came back', async () => {
    const { host, heard, settled } = await onSheet();
    host.person.paste('A2', [['a', 'b']]);
    host.person.undo();
    await settled();
    expect(heard).toHaveLength(2);
    expect(heard[1]).toEqual(['A2:B2', 'RangeEdited', 'Local', 'Unknown', undefined, undefined]);
    expect(host.person.reads('A2:B2')).toEqual([['Jeugdwerk', 'Nieuw']]);
  });

  it.each([
    [
      'sheet rows inserted',
      (excel: OpenExcel) => excel.host.person.insertRows('Blad1', 3, 2),
      '3:4',
      'RowInserted',
    ],
    [
      'sheet rows deleted',
      (excel: OpenExcel) => excel.host.person.deleteRows('Blad1', 2),
      '2:2',
      'RowDeleted',
    ],
    [
      'table rows inserted',
      (excel: OpenExcel) => excel.host.person.insertTableRows('tblActies', 1),
      'A3:C3',
      'RowInserted',
    ],
    [
      'table rows deleted',
      (excel: OpenExcel) => excel.host.person.deleteTableRows('tblActies', 0),
      'A2:C2',
      'RowDeleted',
    ],
  ])('tell %s', async (_what, act, address, changeType) => {
    const excel = await onSheet();
    act(excel);
    await excel.settled();
    expect(excel.heard).toEqual([[address, changeType, 'Local', 'Unknown', undefined, undefined]]);
  });

  it('are silent while they are turned off', async () => {
    const { Excel, host, heard, settled } = await onSheet();
    await Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      await context.sync();
    });
    host.person.type('A2', 'Stil');
    await settled();
    expect(heard).toEqual([]);
  });

  it('are silent once the handler is removed', async () => {
    const { Excel, host, settled } = await openExcel();
    const heard: string[] = [];
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(async ({ address }) => {
        heard.push(address);
      });
      await context.sync();
      return added;
    });
    host.person.type('A1', 1);
    await settled();
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    host.person.type('A2', 2);
    await settled();
    expect(heard).toEqual(['A1']);
  });

  it('give the cells as a range that has moved along', async () => {
    const given: unknown[] = [];
    const { Excel, host, settled } = await listening((context, table) => {
      table.onChanged.add(async (event) => {
        host.person.insertRows('Blad1', 1);
        await Excel.run(async (later) => {
          const range = event.getRange(later);
          range.load('address,values');
          await later.sync();
          given.push([range.address, range.values]);
        });
      });
      context.trackedObjects.add(table);
    });
    host.person.type('B2', 'Lopend');
    await settled();
    expect(given[0]).toEqual(['Blad1!B3', [['Lopend']]]);
  });
});

describe('other events', () => {
  it('tell the table of changes inside it and of the selection that enters and leaves', async () => {
    const { host, heard, settled } = await listening((_context, table, told) => {
      table.onChanged.add(async ({ address, changeType }) => {
        told.push(['changed', address, changeType]);
      });
      table.onSelectionChanged.add(async ({ address, isInsideTable }) => {
        told.push(['selected', address, isInsideTable]);
      });
    });
    host.person.type('F9', 'ernaast');
    host.person.type('A4', 'eronder');
    host.person.select('B2:B9');
    host.person.select('F1');
    await settled();
    expect(heard).toEqual([
      ['changed', 'A4', 'RangeEdited'],
      ['selected', 'B2:B4', true],
      ['selected', '', false],
    ]);
  });

  it('tell sorting as rows sorted, and hidden rows', async () => {
    const { host, Excel, heard, settled } = await listening((context, _table, told) => {
      const sheet = context.workbook.worksheets.getItem('Blad1');
      sheet.onRowSorted.add(async ({ address }) => {
        told.push(['sorted', address]);
      });
      sheet.onRowHiddenChanged.add(async ({ address, changeType }) => {
        told.push([changeType, address]);
      });
      sheet.onFormatChanged.add(async ({ address }) => {
        told.push(['format', address]);
      });
    });
    host.person.sort('tblActies', 'Titel');
    await settled();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Blad1').getRange('2:2');
      range.rowHidden = true;
      context.workbook.worksheets.getItem('Blad1').getRange('A1').format.font.bold = true;
      await context.sync();
    });
    await settled();
    expect(heard).toEqual([
      ['sorted', 'A2:C3'],
      ['Hidden', '2:2'],
      ['format', 'A1'],
    ]);
    expect(host.person.reads('A2:A3')).toEqual([['Buurthuis'], ['Jeugdwerk']]);
  });

  it('tell sheets and tables that come and go, and protection', async () => {
    const { host, Excel, heard, settled } = await listening((context, _table, told) => {
      const { worksheets, tables } = context.workbook;
      worksheets.onAdded.add(async ({ source }) => {
        told.push(['sheet added', source]);
      });
      worksheets.onActivated.add(async () => {
        told.push(['activated']);
      });
      worksheets.onDeactivated.add(async () => {
        told.push(['deactivated']);
      });
      worksheets.onDeleted.add(async () => {
        told.push(['sheet deleted']);
      });
      worksheets.onProtectionChanged.add(async ({ isProtected }) => {
        told.push(['protected', isProtected]);
      });
      tables.onAdded.add(async () => {
        told.push(['table added']);
      });
      tables.onDeleted.add(async ({ tableName }) => {
        told.push(['table deleted', tableName]);
      });
    });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Lijsten');
      sheet.tables.add('A1:B2', true);
      sheet.activate();
      await context.sync();
    });
    host.person.deleteTable('tblActies');
    host.person.protectSheet('Blad1');
    host.person.unprotectSheet('Blad1');
    host.person.deleteSheet('Lijsten');
    await settled();
    expect(heard).toEqual([
      ['sheet added', 'Local'],
      ['table added'],
      ['deactivated'],
      ['activated'],
      ['table deleted', 'tblActies'],
      ['protected', true],
      ['protected', false],
      ['sheet deleted'],
      ['deactivated'],
      ['activated'],
    ]);
  });

  it('tell the workbook’s selection through the Common API', async () => {
    let selections = 0;
    const { host, settled } = await listening((context) => {
      context.workbook.onSelectionChanged.add(async () => {
        selections += 1;
      });
    });
    host.person.select('B2');
    await settled();
    expect(selections).toBe(1);
  });

  it('of one workbook are not heard for the next', async () => {
    const first = await onSheet();
    const second = await openExcel();
    second.host.person.type('A1', 'x');
    first.host.person.type('A2', 'y');
    await second.settled();
    expect(first.heard).toEqual([]);
  });
});
