import { changes, conflicts } from '../amounts.ts';
import { inBoth } from '../in-both.ts';

/** What a merge would do, cell by cell. */
export const preview = inBoth({
  nl: {
    text: (sequence: number) => `Wat samenvoeging ${sequence} zou doen. Er is nog niets weggeschreven.`,
    stands: (sequence: number) => `Het register zoals samenvoeging ${sequence} het achterliet.`,
    backText: (merge: number) =>
      `Wat er verandert als u teruggaat naar samenvoeging ${merge}. Er is nog niets weggeschreven.`,
    nothing: 'Samenvoegen zou niets veranderen',
    nothingText: 'Het register toont al wat de indieners het laatst indienden.',
    failed: 'Het voorbeeld kon niet gemaakt worden',
    filters: 'Wijzigingen filteren',
    all: (count: number) => `Alles ${count}`,
    search: 'Zoek actie of kolom',
    everyone: 'Alle indieners',
    contributors: 'Indieners',
    unchanged: 'ongewijzigd',
    nothingSubmitted: 'niets ingediend',
    heads: { what: 'Wat', action: 'Actie', column: 'Kolom', change: 'Van oud naar nieuw' },
    what: {
      added: 'nieuw',
      changed: 'gewijzigd',
      withdrawn: 'ingetrokken',
      'put-back': 'teruggezet',
      gone: 'weg',
    },
    wholeAction: 'hele actie',
    whole: {
      added: 'Komt in het register.',
      changed: 'Gewijzigd.',
      withdrawn: 'Ingetrokken. Blijft in het register, gemarkeerd.',
      'put-back': 'Geldt weer.',
      gone: 'Staat er niet meer in.',
    },
    becomes: 'wordt',
    source: { coordinator: 'van de coördinator', decision: 'beslist' },
    notAll: (shown: number, all: number) =>
      `De eerste ${shown} van ${changes.nl(all)} staan hier. De tellingen tellen alles mee.`,
    noMatch: 'Niets gevonden. Zet de filter uit of zoek op iets anders.',
    back: 'Terug',
    stop: 'Niet teruggaan',
    mergeBack: (merge: number) => `Terug naar samenvoeging ${merge}`,
    openConflicts: (count: number) =>
      count === 1
        ? '1 conflict is nog niet beslist. U kunt toch samenvoegen: het register houdt dan zijn waarde tot u beslist.'
        : `${count} conflicten zijn nog niet beslist. U kunt toch samenvoegen: het register houdt dan zijn waarden tot u beslist.`,
    nothingLost: 'Een samenvoeging wist niets: elke vorige waarde blijft in de geschiedenis.',
    notes: 'Gezien in het register',
    edits: 'Getypt in het register',
    editsText:
      'Deze cellen werden in het register zelf getypt. Bij het samenvoegen vraagt dit paneel per cel of u ze overneemt.',
    submission: (sequence: number) => `indiening ${sequence}`,
    allConflicts: (count: number) => `Alle ${conflicts.nl(count)}`,
  },
  en: {
    text: (sequence) => `What merge ${sequence} would do. Nothing is written yet.`,
    stands: (sequence) => `The register as merge ${sequence} left it.`,
    backText: (merge) => `What changes if you go back to merge ${merge}. Nothing is written yet.`,
    nothing: 'Merging would change nothing',
    nothingText: 'The register already shows what the contributors submitted last.',
    failed: 'The preview could not be made',
    filters: 'Filter the changes',
    all: (count) => `All ${count}`,
    search: 'Find an action or column',
    everyone: 'All contributors',
    contributors: 'Contributors',
    unchanged: 'unchanged',
    nothingSubmitted: 'nothing submitted',
    heads: { what: 'What', action: 'Action', column: 'Column', change: 'From old to new' },
    what: {
      added: 'new',
      changed: 'changed',
      withdrawn: 'withdrawn',
      'put-back': 'put back',
      gone: 'gone',
    },
    wholeAction: 'whole action',
    whole: {
      added: 'Enters the register.',
      changed: 'Changed.',
      withdrawn: 'Withdrawn. Stays in the register, marked.',
      'put-back': 'In force again.',
      gone: 'No longer in it.',
    },
    becomes: 'becomes',
    source: { coordinator: 'by the coordinator', decision: 'decided' },
    notAll: (shown, all) =>
      `The first ${shown} of ${changes.en(all)} stand here. The counts are of all of them.`,
    noMatch: 'Nothing found. Take the filter off or look for something else.',
    back: 'Back',
    stop: 'Do not go back',
    mergeBack: (merge) => `Back to merge ${merge}`,
    openConflicts: (count) =>
      count === 1
        ? '1 conflict is not decided yet. You can merge all the same: the register then keeps its value until you decide.'
        : `${count} conflicts are not decided yet. You can merge all the same: the register then keeps its values until you decide.`,
    nothingLost: 'A merge erases nothing: every earlier value stays in the history.',
    notes: 'Seen in the register',
    edits: 'Typed in the register',
    editsText:
      'These cells were typed in the register itself. When merging, this pane asks for each whether you take it.',
    submission: (sequence) => `submission ${sequence}`,
    allConflicts: (count) => `All ${conflicts.en(count)}`,
  },
});

/** How many actions a merge touches, and how. */
export const counts = inBoth({
  nl: {
    added: (count: number) => `${count} nieuw`,
    changed: (count: number) => `${count} gewijzigd`,
    withdrawn: (count: number) => `${count} ingetrokken`,
    unit: {
      added: 'nieuw',
      changed: 'gewijzigd',
      withdrawn: 'ingetrokken',
      conflict: 'conflict',
      conflicts: 'conflicten',
      waiting: 'wachtend op toestemming',
    },
  },
  en: {
    added: (count) => `${count} new`,
    changed: (count) => `${count} changed`,
    withdrawn: (count) => `${count} withdrawn`,
    unit: {
      added: 'new',
      changed: 'changed',
      withdrawn: 'withdrawn',
      conflict: 'conflict',
      conflicts: 'conflicts',
      waiting: 'waiting for permission',
    },
  },
});
