import type { ServiceFile } from '../service/service-connection.ts';
import type { RegisterDesk } from './register-desk.ts';

/** Where the coordinator's pages are shown, and what that place can do. */
export type CoordinatorPlace =
  | {
      readonly place: 'browser';
      /** Gives a file to whoever looks at the page. */
      readonly save: (file: ServiceFile) => void;
    }
  | {
      readonly place: 'excel';
      /** @param waitsForCell called where Excel waits until somebody is done typing in a cell, and when it no longer does */
      readonly openDesk: (waitsForCell: (waits: boolean) => void) => RegisterDesk;
      /** Opens the same pages in the browser, where a file can be downloaded. */
      readonly showPages: () => void;
    };
