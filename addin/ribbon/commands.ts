import type { OfficerActions } from '../session/officer-actions.ts';

/** The ribbon's commands, under the ids that the manifest gives their buttons. */
export const commandIds = { check: 'controleren', submit: 'indienen', merge: 'samenvoegen' } as const;

export interface RibbonCommands {
  readonly actions: Pick<OfficerActions, 'retry' | 'submit'>;
  /** Shows the officer's pane, where it is not yet. */
  readonly showPane: () => Promise<void>;
  /** Shows the coordinator's pane or pages, as `showCoordinator` does. */
  readonly showCoordinatorPage: () => Promise<void>;
}

/**
 * Lets the ribbon's buttons do what the pane does. The pane is shown first, so that the answer stands where
 * it is read: an event handler opens no dialogs. Excel waits for `completed`, whatever came of the command.
 */
export function registerCommands({ actions, showPane, showCoordinatorPage }: RibbonCommands): void {
  command(commandIds.check, showPane, actions.retry);
  command(commandIds.submit, showPane, actions.submit);
  command(commandIds.merge, showCoordinatorPage, () => {});
}

function command(id: string, show: () => Promise<void>, act: () => void): void {
  Office.actions.associate(id, async (event: Office.AddinCommands.Event) => {
    try {
      await show();
      act();
    } finally {
      event.completed();
    }
  });
}

export interface CoordinatorPlaces {
  /** Whether the open workbook is the register: then its pane is the coordinator's. */
  readonly isRegisterOpen: () => Promise<boolean>;
  readonly showPane: () => Promise<void>;
  /** Opens the coordinator's pages in the browser, or says in the pane how to: then that is shown. */
  readonly openPages: () => boolean;
}

/** Shows the coordinator's pane where it stands; nothing is merged by a button of the ribbon alone. */
export async function showCoordinator(places: CoordinatorPlaces): Promise<void> {
  if ((await places.isRegisterOpen()) || !places.openPages()) await places.showPane();
}

/** Shows the pane of the shared runtime; an Office without one shows it by the button alone. */
export async function showTaskPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) await Office.addin.showAsTaskpane();
}
