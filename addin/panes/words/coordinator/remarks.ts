import { inBoth } from '../in-both.ts';

/** Remarks on actions and their answers. */
export const remarks = inBoth({
  nl: {
    none: 'Nog geen opmerkingen',
    noneText: 'Een opmerking bij een actie ziet de indiener naast zijn rij.',
    open: (count: number) => `${count} zonder antwoord`,
    answer: 'Antwoorden',
    answerOf: (action: string) => `Antwoorden bij ${action}`,
    answerText: 'Antwoord',
    send: 'Versturen',
    new: 'Nieuwe opmerking',
    newText: 'De indiener en de andere lezers zien ze bij de actie.',
    actionHint: 'nummer van de actie, zoals OV-014',
    text: 'Opmerking',
    add: 'Opmerking plaatsen',
    incomplete: 'Vul eerst het nummer van de actie en de opmerking in.',
    incompleteAnswer: 'Vul eerst een antwoord in.',
  },
  en: {
    none: 'No remarks yet',
    noneText: 'The contributor sees a remark on an action beside its row.',
    open: (count) => `${count} without an answer`,
    answer: 'Answer',
    answerOf: (action) => `Answer on ${action}`,
    answerText: 'Answer',
    send: 'Send',
    new: 'New remark',
    newText: 'The contributor and the other readers see it with the action.',
    actionHint: 'number of the action, such as OV-014',
    text: 'Remark',
    add: 'Place the remark',
    incomplete: 'Fill in the number of the action and the remark first.',
    incompleteAnswer: 'Fill in an answer first.',
  },
});
