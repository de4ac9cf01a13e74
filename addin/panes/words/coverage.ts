import { inBoth } from './in-both.ts';

/** Which objectives the domain’s actions cover. */
export const coverage = inBoth({
  nl: {
    heading: 'Acties per doelstelling',
    fullTexts: 'Volledige teksten',
    owed: 'verplicht',
    missing: 'ontbreekt',
    addUnder: (codes: string) => `Voeg nog een actie toe onder ${codes}.`,
    duty: (codes: string) => `Elk betrokken domein neemt maatregelen onder ${codes}`,
    neverBlocks: 'Dit houdt indienen niet tegen.',
    textsHeading: 'De doelstellingen, woord voor woord',
    close: 'Sluiten',
  },
  en: {
    heading: 'Actions per objective',
    fullTexts: 'Full texts',
    owed: 'required',
    missing: 'missing',
    addUnder: (codes) => `Add an action under ${codes}.`,
    duty: (codes) => `Every domain involved takes measures under ${codes}`,
    neverBlocks: 'This does not hold up submitting.',
    textsHeading: 'The objectives, word for word',
    close: 'Close',
  },
});
