import { actions, cells, conflicts } from '../amounts.ts';
import { inBoth } from '../in-both.ts';

/** Merging, and what it would do in short. */
export const merge = inBoth({
  nl: {
    ready: 'Klaar om samen te voegen',
    decide: 'Eerst beslissen',
    decideText: (count: number) =>
      `${conflicts.nl(count)} ${count === 1 ? 'wacht' : 'wachten'} op uw beslissing. Samenvoegen verandert nu niets.`,
    allow: 'Wacht op uw toestemming',
    allowText: (count: number) =>
      `${actions.nl(count)} ${count === 1 ? 'staat' : 'staan'} buiten het register tot u ze toelaat. Samenvoegen verandert nu niets.`,
    toWaiting: 'Toelaten',
    upToDate: 'Het register is bij',
    upToDateText: 'Sinds de vorige samenvoeging is er niets veranderd.',
    nothingYet: 'Er is nog niets ingediend. Samenvoegen kan zodra een indiener indient.',
    since: (sequence: number, day: string) => `Sinds samenvoeging ${sequence} (${day}).`,
    first: 'Dit wordt de eerste samenvoeging.',
    grows: (before: number, after: number) =>
      before === after
        ? `Het register houdt ${actions.nl(after)}.`
        : `Het register gaat van ${before} naar ${actions.nl(after)}.`,
    preview: 'Voorbeeld',
    merge: 'Samenvoegen',
    merging: 'Wordt samengevoegd…',
    mergingText: 'De indieningen komen in het register. Dit duurt enkele seconden.',
    writing: (written: number, toWrite: number) =>
      `De samenvoeging staat. Nu komt ze in het open register: ${written} van ${cells.nl(toWrite)}.`,
    writingText: 'U kunt in andere cellen verder werken. Wat u typt, wordt niet overschreven.',
    progress: 'Voortgang van het schrijven',
  },
  en: {
    ready: 'Ready to merge',
    decide: 'Decide first',
    decideText: (count) =>
      `${conflicts.en(count)} ${count === 1 ? 'waits' : 'wait'} for your decision. Merging changes nothing now.`,
    allow: 'Waits for your permission',
    allowText: (count) =>
      `${actions.en(count)} ${count === 1 ? 'stands' : 'stand'} outside the register until you allow ${count === 1 ? 'it' : 'them'}. Merging changes nothing now.`,
    toWaiting: 'Allow',
    upToDate: 'The register is up to date',
    upToDateText: 'Nothing has changed since the previous merge.',
    nothingYet: 'Nothing has been submitted yet. You can merge as soon as a contributor submits.',
    since: (sequence, day) => `Since merge ${sequence} (${day}).`,
    first: 'This will be the first merge.',
    grows: (before, after) =>
      before === after
        ? `The register keeps ${actions.en(after)}.`
        : `The register goes from ${before} to ${actions.en(after)}.`,
    preview: 'Preview',
    merge: 'Merge',
    merging: 'Merging…',
    mergingText: 'The submissions go into the register. This takes a few seconds.',
    writing: (written, toWrite) =>
      `The merge stands. Now it goes into the open register: ${written} of ${cells.en(toWrite)}.`,
    writingText: 'You can go on working in other cells. What you type is not overwritten.',
    progress: 'Progress of the writing',
  },
});

