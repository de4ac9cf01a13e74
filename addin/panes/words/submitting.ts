import { inBoth } from './in-both.ts';

/** Submitting, step by step. */
export const submit = inBoth({
  nl: {
    submit: 'Indienen',
    sending: 'Wordt ingediend…',
    sendingHint: 'Uw werkboek blijft zoals het is. Dit duurt enkele seconden.',
    firstError: 'Naar eerste fout',
    nextError: 'Volgende fout',
    cancel: 'Annuleren',
    back: 'Terug naar het werkblad',
    retry: 'Opnieuw proberen',
    later: 'Later',
    warningsStay: (count: number) =>
      count === 1
        ? 'Er is nog 1 waarschuwing. Die houdt het indienen niet tegen; de coördinator ziet ze ook.'
        : `Er zijn nog ${count} waarschuwingen. Die houden het indienen niet tegen; de coördinator ziet ze ook.`,
    look: 'Bekijken',
  },
  en: {
    submit: 'Submit',
    sending: 'Submitting…',
    sendingHint: 'Your workbook stays as it is. This takes a few seconds.',
    firstError: 'To first error',
    nextError: 'Next error',
    cancel: 'Cancel',
    back: 'Back to the sheet',
    retry: 'Try again',
    later: 'Later',
    warningsStay: (count) =>
      count === 1
        ? 'There is still 1 warning. It does not hold up submitting; the coordinator sees it too.'
        : `There are still ${count} warnings. They do not hold up submitting; the coordinator sees them too.`,
    look: 'Look at them',
  },
});

/** Actions that were submitted before and are no longer in the sheet. */
export const asking = inBoth({
  nl: {
    heading: (missing: number) =>
      missing === 0
        ? 'Klaar om in te dienen?'
        : missing === 1
          ? 'Eén actie ontbreekt'
          : `${missing} acties ontbreken`,
    text: (missing: number, sequence: number | null) => {
      const where = sequence === null ? 'uw vorige indiening' : `uw indiening ${sequence}`;
      if (missing === 0) return 'Kijk na wat nog openstaat, of dien nu in.';
      return missing === 1
        ? `Deze actie stond in ${where} en staat niet meer in het werkblad:`
        : `Deze acties stonden in ${where} en staan niet meer in het werkblad:`;
    },
    question: 'Wat is de bedoeling?',
    questionFor: (action: string) => `Wat is de bedoeling met ${action}?`,
    putBack: 'Terugzetten in het werkblad',
    putBackText: 'Ze komt onderaan terug, zoals u ze indiende.',
    withdraw: 'Intrekken',
    withdrawText: 'Ze blijft in het register, gemarkeerd als ingetrokken.',
    withdrawAndSubmit: 'Intrekken en indienen',
    putBackAndSubmit: 'Terugzetten en indienen',
    bothAndSubmit: 'Bevestigen en indienen',
    unanswered: 'Kies eerst wat er met elke ontbrekende actie moet gebeuren.',
  },
  en: {
    heading: (missing) =>
      missing === 0
        ? 'Ready to submit?'
        : missing === 1
          ? 'One action is missing'
          : `${missing} actions are missing`,
    text: (missing, sequence) => {
      const where = sequence === null ? 'your previous submission' : `your submission ${sequence}`;
      if (missing === 0) return 'Look at what is still open, or submit now.';
      return missing === 1
        ? `This action stood in ${where} and is no longer in the sheet:`
        : `These actions stood in ${where} and are no longer in the sheet:`;
    },
    question: 'What do you intend?',
    questionFor: (action) => `What do you intend with ${action}?`,
    putBack: 'Put back in the sheet',
    putBackText: 'It returns at the bottom, as you submitted it.',
    withdraw: 'Withdraw',
    withdrawText: 'It stays in the register, marked as withdrawn.',
    withdrawAndSubmit: 'Withdraw and submit',
    putBackAndSubmit: 'Put back and submit',
    bothAndSubmit: 'Confirm and submit',
    unanswered: 'First choose what should happen to each missing action.',
  },
});

/** Cells that two copies of the workbook changed differently. */
export const choosing = inBoth({
  nl: {
    heading: (count: number) => (count === 1 ? 'Eén keuze te maken' : `${count} keuzes te maken`),
    text: 'In een andere kopie van dit werkboek is dezelfde cel anders gewijzigd. Welke tekst moet gelden? Er is nog niets ingediend.',
    wholeAction: 'de hele actie',
    before: 'Eerst stond er',
    mine: 'In dit werkboek',
    theirs: 'In de andere kopie',
    confirm: 'Zo indienen',
    unanswered: 'Kies eerst bij elke cel welke tekst moet gelden.',
  },
  en: {
    heading: (count) => (count === 1 ? 'One choice to make' : `${count} choices to make`),
    text: 'In another copy of this workbook the same cell was changed differently. Which text should stand? Nothing has been submitted yet.',
    wholeAction: 'the whole action',
    before: 'It first read',
    mine: 'In this workbook',
    theirs: 'In the other copy',
    confirm: 'Submit like this',
    unanswered: 'First choose for each cell which text should stand.',
  },
});

/** What the service found beyond what the pane had shown. */
export const refused = inBoth({
  nl: {
    heading: 'Niet ingediend',
    text: 'De dienst vond nog iets dat eerst opgelost moet worden. Er is niets verloren; pas dit aan en dien opnieuw in.',
  },
  en: {
    heading: 'Not submitted',
    text: 'The service found something that has to be mended first. Nothing is lost; change this and submit again.',
  },
});

/** A submission of which no answer came. */
export const failed = inBoth({
  nl: {
    facts: (count: number) => [
      count === 1 ? 'Uw actie staat in het werkboek.' : `Uw ${count} acties staan in het werkboek.`,
      'De controle werkt verder, ook zonder dienst.',
      'Opnieuw proberen kan veilig: u dient nooit dubbel in.',
    ],
    lastAttempt: (time: string) => `Laatste poging om ${time}.`,
    reference: (code: string) => `Blijft het duren? Bel de servicedesk en geef code ${code} door.`,
  },
  en: {
    facts: (count) => [
      count === 1 ? 'Your action is in the workbook.' : `Your ${count} actions are in the workbook.`,
      'Checking goes on, also without the service.',
      'Trying again is safe: you never submit twice.',
    ],
    lastAttempt: (time) => `Last attempt at ${time}.`,
    reference: (code) => `Does it last? Call the service desk and give code ${code}.`,
  },
});
