import type { SignInFailure } from './sign-in-failure.ts';
import type { SignInWindow } from './window-tokens.ts';

/** Beside the folder of the page that asks. */
const page = '../sign-in/sign-in-page.html';

/** By which the page knows that Office opened it. */
export const byOffice = 'office';

const left: SignInFailure = { failed: 'left', reference: null };

/** Office's own codes: https://learn.microsoft.com/office/dev/add-ins/develop/dialog-handle-errors-events */
const blocked = new Set([12009, 12011]);

/** In a dialog of Office, over Excel. */
export const officeDialog: SignInWindow = () =>
  new Promise((resolve) => {
    const url = new URL(`${page}?${byOffice}`, location.href).href;
    Office.context.ui.displayDialogAsync(url, { height: 60, width: 30 }, ({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Failed) {
        const failed = blocked.has(error.code) ? 'window-blocked' : 'failed';
        resolve({ failed, reference: String(error.code) });
        return;
      }
      value.addEventHandler(Office.EventType.DialogMessageReceived, (said) => {
        value.close();
        resolve('message' in said ? { said: said.message } : left);
      });
      value.addEventHandler(Office.EventType.DialogEventReceived, () => resolve(left));
    });
  });

/** In milliseconds: a person who thinks longer than this about signing in is asked again. */
const patience = 5 * 60_000;

/**
 * A window whose tie was cut seems closed as well: only who is back at this page, and stays, has left it. What it
 * said before it closed is heard meanwhile.
 */
const looksUntilLeft = 3;

/**
 * In a window of the browser. The tenant's sign-in may cut the tie between the two windows, so they speak over
 * a channel that only pages of this origin hear, by a name that only these two know.
 */
export const browserWindow: SignInWindow = () =>
  new Promise((resolve) => {
    const name = crypto.randomUUID();
    const url = new URL(`${page}?${name}`, location.href).href;
    const opened = window.open(url, '_blank', 'popup,width=520,height=680');
    if (opened === null) {
      resolve({ failed: 'window-blocked', reference: null });
      return;
    }
    const channel = new BroadcastChannel(name);
    const end = (outcome: Awaited<ReturnType<SignInWindow>>) => {
      channel.close();
      clearTimeout(waiting);
      clearInterval(watching);
      resolve(outcome);
    };
    const waiting = setTimeout(() => end(left), patience);
    let seemsLeft = 0;
    const watching = setInterval(() => {
      seemsLeft = opened.closed && document.hasFocus() ? seemsLeft + 1 : 0;
      if (seemsLeft === looksUntilLeft) end(left);
    }, 500);
    channel.addEventListener('message', ({ data }) => end({ said: String(data) }));
  });
