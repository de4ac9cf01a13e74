import type { Language } from '../../shared/text/localised.ts';
import type { LocalSignIn, Persona } from '../identity/local-sign-in.ts';
import type { TokenReader } from '../identity/token-reader.ts';
import type { Log } from '../log/log.ts';
import type { Certificate, NetworkSettings } from '../settings/service-settings.ts';
import type { NoticedWorkbooks } from '../usecases/noticing/noticed-workbooks.ts';
import type { Workshop } from '../work/workshop.ts';
import type { BodyLimits } from './body-bounds.ts';
import type { LibraryCalls } from './library-calls.ts';
import type { RequestLine } from './request-record.ts';

/**
 * Who can reach the service. Personas sign in without a password, so they exist only where nobody but the
 * machine's own user can connect.
 */
export type Reach =
  | {
      readonly kind: 'loopback';
      readonly personas: readonly Persona[];
      readonly signIn: LocalSignIn;
      /** Absent: plain http, which is for this machine alone. */
      readonly certificate?: Certificate;
    }
  | ({ readonly kind: 'network'; readonly signIn: TokenReader } & NetworkSettings);

export interface ServiceSettings {
  readonly log: Log;
  readonly clock: () => Date;
  readonly reach: Reach;
  /** For who asks for none of the languages; Dutch where it is not said. */
  readonly language?: Language;
  /** Web origins besides its own that may call it, such as the add-in's. */
  readonly origins?: readonly string[];
  /** The folder of the built add-in, served under `/addin/`. */
  readonly pages?: string;
  readonly limits?: BodyLimits;
  /** What was asked of a library elsewhere, for the metrics. */
  readonly calls?: LibraryCalls;
  /** Where workbooks are read and checked; absent: in the thread that serves. */
  readonly workshop?: Workshop;
  /** What is noticed of the saved workbooks; absent: they are looked at when asked, and never written. */
  readonly workbooks?: NoticedWorkbooks;
  /** Fired when the service is to stop, so that nothing waits for a library elsewhere any longer. */
  readonly stopping?: AbortController;
  /** Takes one line for each request. */
  readonly tell: (line: RequestLine) => void;
}
