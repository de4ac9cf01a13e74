import type { CommanderError } from 'commander';
import type { z } from 'zod';
import { fillLocalised, type Localised } from '../../shared/text/localised.ts';

/** Commander says what is wrong in English alone, and quotes what it is about: that is filled in here. */
const sentences: Readonly<Record<string, Localised>> = {
  'commander.help': { nl: 'Geef een opdracht op.', en: 'Give a command.' },
  'commander.unknownCommand': { nl: 'De opdracht {named} bestaat niet.', en: 'There is no command {named}.' },
  'commander.unknownOption': { nl: 'De optie {named} bestaat niet.', en: 'There is no option {named}.' },
  'commander.missingMandatoryOptionValue': {
    nl: 'De optie {named} ontbreekt.',
    en: 'The option {named} is missing.',
  },
  'commander.optionMissingArgument': {
    nl: 'De optie {named} heeft een waarde nodig.',
    en: 'The option {named} needs a value.',
  },
  'commander.missingArgument': { nl: '<{named}> ontbreekt.', en: '<{named}> is missing.' },
  'commander.excessArguments': {
    nl: 'Er staat meer dan de opdracht begrijpt.',
    en: 'There is more than the command understands.',
  },
  'commander.invalidArgument': {
    nl: '{named}: {given} kan niet. Wel: {choices}.',
    en: '{named}: {given} cannot be. What can: {choices}.',
  },
};

const help: Localised = {
  nl: '"actieplan --help" toont de opdrachten, "actieplan <opdracht> --help" wat erbij hoort.',
  en: '"actieplan --help" shows the commands, "actieplan <command> --help" what goes with one.',
};

/** What is wrong with a command as it was typed, and where one finds how to type it. */
export function wrongUsage({ code, message }: CommanderError): Localised {
  const sentence = sentences[code];
  if (sentence === undefined) return { nl: message, en: message };
  const quoted = [...message.matchAll(/'([^']*)'/g)].map(([, text = '']) => text);
  // Of an option the name comes first, of an argument what was given for it.
  const [named = '', given = ''] = message.includes('command-argument') ? quoted.toReversed() : quoted;
  const [, choices = ''] = /Allowed choices are (.*)\.$/.exec(message) ?? [];
  const [, meant] = /\(Did you mean (?:one of )?(.*)\?\)/.exec(message) ?? [];
  const filled = fillLocalised(sentence, { named, given, choices });
  return {
    nl: [filled.nl, ...(meant === undefined ? [] : [`Bedoelt u ${meant}?`]), help.nl].join(' '),
    en: [filled.en, ...(meant === undefined ? [] : [`Do you mean ${meant}?`]), help.en].join(' '),
  };
}

/** What was given to a command and cannot be taken, by the words that the command has for it. */
export function unclear({ issues }: z.ZodError): Localised {
  const names = [
    ...new Set(issues.map(({ path }) => String(path.findLast((one) => typeof one === 'string')))),
  ];
  const named = names.join(', ');
  return {
    nl: `Dit kan zo niet: ${named} is leeg, te lang, dubbel of onverstaanbaar. ${help.nl}`,
    en: `This cannot be taken: ${named} is empty, too long, double or not understood. ${help.en}`,
  };
}
