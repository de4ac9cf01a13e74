import { actions } from '../amounts.ts';
import { inBoth } from '../in-both.ts';

/** Workbooks as they are saved, and collecting one of them. */
export const saved = inBoth({
  nl: {
    state: (counts: string) => `opgeslagen, nog niet ingediend: ${counts}`,
    noErrors: 'geen fouten',
    closed: 'Ophalen kan pas als er een ronde openstaat voor deze indiener, of als u hem nog toelaat.',
    openElsewhere: 'nu bij iemand open',
    unreadable: (problem: string) => `werkboek onleesbaar. ${problem}`,
    looking: 'De opgeslagen werkboeken worden bekeken…',
    notLooked: 'De opgeslagen werkboeken konden niet bekeken worden',
    collect: 'Ophalen',
    collectOf: (code: string) => `Werkboek van ${code} ophalen`,
    heading: (code: string) => `Werkboek van ${code} ophalen`,
    text: (day: string, time: string, actionsIn: number) =>
      `Opgeslagen op ${day} om ${time}, met ${actions.nl(actionsIn)}. Het wordt nagekeken zoals een indiening, en in de geschiedenis staat dat u het ophaalde.`,
    stillOpen: 'Iemand heeft het werkboek nu open. Wat nog niet opgeslagen is, komt niet mee.',
    missing: (count: number) =>
      count === 1
        ? '1 actie werd eerder ingediend en staat er niet meer in'
        : `${actions.nl(count)} werden eerder ingediend en staan er niet meer in`,
    withdraw: (action: string) => `${action} is ingetrokken`,
    missingText:
      'Vink aan wat bewust weg is. Is een actie per vergissing gewist, vraag dan eerst de indiener om ze terug te zetten.',
    stillMissing: 'Vink eerst elke ontbrekende actie aan, of laat de indiener ze terugzetten.',
    fix: 'Neem de voorgestelde verbeteringen over',
    findings: 'Wat de controle vond',
    noFindings: 'De controle vond niets.',
    notAll: (shown: number, all: number) => `De ergste ${shown} van ${all} staan hier.`,
    refused: 'Niet opgehaald: het werkboek heeft nog fouten. Er is niets gewijzigd.',
    chooseText:
      'In het opgeslagen werkboek en in de laatste indiening is dezelfde cel anders gewijzigd. Welke tekst moet gelden? Er is nog niets opgehaald.',
    names: { mine: 'In het opgeslagen werkboek', theirs: 'In de laatste indiening' },
    unanswered: 'Kies eerst bij elke cel welke tekst moet gelden.',
    collecting: 'Wordt opgehaald…',
    done: (code: string) => `Werkboek van ${code} opgehaald`,
    unchanged: (code: string) => `Van ${code} was alles al ingediend`,
    receipt: (sequence: number) =>
      `Het staat vast als indiening ${sequence}. De volgende samenvoeging neemt het mee.`,
    workbookOpen:
      'Het werkboek staat bij iemand open en kon nog niet bijgewerkt worden. De volgende indiening werkt het bij; er is niets verloren.',
  },
  en: {
    state: (counts) => `saved, not submitted yet: ${counts}`,
    noErrors: 'no errors',
    closed: 'It can be collected once a round is open for this contributor, or once you let it in late.',
    openElsewhere: 'someone has it open now',
    unreadable: (problem) => `workbook cannot be read. ${problem}`,
    looking: 'Looking at the saved workbooks…',
    notLooked: 'The saved workbooks could not be looked at',
    collect: 'Collect',
    collectOf: (code) => `Collect the workbook of ${code}`,
    heading: (code) => `Collect the workbook of ${code}`,
    text: (day, time, actionsIn) =>
      `Saved on ${day} at ${time}, with ${actions.en(actionsIn)}. It is checked like a submission, and the history says that you collected it.`,
    stillOpen: 'Someone has the workbook open now. What is not saved yet does not come along.',
    missing: (count) =>
      count === 1
        ? '1 action was submitted before and is no longer in it'
        : `${actions.en(count)} were submitted before and are no longer in it`,
    withdraw: (action) => `${action} is withdrawn`,
    missingText:
      'Tick what was removed on purpose. Was an action deleted by mistake, then first ask the contributor to put it back.',
    stillMissing: 'First tick every missing action, or have the contributor put them back.',
    fix: 'Take over the fixes that are offered',
    findings: 'What the check found',
    noFindings: 'The check found nothing.',
    notAll: (shown, all) => `The gravest ${shown} of ${all} are here.`,
    refused: 'Not collected: the workbook still has errors. Nothing was changed.',
    chooseText:
      'The saved workbook and the latest submission changed the same cell differently. Which text is to hold? Nothing has been collected yet.',
    names: { mine: 'In the saved workbook', theirs: 'In the latest submission' },
    unanswered: 'First choose for each cell which text is to hold.',
    collecting: 'Collecting…',
    done: (code) => `Workbook of ${code} collected`,
    unchanged: (code) => `Everything of ${code} had been submitted already`,
    receipt: (sequence) => `It stands as submission ${sequence}. The next merge takes it along.`,
    workbookOpen:
      'Someone has the workbook open and it could not be brought up to date yet. The next submission does; nothing is lost.',
  },
});
