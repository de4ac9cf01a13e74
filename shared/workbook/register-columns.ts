import { bindColumns, type ColumnBinding } from '../actions/bind-columns.ts';
import type { RawHeader } from '../cells/raw-table.ts';
import type { Plan } from '../plan/plan.ts';
import { foldHeader } from '../text/fold-header.ts';

/** Headers of the register's own columns, behind the plan's. */
export const registerHeaders = { contributor: 'Indiener', state: 'Toestand' } as const;

/** How an action stands in the register, as its state column says it. */
export const registerStates = { active: 'Actief', withdrawn: 'Ingetrokken', waiting: 'Wacht' } as const;
export type RegisterState = keyof typeof registerStates;

/** By which headers a register's table is known; each column by every header that it may have. */
export const registerHeadersWanted = (plan: Plan): readonly (string | readonly string[])[] => [
  ...plan.definition.columns.map(({ header }) => [header.nl, header.en]),
  registerHeaders.contributor,
  registerHeaders.state,
];

/** Where a register's columns stand in its table; places count along the table's headers, from 0. */
export interface RegisterBinding {
  readonly plan: ColumnBinding;
  readonly id: number;
  readonly contributor: number;
  readonly state: number;
}

export type BoundRegister =
  | { readonly ok: true; readonly binding: RegisterBinding }
  /** The headers that are gone or stand there twice: what a cell under them shows cannot be told. */
  | { readonly ok: false; readonly headers: readonly string[] };

/** Finds a register's columns by their headers, in any order; columns of anybody's own are left alone. */
export function bindRegister(headers: readonly RawHeader[], plan: Plan): BoundRegister {
  const binding = bindColumns(headers, plan);
  const placesOf = (header: string) =>
    headers.flatMap(({ text }, place) => (foldHeader(text) === foldHeader(header) ? [place] : []));
  const [contributor, ...contributors] = placesOf(registerHeaders.contributor);
  const [state, ...states] = placesOf(registerHeaders.state);
  const amiss = [...binding.missing, ...binding.double].map(({ header }) => header.nl);
  if (contributor === undefined || contributors.length > 0) amiss.push(registerHeaders.contributor);
  if (state === undefined || states.length > 0) amiss.push(registerHeaders.state);
  const { id } = binding;
  if (amiss.length > 0 || id === undefined || contributor === undefined || state === undefined)
    return { ok: false, headers: amiss };
  return { ok: true, binding: { plan: binding, id, contributor, state } };
}
