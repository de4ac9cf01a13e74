import type { Language } from '../../shared/text/localised.ts';
import type { LocalSignIn, Persona } from '../identity/local-sign-in.ts';
import type { TokenReader } from '../identity/token-reader.ts';
import type { Log } from '../log/log.ts';
import type { BodyLimits } from './body-bounds.ts';
import type { RequestLine } from './request-record.ts';

/**
 * Who can reach the service. Personas sign in without a password, so they exist only where nobody but the
 * machine's own user can connect.
 */
export type Reach =
  | { readonly kind: 'loopback'; readonly personas: readonly Persona[]; readonly signIn: LocalSignIn }
  | {
      readonly kind: 'network';
      /** The address to listen on, such as `0.0.0.0`. */
      readonly address: string;
      /** The host names that requests are made to; others are refused. */
      readonly names: readonly string[];
      readonly signIn: TokenReader;
    };

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
  /** Takes one line for each request. */
  readonly tell: (line: RequestLine) => void;
}
