import { expect, it } from 'vitest';
import { shipped } from '../../test/fixtures/shipped-plan.ts';
import { bindRegister } from './register-columns.ts';

const { plan } = shipped;
const own = ['Indiener', 'Toestand'];
const texts = plan.definition.columns.map(({ header }) => header.nl).filter((text) => text !== 'Controle');
const headers = (...names: readonly string[]) => names.map((text, column) => ({ text, column }));

it('a register is found by its headers, in any order and among columns of anybody’s own', () => {
  const bound = bindRegister(headers('Nota', ...own, ...texts.toReversed()), plan);
  expect(bound).toMatchObject({ ok: true, binding: { contributor: 1, state: 2, id: texts.length + 2 } });
});

it.each([
  ['a header that is gone', texts.filter((text) => text !== 'Titel'), ['Titel']],
  ['a header that stands there twice', [...texts, 'Titel'], ['Titel']],
])('%s is named', (_, names, amiss) => {
  expect(bindRegister(headers(...names, ...own), plan)).toEqual({ ok: false, headers: amiss });
});

it.each(own)('the register’s own column %s is asked for too', (gone) => {
  const left = own.filter((name) => name !== gone);
  expect(bindRegister(headers(...texts, ...left), plan)).toEqual({ ok: false, headers: [gone] });
});
