import { beforeAll, describe, expect, it, vi } from 'vitest';
import { openExcel } from '../../test/excel-host/node-office.ts';
import { commandIds, registerCommands, showCoordinator } from './commands.ts';

type Handler = (event: { completed: () => void }) => Promise<void>;
const handlers = new Map<string, Handler>();

async function press(id: string): Promise<boolean> {
  let completed = false;
  await handlers.get(id)?.({
    completed: () => {
      completed = true;
    },
  });
  return completed;
}

describe('the buttons of the ribbon', () => {
  const done: string[] = [];

  beforeAll(async () => {
    const { Office } = await openExcel();
    vi.spyOn(Office.actions, 'associate').mockImplementation((id, handler) => {
      handlers.set(id, async (event) => handler(event));
    });
    registerCommands({
      actions: { retry: () => done.push('check'), submit: () => done.push('submit') },
      showPane: async () => void done.push('pane'),
      showCoordinatorPage: async () => {
        throw new Error('no page');
      },
    });
  });

  it.each([
    [commandIds.check, ['pane', 'check']],
    [commandIds.submit, ['pane', 'submit']],
  ])('%s shows the pane and then asks it', async (id, expected) => {
    done.length = 0;
    expect(await press(id)).toBe(true);
    expect(done).toEqual(expected);
  });

  it('leave Excel no command open when the page cannot be shown', async () => {
    let completed = false;
    const pressed = handlers.get(commandIds.merge)?.({
      completed: () => {
        completed = true;
      },
    });
    await expect(pressed).rejects.toThrow('no page');
    expect(completed).toBe(true);
  });
});

describe('merging from the ribbon', () => {
  it.each([
    ['the pane in the register', true, true, ['pane']],
    ['the pages in the browser from any other workbook', false, true, ['pages']],
    ['the pane, with the way to the pages, where no page can be opened', false, false, ['pages', 'pane']],
  ])('shows %s', async (_, open, opens, expected) => {
    const shown: string[] = [];
    await showCoordinator({
      isRegisterOpen: async () => open,
      showPane: async () => void shown.push('pane'),
      openPages: () => {
        shown.push('pages');
        return opens;
      },
    });
    expect(shown).toEqual(expected);
  });
});
