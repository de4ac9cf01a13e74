import { describe, expect, it } from 'vitest';
import { open, stamp } from '../../test/addin/register-being-written.ts';
import { stampHost } from '../../test/addin/register-in-excel.ts';
import { isRegisterOpen } from './is-register-open.ts';

describe('which workbook is a register', () => {
  it.each([
    ['the register', stamp, true],
    ['a contributor’s own', { ...stamp, contributor: 'OV' }, false],
    ['nobody’s', null, false],
  ])('is said by its stamp: %s', async (_, stamped, expected) => {
    const { host } = await open();
    host.workbook.document.properties.clear();
    if (stamped !== null) stampHost(host, stamped);
    expect(await isRegisterOpen()).toBe(expected);
  });
});
