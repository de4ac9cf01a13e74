import { heard } from './heard.ts';
import { type Opener, signInAddress } from './sign-in-address.ts';
import type { SignInFailure } from './sign-in-failure.ts';
import type { SignInWindow } from './window-tokens.ts';

/** What somebody hears of a sign-in page that is open. */
interface Listener {
  readonly said: (text: string) => void;
  /** It was closed; or it only seems so, because its tie with this page was cut. */
  readonly closed: (how: 'surely' | 'it-seems') => void;
}

/** Opens the sign-in page; what it says and that it is closed is told from then on. */
type Open = (address: string, listener: Listener) => Promise<{ readonly close: () => void } | SignInFailure>;

/** In milliseconds: a person who thinks longer than this about signing in is asked again. */
const patience = 5 * 60_000;

/**
 * A window whose tie was cut seems closed as well: only who is back at this page, and stays, has left it. What it
 * said before it closed is heard meanwhile.
 */
const looksUntilLeft = 3;

/**
 * Signing in by a page of our own. The tenant's sign-in may cut the tie between the two pages, and a browser
 * may keep their storage and their channels apart where this one is in a frame: so the page speaks by both.
 */
function signingInBy(by: Opener['by'], open: Open): SignInWindow {
  return () =>
    new Promise((resolve) => {
      const channel = crypto.randomUUID();
      let close: (() => void) | undefined;
      let over = false;
      let looks = 0;
      const end = (outcome: Awaited<ReturnType<SignInWindow>>) => {
        over = true;
        stopHearing();
        clearTimeout(waiting);
        clearInterval(watching);
        resolve(outcome);
        close?.();
      };
      const said = (text: string) => end({ said: text });
      const left = () => end({ failed: 'left', reference: null });
      const stopHearing = heard(channel, said);
      const waiting = setTimeout(left, patience);
      let seemsClosed = false;
      const watching = setInterval(() => {
        looks = seemsClosed && document.hasFocus() ? looks + 1 : 0;
        if (looks === looksUntilLeft) left();
      }, 500);
      const closed: Listener['closed'] = (how) => {
        if (how === 'surely') left();
        else seemsClosed = true;
      };
      void open(signInAddress({ by, channel }), { said, closed }).then((opened) => {
        if ('failed' in opened) end(opened);
        else if (over) opened.close();
        else close = opened.close;
      });
    });
}

/** Office's own codes: https://learn.microsoft.com/office/dev/add-ins/develop/dialog-handle-errors-events */
const blocked = new Set([12009, 12011]);
/** One is open already. */
const busy = 12007;

/** In a dialog of Office: over Excel, or in a window that Excel on the web opens. */
const openDialog: Open = (address, { said, closed }) =>
  new Promise((resolve) => {
    if (!Office.context.requirements.isSetSupported('DialogApi', '1.1')) {
      resolve({ failed: 'unavailable', reference: null });
      return;
    }
    Office.context.ui.displayDialogAsync(address, { height: 60, width: 30 }, ({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Failed) {
        const failed = failureOf(error.code);
        resolve({ failed, reference: String(error.code) });
        return;
      }
      value.addEventHandler(Office.EventType.DialogMessageReceived, (message) => {
        if (!('message' in message)) closed('surely');
        // An older Office tells no origin, and lets only pages of ours speak.
        else if ((message.origin ?? location.origin) === location.origin) said(message.message);
      });
      value.addEventHandler(Office.EventType.DialogEventReceived, () =>
        closed(isOnTheWeb() ? 'it-seems' : 'surely'),
      );
      resolve({ close: () => closeDialog(value) });
    });
  });

function closeDialog(dialog: Office.Dialog): void {
  try {
    dialog.close();
  } catch {
    // Office.js throws at closing what was closed already, or seems so because its tie was cut.
  }
}

function failureOf(code: number): SignInFailure['failed'] {
  if (blocked.has(code)) return 'window-blocked';
  return code === busy ? 'failed' : 'unavailable';
}

/** In a window of the browser. */
const openWindow: Open = async (address, { said, closed }) => {
  const opened = window.open(address, '_blank', 'popup,width=520,height=680');
  if (opened === null) return { failed: 'window-blocked', reference: null };
  const hear = ({ data, origin, source }: MessageEvent) => {
    if (origin === location.origin && source === opened) said(String(data));
  };
  window.addEventListener('message', hear);
  const watching = setInterval(() => {
    if (opened.closed) closed('it-seems');
  }, 500);
  return {
    close: () => {
      clearInterval(watching);
      window.removeEventListener('message', hear);
      opened.close();
    },
  };
};

/** Excel in a browser, which shows the pane in a frame and dialogs in windows. */
export const isOnTheWeb = (): boolean => Office.context.platform === Office.PlatformType.OfficeOnline;

export const officeDialog: SignInWindow = () =>
  signingInBy(isOnTheWeb() ? 'office-on-the-web' : 'office', openDialog)();

export const browserWindow: SignInWindow = signingInBy('window', openWindow);
