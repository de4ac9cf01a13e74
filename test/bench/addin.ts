import { at, cellsOf } from '../addin/officer-workbook.ts';
import { shipped } from '../fixtures/shipped-plan.ts';
import { loggedAction, type Typed } from '../fixtures/typed-sheet.ts';
import { alone, type Check, type Figure, type Line, timesAsFast, timesTheFloor } from './figure.ts';
import { type Wrote, writeAnew, writeLive } from './in-excel/live-writing.ts';
import { MeasuredPane, type Taken } from './in-excel/measured-pane.ts';
import { paintAnew } from './in-excel/paint-anew.ts';
import { medianOf, medianTimes } from './median-times.ts';
import { sentencesAtHand } from './volume/sentences.ts';
import { typedRows } from './volume/typed-rows.ts';

const part = 'addin';
const edits = 20;
const pastes = 3;
const openings = 3;
const mostSyncs = 2;

/**
 * An officer's pane on a sheet of 5,000 rows, by the genuine office.js on the Excel host: opening it, an
 * edit and a paste of 1,000 rows, until the findings are painted. Beside the time stands the host's own,
 * and what checking and painting the whole sheet anew takes in the same workbook.
 */
export async function measureAddin(small: boolean): Promise<readonly Line[]> {
  const count = small ? 500 : 5_000;
  const rows = rowsOf(count, 1);
  const opened: Taken[] = [];
  for (let run = 1; run < openings; run += 1) opened.push((await MeasuredPane.open(rows)).opening);
  const { pane, opening } = await MeasuredPane.open(rows);
  opened.push(opening);

  const edited: Taken[] = [];
  for (let edit = 0; edit < edits; edit += 1) {
    const row = 2 + ((edit * 7_919) % count);
    edited.push(await pane.after((person) => person.type(at('prevention_levels', row), 'Tertair')));
  }
  const pasted: Taken[] = [];
  const block = count / 5;
  for (let paste = 1; paste <= pastes; paste += 1) {
    const cells = rowsOf(count, paste + 1)
      .slice(block, 2 * block)
      .map(cellsOf);
    pasted.push(await pane.after((person) => person.paste(at('action_id', block + 2), cells)));
  }
  const [anew = Number.NaN] = await medianTimes(3, [paintAnew]);

  const sheet = `a sheet of ${count.toLocaleString('en')} rows`;
  const open = `opening ${sheet}`;
  return [
    beside(open, opened),
    alone({ part, name: `${open}, requests`, unit: 'sync', ours: mostRequests(opened) }),
    ...followed(`an edit in ${sheet}`, edited, anew),
    ...followed(`a paste of ${block.toLocaleString('en')} rows in it`, pasted, anew),
    ...(await measureLiveWriting(small)),
  ];
}

/** A merge in the register that a coordinator has open: of every domain a tenth of its rows changed, and some came. */
async function measureLiveWriting(small: boolean): Promise<readonly Line[]> {
  const each = small ? 20 : 200;
  const { plan } = shipped;
  const domains = [...'ABCDEFGHIJKLM'].map((letter) => `D${letter}`);
  const actions = domains.flatMap((code, at) =>
    typedRows(each + each / 20, at + 1, sentencesAtHand().sentences).map((row, index) =>
      loggedAction(plan, { ...row, action_id: `${code}-${String(index + 1).padStart(3, '0')}` }),
    ),
  );
  const placeIn = (index: number): number => index % (each + each / 20);
  const before = actions.filter((_, index) => placeIn(index) < each);
  const indicator = plan.position('indicator') ?? 0;
  const after = actions.map((action, index) =>
    placeIn(index) % 10 === 0 ? { ...action, values: action.values.with(indicator, '900 leraren') } : action,
  );
  const live: Wrote[] = [];
  const whole: Wrote[] = [];
  for (let run = 1; run <= openings; run += 1) {
    live.push(await writeLive(before, after));
    whole.push(await writeAnew(before, after));
  }
  const name = `a merge into an open register of ${domains.length} × ${each} rows`;
  const of = (runs: readonly Wrote[], what: keyof Wrote) => medianOf(runs.map((run) => run[what]));
  const against = (what: 'took' | 'cells', unit: string) =>
    timesAsFast({
      part,
      name: what === 'took' ? name : `${name}, cells written`,
      unit,
      ours: of(live, what),
      peer: { name: 'whole table anew', value: of(whole, what) },
    });
  const requested = alone({ part, name: `${name}, requests`, unit: 'sync', ours: of(live, 'syncs') });
  return [against('took', 'ms'), against('cells', 'cell'), requested];
}

/** Sound rows under ids of their own, with a warning here and there. */
function rowsOf(count: number, seed: number): readonly Typed[] {
  return typedRows(count, seed, sentencesAtHand().sentences).map((row, index) => ({
    ...row,
    action_id: `OV-${String(index + 1).padStart(3, '0')}`,
  }));
}

/** A deed in the sheet that the pane follows. */
function followed(name: string, taken: readonly Taken[], anew: number): readonly Line[] {
  const ours = medianOf(taken.map(({ code, host }) => code + host));
  const peer = { name: 'whole sheet anew', value: anew };
  return [
    timesAsFast({ part, name: `${name}, until painted`, unit: 'ms', ours, peer }),
    beside(name, taken),
    requests(name, mostRequests(taken)),
    onlyChanged(name, taken),
  ];
}

function beside(name: string, taken: readonly Taken[]): Figure {
  const ours = medianOf(taken.map(({ code }) => code));
  const peer = { name: 'the host’s own', value: medianOf(taken.map(({ host }) => host)) };
  return timesTheFloor({ part, name: `${name}, add-in and office.js`, unit: 'ms', ours, peer });
}

function requests(name: string, syncs: number): Figure {
  const figure = alone({ part, name: `${name}, requests`, unit: 'sync', ours: syncs });
  return { ...figure, aim: { text: `≤ ${mostSyncs} sync`, met: syncs <= mostSyncs } };
}

function onlyChanged(name: string, taken: readonly Taken[]): Check {
  const [written, repainted] = [sum(taken, 'written'), sum(taken, 'repainted')];
  const passed = taken.every((one) => one.written === one.repainted);
  const detail = `${written} written, ${repainted} read otherwise`;
  const outcome = passed ? 'passed' : 'failed';
  return { kind: 'check', part, name: `${name}, only changed cells are written`, outcome, detail };
}

function mostRequests(taken: readonly Taken[]): number {
  return Math.max(...taken.map(({ syncs }) => syncs));
}

function sum(taken: readonly Taken[], what: 'written' | 'repainted'): number {
  return taken.reduce((total, one) => total + one[what], 0);
}
