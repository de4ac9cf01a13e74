import { describe, expect, it } from 'vitest';
import { open, plan, register } from '../../test/addin/register-being-written.ts';
import { stampHost } from '../../test/addin/register-in-excel.ts';
import type { OpenExcel } from '../../test/excel-host/node-office.ts';

describe('a register that cannot be written', () => {
  it.each([
    ['is protected', 'protected', ({ host }: OpenExcel) => host.person.protectSheet('Register')],
    ['lost its table', 'no-table', ({ host }: OpenExcel) => host.person.deleteTable('tblRegister')],
    ['lost its stamp', 'no-stamp', ({ host }: OpenExcel) => host.workbook.document.properties.clear()],
    [
      'is of another plan',
      'another-plan',
      ({ host }: OpenExcel) => stampHost(host, { plan: 'een-ander-plan', shows: 1 }),
    ],
  ])('because it %s is told to be so, before anything is merged', async (_, code, harm) => {
    harm(await open());
    expect(await register.read(plan)).toEqual({ ok: false, failure: { code } });
  });

  it('because a header was renamed is told by the name of that column', async () => {
    const { host } = await open();
    host.person.renameHeader('tblRegister', 'Indicator/resultaat', 'Resultaat?');
    expect(await register.read(plan)).toEqual({
      ok: false,
      failure: { code: 'headers', headers: ['Indicator/resultaat'] },
    });
  });

  it('because its table stands there twice is told to be so', async () => {
    const { Excel } = await open();
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const whole = worksheets.getItem('Register').tables.getItem('tblRegister').getRange();
      whole.load('values,rowCount,columnCount');
      await context.sync();
      const copy = worksheets.add('Kopie').getRangeByIndexes(0, 0, whole.rowCount, whole.columnCount);
      copy.values = whole.values;
      worksheets.getItem('Kopie').tables.add(copy, true);
      await context.sync();
    });
    expect(await register.read(plan)).toMatchObject({ ok: true });
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('tblRegister').name = 'tblAnders';
      await context.sync();
    });
    expect(await register.read(plan)).toEqual({ ok: false, failure: { code: 'two-tables' } });
  });

  it('because it is open for reading only is told to be so', async () => {
    const { host } = await open();
    Object.defineProperty(host.workbook, 'readOnly', { value: true });
    expect(await register.read(plan)).toEqual({ ok: false, failure: { code: 'read-only' } });
  });
});
