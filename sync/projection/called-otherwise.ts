import { fillLocalised, type Localised } from '../../shared/text/localised.ts';

const told: Localised = {
  nl: 'Er is al een eigen blad {name}; dat bleef zoals het is. Wat hier hoort, staat op blad {otherwise}.',
  en: 'There is a sheet of your own called {name}; it stayed as it is. What belongs here is on sheet {otherwise}.',
};

/** That a sheet of ours has another name, because somebody's own sheet has the name; nothing where it has its own. */
export const calledOtherwiseTold = (name: string, otherwise: string | null): readonly Localised[] =>
  otherwise === null ? [] : [fillLocalised(told, { name, otherwise })];
