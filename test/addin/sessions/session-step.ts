import fc from 'fast-check';

/**
 * An officer's session as plain data: it shrinks well. Rows and fields are counted round what is there, so that a
 * step means something in whatever the sheet has become.
 */
export type SessionStep =
  | {
      readonly step: 'type';
      readonly who: Who;
      readonly row: number;
      readonly field: number;
      readonly text: string;
    }
  | { readonly step: 'pick'; readonly row: number; readonly value: number }
  | { readonly step: 'clear'; readonly who: Who; readonly row: number; readonly field: number }
  | { readonly step: 'paste'; readonly who: Who; readonly rows: number; readonly copied: boolean }
  | { readonly step: 'fill'; readonly row: number; readonly rows: number; readonly field: number }
  | { readonly step: 'undo'; readonly who: Who }
  | { readonly step: 'insert'; readonly who: Who; readonly row: number; readonly whole: boolean }
  | { readonly step: 'delete'; readonly who: Who; readonly row: number; readonly whole: boolean }
  | { readonly step: 'sort'; readonly who: Who; readonly field: number; readonly ascending: boolean }
  | { readonly step: 'filter'; readonly row: number }
  | { readonly step: 'hide'; readonly row: number }
  | { readonly step: 'show-all' }
  | { readonly step: 'totals'; readonly shown: boolean }
  | { readonly step: 'headers'; readonly shown: boolean }
  | { readonly step: 'fix'; readonly nth: number }
  | { readonly step: 'picker'; readonly row: number; readonly value: number }
  | { readonly step: 'submit'; readonly missing: 'withdraw' | 'put-back' }
  /** What a co-author does just before the so manieth batch from now. */
  | { readonly step: 'meanwhile'; readonly batch: number; readonly does: PeopleStep }
  /** The pane gets time to look; without it several things happen at once. */
  | { readonly step: 'rest' };

export type Who = 'officer' | 'colleague';
export type PeopleStep = Extract<SessionStep, { readonly who: Who }>;

/** What people type where Excel or a checker might read something else into it. */
const nasty = [
  'December 2023',
  '1/2',
  '#N/A',
  '#N/B',
  '15%',
  '€ 12,50',
  'TRUE',
  'waar',
  '1E3',
  '+32 470 00 00 00',
  '-naam',
  '@naam',
  '=1+1',
  "'aangehaald",
  "'1/2",
  '  spaties ',
  '9 1/2',
  '12:30',
  '2-3',
  '000123',
  '1.234',
  '1,234',
  'Ünïcøde “tekst”',
  'x',
] as const;
/** Words that the pane offers to mend. */
export const slips = ['Tertair', 'Primiar'] as const;

const who = fc.constantFrom<Who>('officer', 'officer', 'colleague');
const row = fc.nat({ max: 9 });
const field = fc.nat({ max: 5 });
const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...nasty) },
  { weight: 2, arbitrary: fc.nat({ max: 99 }).map((number) => `Vorming mediawijsheid nummer ${number}`) },
);

const people: fc.Arbitrary<PeopleStep> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ step: fc.constant('type'), who, row, field, text }) },
  { weight: 1, arbitrary: fc.record({ step: fc.constant('clear'), who, row, field }) },
  {
    weight: 2,
    arbitrary: fc.record({ step: fc.constant('paste'), who, rows: fc.nat({ max: 2 }), copied: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ step: fc.constant('insert'), who, row, whole: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ step: fc.constant('delete'), who, row, whole: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ step: fc.constant('sort'), who, field, ascending: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ step: fc.constant('undo'), who }) },
);

const steps: fc.Arbitrary<SessionStep> = fc.oneof(
  { weight: 8, arbitrary: people },
  { weight: 1, arbitrary: fc.record({ step: fc.constant('pick'), row, value: fc.nat({ max: 7 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ step: fc.constant('fill'), row, rows: fc.integer({ min: 1, max: 4 }), field }),
  },
  { weight: 1, arbitrary: fc.record({ step: fc.constant('filter'), row }) },
  { weight: 1, arbitrary: fc.record({ step: fc.constant('hide'), row }) },
  { weight: 1, arbitrary: fc.record({ step: fc.constant('show-all') }) },
  { weight: 1, arbitrary: fc.record({ step: fc.constant('totals'), shown: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ step: fc.constant('headers'), shown: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ step: fc.constant('fix'), nth: fc.nat({ max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ step: fc.constant('picker'), row, value: fc.nat({ max: 7 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({ step: fc.constant('submit'), missing: fc.constantFrom('withdraw', 'put-back') }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ step: fc.constant('meanwhile'), batch: fc.nat({ max: 4 }), does: people }),
  },
  { weight: 5, arbitrary: fc.constant({ step: 'rest' }) },
);

/** A session, and what Excel it is held in. */
export interface Session {
  /** Which unkindnesses this Excel has, by their place in the catalogue. */
  readonly unkind: readonly number[];
  /** Cells have the plan's formats, or none. */
  readonly formats: 'text' | 'none';
  readonly rows: number;
  readonly steps: readonly SessionStep[];
}

export function anySession(unkindnesses: number): fc.Arbitrary<Session> {
  return fc.record({
    unkind: fc.oneof(
      fc.constant(Array.from({ length: unkindnesses }, (_, index) => index)),
      fc.subarray(Array.from({ length: unkindnesses }, (_, index) => index)),
    ),
    formats: fc.constantFrom('text', 'none'),
    rows: fc.integer({ min: 1, max: 5 }),
    steps: fc.array(steps, { minLength: 1, maxLength: 14, size: 'max' }),
  });
}
