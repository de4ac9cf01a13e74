import { fillLocalised, type Localised } from '../text/localised.ts';

const sheetTold: Localised = {
  nl: 'Er is al een eigen blad {name}; dat bleef zoals het is. Wat hier hoort, staat op blad {otherwise}.',
  en: 'There is a sheet of your own called {name}; it stayed as it is. What belongs here is on sheet {otherwise}.',
};
const nameTold: Localised = {
  nl: 'Er is al een eigen tabel of naam {name}; die bleef zoals ze is. Wat hier hoort, heet {otherwise}.',
  en: 'There is a table or name of your own called {name}; it stayed as it is. What belongs here is called {otherwise}.',
};

/** Something of ours that has another name, because somebody's own has the name. */
export interface CalledOtherwise {
  readonly kind: 'sheet' | 'name';
  readonly name: string;
  readonly otherwise: string;
}

/** That a sheet, a table or a name of ours has another name. */
export const calledOtherwiseTold = ({ kind, name, otherwise }: CalledOtherwise): Localised =>
  fillLocalised(kind === 'sheet' ? sheetTold : nameTold, { name, otherwise });

/** The same of a sheet; nothing where it has its own name. */
export const sheetCalledOtherwise = (name: string, otherwise: string | null): readonly Localised[] =>
  otherwise === null ? [] : [calledOtherwiseTold({ kind: 'sheet', name, otherwise })];