/** Cells that somebody typed in the register. */
export const edits = inBoth({
  nl: {
    heading: (count: number) =>
      count === 1 ? 'In het register is 1 cel gewijzigd' : `In het register zijn ${count} cellen gewijzigd`,
    text: 'Iemand typte in het register zelf. Kies wat ermee gebeurt; daarna wordt samengevoegd.',
    take: 'Overnemen',
    takeText: 'De waarde geldt, en het domein krijgt ze voorgesteld in zijn werkboek.',
    leave: 'Laten',
    leaveText: 'De waarde telt niet mee. Ze blijft in de cel staan tot u ze zelf verandert.',
    takeAll: 'Alles overnemen',
    leaveAll: 'Alles laten',
    answered: (answered: number, all: number) => `${answered} van ${all} beantwoord`,
    unanswered: 'Kies eerst bij elke cel of u ze overneemt.',
    confirm: 'Zo samenvoegen',
    was: 'Eerst',
    now: 'Nu',
  },
  en: {
    heading: (count) =>
      count === 1 ? '1 cell was changed in the register' : `${count} cells were changed in the register`,
    text: 'Someone typed in the register itself. Choose what happens with it; then the merge goes on.',
    take: 'Take',
    takeText: 'The value counts, and the domain is offered it in its workbook.',
    leave: 'Leave',
    leaveText: 'The value does not count. It stays in the cell until you change it yourself.',
    takeAll: 'Take all',
    leaveAll: 'Leave all',
    answered: (answered, all) => `${answered} of ${all} answered`,
    unanswered: 'First choose for each cell whether you take it.',
    confirm: 'Merge so',
    was: 'Before',
    now: 'Now',
  },
});

/** What came of a merge. */
export const merged = inBoth({
  nl: {
    heading: (sequence: number) => `Samenvoeging ${sequence} is klaar`,
    backHeading: (sequence: number) => `Teruggegaan, als samenvoeging ${sequence}`,
    nothing: 'Er was niets om samen te voegen',
    nothingText: (sequence: number) =>
      sequence === 0
        ? 'Er is nog niets ingediend.'
        : `Het register toont al alles van samenvoeging ${sequence}. Er is niets gewijzigd.`,
    register: {
      written: 'Het register is bijgewerkt.',
      'up-to-date': 'Het register was al bij.',
      pending:
        'Het register wordt bijgewerkt zodra niemand het nog open heeft. Sluit Masterregister.xlsx, of voeg samen vanuit het paneel in Excel. De samenvoeging zelf staat vast.',
      'not-written': 'De samenvoeging staat vast; het register in bestandsvorm is niet aangepast.',
    },
    open: (count: number) =>
      `${conflicts.nl(count)} ${count === 1 ? 'blijft' : 'blijven'} open tot u beslist.`,
    waiting: (count: number) =>
      `${actions.nl(count)} ${count === 1 ? 'wacht' : 'wachten'} buiten het register op uw toestemming.`,
    leftAlone: (count: number, actionIds: string) =>
      `${cells.nl(count)} ${count === 1 ? 'is' : 'zijn'} niet overschreven, want er werd intussen in getypt (${actionIds}). De volgende samenvoeging vraagt wat ermee moet.`,
    toConflicts: 'Naar de conflicten',
    openRegister: 'Register openen',
    goOn: 'Naar het overzicht',
    facts: 'Wat er gebeurde',
    safe: 'Opnieuw proberen kan veilig: er wordt nooit dubbel samengevoegd.',
  },
  en: {
    heading: (sequence) => `Merge ${sequence} is done`,
    backHeading: (sequence) => `Gone back, as merge ${sequence}`,
    nothing: 'There was nothing to merge',
    nothingText: (sequence) =>
      sequence === 0
        ? 'Nothing has been submitted yet.'
        : `The register already shows everything of merge ${sequence}. Nothing was changed.`,
    register: {
      written: 'The register has been brought up to date.',
      'up-to-date': 'The register was up to date already.',
      pending:
        'The register is written as soon as nobody has it open. Close Masterregister.xlsx, or merge from the pane in Excel. The merge itself stands.',
      'not-written': 'The merge stands; the register’s file was not changed.',
    },
    open: (count) => `${conflicts.en(count)} ${count === 1 ? 'stays' : 'stay'} open until you decide.`,
    waiting: (count) =>
      `${actions.en(count)} ${count === 1 ? 'waits' : 'wait'} outside the register for your permission.`,
    leftAlone: (count, actionIds) =>
      `${cells.en(count)} ${count === 1 ? 'was' : 'were'} not overwritten, because someone typed there meanwhile (${actionIds}). The next merge asks what to do with that.`,
    toConflicts: 'To the conflicts',
    openRegister: 'Open the register',
    goOn: 'To the overview',
    facts: 'What happened',
    safe: 'Trying again is safe: nothing is ever merged twice.',
  },
});
