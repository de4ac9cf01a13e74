import type { Person } from '../../excel-host/user.ts';
import { soundRow } from '../../fixtures/shipped-plan.ts';
import { cellsOf } from '../officer-workbook.ts';
import { freeText } from './seen-sheet.ts';
import { type PeopleStep, type Session, type SessionStep, slips } from './session-step.ts';
import { SessionWorld } from './session-world.ts';

const listColumn = 'Hoofddoelstelling';
const slipColumn = 'Preventieniveau';
const dateColumn = 'Start';

/** Lives through a session; fails after the first step after which something does not hold. */
export async function tellSession(session: Session): Promise<void> {
  const world = await SessionWorld.open(session);
  await world.rest();
  for (const [at, step] of session.steps.entries()) {
    try {
      await take(world, step);
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      throw new Error(`after step ${at} (${JSON.stringify(step)}): ${what}`, { cause: error });
    }
  }
  await world.rest();
}

async function take(world: SessionWorld, step: SessionStep): Promise<void> {
  const { host } = world.excel;
  const { person } = host;
  switch (step.step) {
    case 'rest':
      return world.rest();
    case 'meanwhile':
      world.meanwhile = { batches: step.batch, act: () => act(world, step.does) };
      return;
    case 'pick':
      return world.deed(() => person.pick(addressOf(world, listColumn, step.row), `D${step.value + 1}`));
    case 'fill':
      return world.deed(() => {
        const { body } = host.workbook.table('tblActies');
        const row = step.row % body.rows;
        const column = columnOf(step.field);
        const [from, to] = [world.address(column, row), world.address(column, row + step.rows)];
        person.fillDown(`${from}:${to.slice(to.indexOf('!') + 1)}`);
      });
    case 'filter':
      return world.deed(() => {
        const [[title = ''] = []] = person.reads(addressOf(world, 'Titel', step.row));
        if (host.workbook.table('tblActies').showHeaders) person.filter('tblActies', 'Titel', [title]);
      });
    case 'hide':
      return world.deed(() => person.hideRows('Acties', numberOf(world, step.row)));
    case 'show-all':
      return world.deed(() => {
        person.clearFilters('tblActies');
        const { body } = host.workbook.table('tblActies');
        person.hideRows('Acties', body.row + 1, body.rows, false);
      });
    case 'totals':
      return world.deed(() => person.showTotals('tblActies', step.shown));
    case 'headers':
      return world.deed(() => person.showHeaders('tblActies', step.shown));
    case 'fix':
      return fix(world, step.nth);
    case 'picker':
      return pickInPane(world, step);
    case 'submit':
      return submit(world, step.missing);
    default:
      return world.deed(() => act(world, step));
  }
}

/** What people do, by hand. */
function act(world: SessionWorld, step: PeopleStep): void {
  const { host } = world.excel;
  const by: Person = step.who === 'officer' ? host.person : host.coAuthor;
  const { body, area } = host.workbook.table('tblActies');
  switch (step.step) {
    case 'type':
      by.type(addressOf(world, columnOf(step.field), step.row), textFor(step.field, step.text));
      break;
    case 'clear':
      by.clear(addressOf(world, columnOf(step.field), step.row));
      break;
    case 'paste': {
      const below = area.row + area.rows + 1;
      const rows = Array.from({ length: step.rows + 1 }, () =>
        cellsOf({ ...soundRow, action_id: step.copied ? 'OV-001' : '', title: world.newTitle() }),
      );
      by.paste(`Acties!A${below}`, rows);
      break;
    }
    case 'undo':
      by.undo();
      break;
    case 'insert':
      if (step.whole) by.insertRows('Acties', numberOf(world, step.row));
      else by.insertTableRows('tblActies', step.row % body.rows);
      break;
    case 'delete':
      // With its last row a table without headers would go.
      if (body.rows === 1) return;
      if (step.whole) by.deleteRows('Acties', numberOf(world, step.row));
      else by.deleteTableRows('tblActies', step.row % body.rows);
      break;
    case 'sort':
      by.sort('tblActies', columnOf(step.field), step.ascending);
      break;
  }
}

async function fix(world: SessionWorld, nth: number): Promise<void> {
  await world.rest();
  const { findings } = world.pane.working();
  const found = findings.filter((finding) => finding.fix?.nl.startsWith('Vervang door '));
  const finding = found[nth % Math.max(1, found.length)];
  if (finding?.column === undefined || finding.column === null) return;
  const shows = finding.fix?.nl.slice('Vervang door '.length) ?? '';
  const slip = slips.find((word) => shows.startsWith(word.slice(0, 3))) ?? null;
  world.kept.ask({ column: finding.column.nl, shows, instead: slip, mark: null });
  world.pane.actions.applyFix(finding.id);
  await world.rest();
}

async function pickInPane(
  world: SessionWorld,
  step: { readonly row: number; readonly value: number },
): Promise<void> {
  await world.rest();
  const row = step.row % world.workbook.table('tblActies').body.rows;
  world.excel.host.person.select(world.address(listColumn, row));
  await world.rest();
  const [[mark = ''] = []] = world.excel.host.person.reads(world.address('Merk', row));
  world.kept.ask({ column: listColumn, shows: `D${step.value + 1}`, instead: null, mark });
  world.pane.actions.pick([`D${step.value + 1}`]);
  await world.rest();
}

/** Submits, answers what is asked, and judges what came of it. */
async function submit(world: SessionWorld, answer: 'withdraw' | 'put-back'): Promise<void> {
  const { actions } = world.pane;
  world.asksToSend();
  actions.submit();
  await world.rest();
  for (let round = 0; round < 4; round += 1) {
    const { submit: now } = world.pane.working();
    if (now.step === 'asking') {
      for (const { actionId } of now.missing) {
        (answer === 'withdraw' ? world.kept.withdrawn : world.kept.puttingBack).add(actionId);
        actions.answerMissing(actionId, answer);
      }
    } else if (now.step === 'choosing') {
      for (const { actionId, field } of now.choices) actions.answerChoice(actionId, field, 'mine');
    } else break;
    world.asksToSend();
    actions.confirmSubmit();
    await world.rest();
  }
  const { submit: after } = world.pane.working();
  if (after.step === 'accepted' && after.receipt.notWritten === null) world.judgeAnswer();
  if (after.step !== 'ready' && after.step !== 'blocked') actions.backToWork();
  await world.rest();
}

function columnOf(field: number): string {
  return freeText[field] ?? (field === 4 ? slipColumn : dateColumn);
}

function textFor(field: number, text: string): string {
  if (field === 4) return slips[text.length % slips.length] ?? '';
  return field === 5 ? '01/02/2021' : text;
}

function addressOf(world: SessionWorld, column: string, row: number): string {
  return world.address(column, row % world.workbook.table('tblActies').body.rows);
}

function numberOf(world: SessionWorld, row: number): number {
  const { body } = world.workbook.table('tblActies');
  return body.row + (row % body.rows) + 1;
}
