import type { z } from 'zod';
import { fillLocalised, type Localised } from '../../shared/text/localised.ts';
import { type Environment, isVariable, type VariableName } from './environment.ts';
import { told } from './variables.ts';

/** What is wrong with the settings, every sentence naming its variable and none showing a value. */
export type Mistakes = readonly Localised[];

export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly mistakes: Mistakes };

export const read = <T>(value: T): Reading<T> => ({ ok: true, value });
export const mistaken = (...mistakes: Mistakes) => ({ ok: false, mistakes }) as const;

/** Reads the variables of one shape. */
export function readShape<Shape extends z.ZodObject>(
  shape: Shape,
  environment: Environment,
): Reading<z.infer<Shape>> {
  const parsed = shape.safeParse(environment);
  if (parsed.success) return read(parsed.data);
  const names = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
  return mistaken(...[...names].filter(isVariable).map((name) => mistakeOf(name, environment)));
}

export const mistakesOf = (...readings: readonly Reading<unknown>[]): Mistakes =>
  readings.flatMap((reading) => (reading.ok ? [] : reading.mistakes));

/** A name that looks like ours and is not: mostly a slip that would otherwise change nothing, silently. */
export function unknownVariables(environment: Environment): Mistakes {
  return Object.keys(environment)
    .filter((name) => name.startsWith('ACTIEPLAN_') && !isVariable(name))
    .map((name) => fillLocalised(unknown, { name }));
}

/** What is wrong with the variable: it is missing, or it has another form. */
export function mistakeOf(name: VariableName, environment: Environment): Localised {
  const wrong = environment[name] === undefined ? missing : malformed;
  const { give } = told[name];
  return { nl: `${name} ${wrong.nl} ${give.nl}`, en: `${name} ${wrong.en} ${give.en}` };
}

const missing: Localised = { nl: 'ontbreekt.', en: 'is missing.' };
const malformed: Localised = { nl: 'klopt niet.', en: 'is not right.' };
const unknown: Localised = {
  nl: '{name} is geen instelling van Actieplan. Kijk de naam na, of haal de variabele weg.',
  en: '{name} is no setting of Actieplan. Check the name, or take the variable away.',
};

/** All of them as one text for people. */
export function mistakesTold(mistakes: Mistakes): Localised {
  const once = [...new Map(mistakes.map((mistake) => [mistake.nl, mistake])).values()];
  return {
    nl: `De instellingen kloppen niet. ${once.map(({ nl }) => nl).join(' ')}`,
    en: `The settings are not right. ${once.map(({ en }) => en).join(' ')}`,
  };
}
