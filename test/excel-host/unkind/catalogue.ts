/**
 * The ways in which Excel is unkind to an add-in, as far as this host plays them: each with what happens and where
 * that was read. All of them are on unless a story says why it needs a kinder Excel.
 */
export interface Unkindness {
  readonly happens: string;
  /** Microsoft's own pages, what users reported, or what nobody wrote down and this host supposes. */
  readonly basis: 'documented' | 'reported' | 'guess';
  readonly source: string;
}

const coauthoring = 'Microsoft: "Coauthoring in Excel add-ins"';

export const unkindnesses = {
  'list-pick-is-silent': {
    happens: 'no onChanged comes of a value that was picked from a cell’s list',
    basis: 'reported',
    source: 'OfficeDev/office-js 420 (Windows), 3888 (the web)',
  },
  'fill-beside-hidden-rows-is-silent': {
    happens: 'no onChanged comes of a value dragged down past rows that a filter hides; those are not filled',
    basis: 'reported',
    source: 'OfficeDev/office-js 1110',
  },
  'undo-is-silent': {
    happens: 'what is undone comes back without an event',
    basis: 'guess',
    source:
      'none found; that undo and events do not go together is told in OfficeDev/office-js 3788 and 5966',
  },
  'co-author-is-silent': {
    happens: 'what a co-author does comes without an event: cells, rows, sorting',
    basis: 'documented',
    source: `${coauthoring}: kept values go stale, look again before they are used`,
  },
  'deleted-rows-are-silent': {
    happens: 'no onChanged comes of rows that are deleted',
    basis: 'reported',
    source: 'OfficeDev/office-js 294',
  },
  'bursts-lose-events': {
    happens: 'of changes that follow each other before a handler ran, only the first is told',
    basis: 'reported',
    source: 'OfficeDev/office-js 1760',
  },
  'events-come-twice': {
    happens: 'every event comes twice',
    basis: 'reported',
    source: 'OfficeDev/office-js 1149, of bindings; of onChanged a guess',
  },
  'events-come-late': {
    happens: 'events come when other batches were answered since',
    basis: 'reported',
    source: 'OfficeDev/office-js 1502',
  },
  'dragged-rows-told-elsewhere': {
    happens: 'rows dragged in under a table are told as RowInserted over the last rows that were there',
    basis: 'reported',
    source: 'OfficeDev/office-js 728',
  },
  'blocks-told-elsewhere': {
    happens: 'an edit of several cells is told at as many rows higher',
    basis: 'guess',
    source: 'after OfficeDev/office-js 919 (wrong cells of a binding) and 728 (wrong rows)',
  },
  'own-writes-look-like-others': {
    happens: 'what the add-in wrote itself is told without a triggerSource, as any other change',
    basis: 'documented',
    source: 'Microsoft: "WorksheetChangedEventArgs", triggerSource: ExcelApi 1.14 and no earlier',
  },
  'blocks-skip-hidden-rows': {
    happens: 'values written over a block land in its visible rows only, in order; what is left over is lost',
    basis: 'reported',
    source: 'OfficeDev/office-js 224 (data misplaced), xlwings 747; in which rows exactly is a guess',
  },
  'strings-read-by-us-rules': {
    happens:
      'a text written through the API becomes what an American would have meant: a date, fraction, amount, error',
    basis: 'reported',
    source: 'OfficeDev/office-js 1559 ("by design"), 229, 3775',
  },
  'added-rows-conflict': {
    happens: 'rows added by TableRowCollection.add are lost to a merge conflict with a co-author',
    basis: 'documented',
    source: `${coauthoring}: use Range.values below the table instead`,
  },
} as const satisfies Readonly<Record<string, Unkindness>>;

/** What people, workbooks and places bring about that no switch can: a story does it, and this host answers as Excel does. */
export const occasions = {
  'header-row-hidden': {
    happens: 'a table whose headers are hidden has no header range; asking for it fails',
    basis: 'reported',
    source: 'OfficeDev/office-js 134, 2409; which error is a guess',
  },
  'totals-row-shown': {
    happens: 'the last row of a table is no row of its body, and the table grows no more by typing below it',
    basis: 'reported',
    source: 'OfficeDev/office-js 133',
  },
  'co-edit-between-batches': {
    happens: 'a co-author edits, inserts, deletes or sorts between any two batches of the add-in',
    basis: 'documented',
    source: `${coauthoring}: AutoSave synchronises in real time`,
  },
  'days-from-1904': {
    happens: 'the same number shows a day four years and a day later',
    basis: 'documented',
    source: 'Microsoft: "Date systems in Excel"',
  },
  'request-too-large': {
    happens: 'a request or an answer of more than 5 MB is refused on the web',
    basis: 'documented',
    source: 'Microsoft: "Resource limits and performance optimization for Office Add-ins"',
  },
  'members-missing': {
    happens: 'members of a requirement set that a platform lacks are not there: on the web openBrowserWindow',
    basis: 'documented',
    source: 'Microsoft: "Open Browser Window API requirement sets"; office.js for the web has no such member',
  },
  'shown-as-in-belgium': {
    happens: 'Range.text follows the settings of the computer, Range.numberFormat those of the United States',
    basis: 'reported',
    source: 'OfficeDev/office-js 229; Dutch truth values and errors in Range.text are a guess',
  },
  'no-host': {
    happens: 'Office.onReady resolves without a host on a page that is opened in a browser',
    basis: 'documented',
    source: 'Microsoft: "Initialize your Office Add-in": host and platform are null outside Office',
  },
} as const satisfies Readonly<Record<string, Unkindness>>;

export type Occasion = keyof typeof occasions;
export type UnkindName = keyof typeof unkindnesses;
export type Unkind = ReadonlySet<UnkindName>;

const isName = (name: string): name is UnkindName => name in unkindnesses;

export const unkindNames: readonly UnkindName[] = Object.keys(unkindnesses).filter(isName);

/** How an Excel behaves, where a story asks for anything else than the default. */
export interface Manners {
  /** What this story needs Excel to be kind in, and why. */
  readonly kind?: Readonly<Partial<Record<UnkindName, string>>>;
  /** These and no others, whatever the default. */
  readonly unkind?: Iterable<UnkindName>;
}

export function unkindIn({ kind = {}, unkind }: Manners): Unkind {
  if (unkind !== undefined) return new Set(unkind);
  return new Set(unkindNames.filter((name) => kind[name] === undefined));
}
