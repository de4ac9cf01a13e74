import type { Words } from './nl.ts';

const counted = (one: string, many: string) => (count: number) => `${count} ${count === 1 ? one : many}`;

const actions = counted('action', 'actions');
const errors = counted('error', 'errors');
const warnings = counted('warning', 'warnings');
const columns = counted('column', 'columns');

/** What the panes say of themselves, in English. */
export const en: Words = {
  actions,
  errors,
  warnings,

  header: {
    rounds: { drafting: 'Drafting round', 'follow-up': 'Follow-up round', actualisation: 'Update round' },
    until: (day) => `until ${day}`,
    daysLeft: (days) =>
      days > 0
        ? `${days} ${days === 1 ? 'day' : 'days'} left`
        : days === 0
          ? 'last day'
          : `${-days} ${days === -1 ? 'day' : 'days'} past`,
    noRound: 'No round is open now',
    menu: 'More options',
    language: 'Language',
    checkAgain: 'Check everything again',
    allGood: 'all in order',
    onlyErrors: (count) => `Show only ${count}`,
    filters: 'Filter findings',
  },

  tabs: {
    name: 'Parts of the pane',
    findings: (count) => `Findings (${count})`,
    row: (row) => `Row ${row}`,
    noRow: 'Row',
  },

  findings: {
    errors: 'Errors',
    errorsHint: 'mend these before you submit',
    warnings: 'Warnings',
    warningsHint: 'look again; you can submit',
    infos: (count) => `For information (${count})`,
    severity: { error: 'Error', warning: 'Warning', info: 'For information' },
    at: (severity, place) => `${severity} in ${place}`,
    row: (row) => `row ${row}`,
    wholeSheet: 'whole list',
    waivable: 'This does not hold up submitting: the coordinator can allow it.',
    basis: (points) => `What this rests on: ${points}`,
    rule: (code) => `rule ${code}`,
    showMore: (count) => `Show ${count} more`,
    ready: 'Ready to submit',
    readyText: (count) => `${actions(count)}, no errors and no warnings. Every change is checked at once.`,
    noActions: 'No actions yet',
    noActionsText: 'Fill in a first row in the sheet. Every change is checked at once.',
    nothingFiltered: 'Nothing of this kind. Turn the filter off to see all findings.',
  },

  row: {
    none: 'No action selected',
    noneText:
      'Select a cell of an action in the sheet. You then see here what it asks and what you can choose.',
    previous: 'Previous action',
    next: 'Next action',
    untitled: 'No title yet',
    newAction: 'new action',
    locked: 'This column is locked in this round. Ask the coordinator if it has to change after all.',
    asks: { 'at-least-one': 'Choose at least one', all: 'Choose all of these', free: 'Also allowed' },
    written: (cell) => `Goes into ${cell} at once. Undo: Ctrl+Z.`,
    clear: 'Clear',
    objective: (code) => `Main objective ${code}`,
    partners: {
      none: 'No partners yet.',
      remove: (entry) => `Remove ${entry}`,
      kind: 'Kind of partner',
      name: 'Name of the partner',
      add: 'Add',
      suggestions: 'Already named in other rows',
      addSuggestion: (entry) => `Add ${entry}`,
    },
    coordinator: 'From the coordinator',
    edited: 'was changed in the register',
    mine: 'Your text',
    theirs: 'Coordinator',
    empty: '(empty)',
    takeOver: 'Take over',
    keep: 'Keep my text',
    takeOverOf: (column) => `Take over: ${column}`,
    keepOf: (column) => `Keep my text: ${column}`,
    remark: 'Remark on this action',
  },

  coverage: {
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

  submit: {
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

  asking: {
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

  choosing: {
    heading: (count) => (count === 1 ? 'One choice to make' : `${count} choices to make`),
    text: 'In another copy of this workbook the same cell was changed differently. Which text should stand? Nothing has been submitted yet.',
    wholeAction: 'the whole action',
    before: 'It first read',
    mine: 'In this workbook',
    theirs: 'In the other copy',
    confirm: 'Submit like this',
    unanswered: 'First choose for each cell which text should stand.',
  },

  refused: {
    heading: 'Not submitted',
    text: 'The service found something that has to be mended first. Nothing is lost; change this and submit again.',
  },

  failed: {
    facts: (count) => [
      count === 1 ? 'Your action is in the workbook.' : `Your ${count} actions are in the workbook.`,
      'Checking goes on, also without the service.',
      'Trying again is safe: you never submit twice.',
    ],
    lastAttempt: (time) => `Last attempt at ${time}.`,
    reference: (code) => `Does it last? Call the service desk and give code ${code}.`,
  },

  receipt: {
    heading: 'Submitted to the coordinator',
    unchanged: 'This was submitted already',
    number: (contributor, sequence) => `Receipt ${contributor}, submission ${sequence}`,
    actions: 'Actions',
    given: 'New numbers',
    withdrawn: 'Withdrawn',
    waiting: 'Awaits permission',
    takenOver: 'From colleagues',
    takenOverText: (count) => `${count} ${count === 1 ? 'cell' : 'cells'} taken over`,
    warnings: 'Warnings',
    noErrors: (count) => `${count}, no errors`,
    when: 'When',
    at: (date, time) => `${date} at ${time}`,
    by: 'By',
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'Copying does not work here. The receipt is in the workbook too.',
    show: 'Show in the sheet',
    goOn: 'Go on in the sheet',
    again: 'You can submit again as soon as you change something.',
    whatNow: 'What now?',
    stepDone: 'You have submitted',
    stepDoneText: (day) =>
      day === null
        ? 'The latest submission counts.'
        : `Until ${day} you can go on and submit again. The latest submission counts.`,
    stepMerge: 'The coordinator merges the domains',
    stepMergeText: 'You need not do anything.',
    stepWaive: 'The coordinator decides on what waits',
    stepWaiveText: (ids) =>
      `${ids} enters the register once the coordinator allows it. You need not do anything.`,
    stepRead: 'You read the remarks beside your rows',
    stepReadText: 'You find them here, with each row that has a remark.',
    done: 'done',
  },

  noTable: {
    heading: 'No list of actions in this workbook yet',
    textFound:
      'Do you have a list of your own? We take it over, your columns stay. Or begin with an empty list with dropdowns and a guide.',
    text: 'Begin with an empty list, with dropdowns and a guide. What is in this workbook stays.',
    found: (sheet, rows) => `Found: sheet ${sheet}, ${rows} ${rows === 1 ? 'row' : 'rows'}.`,
    takeOver: 'Take over my list',
    makeEmpty: 'Begin with an empty list',
  },

  mapping: {
    heading: 'Take over your list',
    text: (sheet, headerRow, rows) =>
      `Sheet ${sheet}, headers in row ${headerRow}, ${actions(rows)}. Look whether each column ends up in the right place.`,
    choose: 'Your choice is needed',
    stillOpen: (count) => (count === 0 ? 'chosen' : `${columns(count)} to go`),
    check: 'Please look at these',
    recognised: 'Recognised',
    columns,
    firstValue: (value) => `first value: ${value}`,
    noValue: 'no value yet',
    sureness: { unknown: 'you choose', doubtful: 'doubtful', likely: 'likely', certain: 'certain' },
    target: (header) => `Column of the plan for ${header}`,
    pickOne: 'Choose a column of the plan…',
    leaveOut: 'Leave out',
    right: 'That is right',
    fits: (names) => `May fit ${names}.`,
    showMore: (count) => `Show ${count} more`,
    stays: 'Your columns, their order and formats stay.',
    added: (names) => `The plan also asks for these columns; they are added at the right: ${names}.`,
    confirm: (count) => `Confirm ${columns(count)}`,
    goesTo: 'becomes',
  },

  starting: { workbook: 'Reading your workbook…', service: 'Fetching the plan…' },

  contributor: {
    heading: 'For whom do you fill in?',
    text: 'This workbook does not say which domain it belongs to. Choose it here; it is kept in the workbook.',
  },

  signIn: {
    heading: 'As whom do you sign in?',
    text: 'The service runs on your own machine. Choose as whom you try it.',
  },

  trouble: {
    steps: { retry: 'Try again', 'upgrade-workbook': 'Update workbook', 'sign-in': 'Sign in' },
    reference: (code) => `Give the service desk code ${code} if you call.`,
  },

  announce: {
    counts: (errorCount, warningCount) =>
      errorCount + warningCount === 0
        ? 'No errors and no warnings.'
        : `${errors(errorCount)}, ${warnings(warningCount)}.`,
  },
};
