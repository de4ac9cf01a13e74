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
      readonly desk: RegisterDesk;
      /** Opens the same pages in the browser, where a file can be downloaded. */
      readonly showPages: () => void;
    };
