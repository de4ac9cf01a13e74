import type { TokenSource } from './granted-token.ts';
import { browserWindow } from './open-sign-in.ts';
import { windowTokens } from './window-tokens.ts';

/** Where tokens come from on a page in a browser, without Office: from a window of our own. */
export const browserTokens: readonly TokenSource[] = [windowTokens(browserWindow)];
