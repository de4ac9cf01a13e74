import { type Connected, coordinatorSession } from '../../addin/coordination/connected-session.ts';
import type { CoordinatorPlace } from '../../addin/coordination/coordinator-place.ts';
import type { CoordinatingView, MergingView } from '../../addin/coordination/coordinator-view.ts';
import { excelPlace } from '../../addin/coordination/excel-place.ts';

/** The day on which the coordinators of the tests are at work. */
const clock = () => new Date('2021-03-01T09:00:00Z');

type Service = Pick<Connected, 'fetch'>;

/** The coordinator's session in the Excel that is open, as a pane would hold it. */
export const coordinatorInExcel = (service: Service) =>
  openCoordinator(
    service,
    excelPlace(() => {}),
  );

/** The same as a page in a browser; what is downloaded is kept. `waits`: until all that it asks is answered. */
export async function coordinatorInBrowser(service: Service, { waits = true } = {}) {
  const saved: string[] = [];
  const opened = await openCoordinator(
    service,
    {
      place: 'browser',
      save: ({ name }) => void saved.push(name),
    },
    waits,
  );
  return { ...opened, saved };
}

async function openCoordinator({ fetch }: Service, place: CoordinatorPlace, waits = true) {
  let signedIn = true;
  const session = coordinatorSession({
    address: 'https://dienst.test',
    fetch,
    signIn: {
      token: async () => (signedIn ? 'token' : null),
      signIn: async () => {
        signedIn = true;
        return true;
      },
    },
    language: 'nl',
    place,
    now: clock,
  });
  await session.start();
  if (waits) await session.idle();
  const working = (): CoordinatingView => {
    const view = session.getSnapshot();
    if (view.state !== 'working') throw new Error(JSON.stringify(view));
    return view;
  };
  /** Does something, and waits until everything that it brought about is done. */
  const doing = async (act: (actions: typeof session.actions) => void): Promise<CoordinatingView> => {
    act(session.actions);
    await session.idle();
    return working();
  };
  /** Merges, whatever it first asks; what came of it. */
  const merged = async (answer: 'take' | 'leave' = 'take') => {
    let { merging } = await doing((actions) => actions.merge());
    if (merging.step === 'asking') {
      session.actions.answerAllEdits(answer);
      ({ merging } = await doing((actions) => actions.confirmMerge('')));
    }
    return doneOf(merging);
  };
  return { session, view: session.getSnapshot, working, doing, merged };
}

function doneOf(merging: MergingView) {
  if (merging.step !== 'done') throw new Error(JSON.stringify(merging));
  return merging.merged;
}
