import { Log } from '../../sync/log/log.ts';
import { initLibrary } from '../../sync/usecases/init.ts';
import { coordinator, must, today } from '../stories/library-story.ts';
import {
  arrangeRegister,
  copyRegister,
  mergeStep,
  previewStep,
  renameInRegister,
  type as typeInRegister,
} from './coordinators.ts';
import {
  admitLateStep,
  answerStep,
  approveStep,
  closeRoundStep,
  decideStep,
  eraseStep,
  extendRoundStep,
  jointStep,
  openRoundStep,
  remarkStep,
  waiveStep,
} from './decisions.ts';
import { MemoryPlace } from './memory-place.ts';
import {
  add,
  arrangeWorkbook,
  copyWorkbook,
  double,
  edit,
  loseId,
  type Rival,
  remove,
  renameColumn,
  submitStep,
} from './officers.ts';
import { type Program, sound } from './program.ts';
import { opening, type Step, type Story } from './story.ts';
import { type Code, contributors, definitionWith } from './story-plan.ts';
import { type WorkbookCopy, World } from './world.ts';

/** How a story is told. */
export interface Telling {
  readonly program?: Program;
  /** Workbooks and register are files; absent: tables as the add-in sends them. */
  readonly files?: boolean;
  /** The order in which the plan lists its contributors. */
  readonly order?: readonly Code[];
}

/** Lives through a story; fails at the first step after which an invariant does not hold. */
export async function tell(story: Story, telling: Telling = {}): Promise<World> {
  const { program = sound, files = false, order = contributors } = telling;
  const world = new World(
    (await emptyLibrary(order)).copy(() => true),
    program,
    files,
  );
  for (const [at, step] of [...opening, ...story].entries()) {
    try {
      await take(world, step);
      world.checks.afterStep();
    } catch (error) {
      throw new StoryFailure(at - opening.length, step, error);
    }
  }
  await world.checks.atTheEnd();
  return world;
}

/** What did not hold, and after which step; steps of the opening count below 0. */
export class StoryFailure extends Error {
  constructor(at: number, step: Step, cause: unknown) {
    const what = cause instanceof Error ? cause.message : String(cause);
    super(`after step ${at} (${JSON.stringify(step)}): ${what}`, { cause });
  }
}

const made = new Map<string, Promise<MemoryPlace>>();

/** A library with the plan of the stories and nothing more; made once. */
function emptyLibrary(order: readonly Code[]): Promise<MemoryPlace> {
  const key = order.join();
  const place = made.get(key) ?? makeLibrary(order);
  made.set(key, place);
  return place;
}

async function makeLibrary(order: readonly Code[]): Promise<MemoryPlace> {
  const place = new MemoryPlace();
  const log = new Log(place.open());
  const plan = definitionWith(order);
  must(await initLibrary({ log, by: coordinator.person, now: today, plan, round: null, actions: () => [] }));
  return place;
}

/** What another process does just before this one makes its entry. */
const rivalOf =
  (world: World, step: Step): Rival =>
  async (does) => {
    const other = 'who' in step && step.who === 1 ? 0 : 1;
    const calm = { what: 'none' } as const;
    const nobody: Rival = async () => {};
    // Nobody has the same sheet in hands twice.
    const busy = (step.step === 'submit' && step.copy === 2) || ('sheet' in step && step.sheet === 1);
    switch (busy ? 'remark' : does) {
      case 'remark':
        await remarkStep(world, { row: 0, of: 0, who: other, trouble: calm }, nobody);
        break;
      case 'merge': {
        const merging = {
          sheet: 1,
          who: other,
          accept: true,
          written: 'whole',
          again: false,
          trouble: calm,
        } as const;
        await mergeStep(world, merging, nobody);
        break;
      }
      case 'submit': {
        const rest = { answer: 'mine', refreshed: true, fix: false, by: 'officer', again: false } as const;
        await submitStep(
          world,
          copyAt(world, 2),
          { step: 'submit', copy: 2, ...rest, trouble: calm },
          nobody,
          other,
        );
      }
    }
  };

function copyAt({ copies }: World, at: number): WorkbookCopy {
  const copy = copies[at];
  if (copy === undefined) throw new RangeError(`no copy ${at}`);
  return copy;
}

async function take(world: World, step: Step): Promise<void> {
  const rival = rivalOf(world, step);
  switch (step.step) {
    case 'edit':
      return edit(copyAt(world, step.copy), step);
    case 'add':
      return add(copyAt(world, step.copy), step);
    case 'delete':
      return remove(copyAt(world, step.copy), step);
    case 'double':
      return double(copyAt(world, step.copy), step);
    case 'lose-id':
      return loseId(copyAt(world, step.copy), step);
    case 'arrange':
      return arrangeWorkbook(copyAt(world, step.copy), step);
    case 'rename':
      return renameColumn(copyAt(world, step.copy), step);
    case 'lose-stamp':
      copyAt(world, step.copy).sheet.stamp = null;
      return;
    case 'copy-workbook':
      return copyWorkbook(copyAt(world, step.from), copyAt(world, step.to));
    case 'submit':
      return submitStep(world, copyAt(world, step.copy), step, rival, 0);
    case 'type': {
      const sheet = world.registers[step.sheet];
      return sheet && typeInRegister(sheet, step);
    }
    case 'arrange-register':
      return arrangeRegister(world, step);
    case 'rename-register':
      return renameInRegister(world, step);
    case 'copy-register':
      return copyRegister(world, step);
    case 'merge':
      return mergeStep(world, step, rival);
    case 'preview':
      return previewStep(world, step);
    case 'go-back': {
      const merge = step.nth % Math.max(1, world.ledger.merges.length);
      const trouble = step.trouble.what === 'saved-meanwhile' ? ({ what: 'none' } as const) : step.trouble;
      return mergeStep(
        world,
        { ...step, trouble, accept: true, written: 'whole', again: false },
        rival,
        merge,
      );
    }
    case 'decide':
      return decideStep(world, step, rival);
    case 'waive':
      return waiveStep(world, step, rival);
    case 'remark':
      return remarkStep(world, step, rival);
    case 'answer':
      return answerStep(world, step, rival);
    case 'joint':
      return jointStep(world, step, rival);
    case 'open-round':
      return openRoundStep(world, step, rival);
    case 'extend-round':
      return extendRoundStep(world, step, rival);
    case 'close-round':
      return closeRoundStep(world, step, rival);
    case 'admit-late':
      return admitLateStep(world, step, rival);
    case 'day':
      return world.nextDay();
    case 'approve':
      return approveStep(world, step, rival);
    case 'erase':
      return eraseStep(world, step, rival);
  }
}
