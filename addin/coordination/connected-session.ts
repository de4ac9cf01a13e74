import type { Language } from '../../shared/text/localised.ts';
import { CoordinationClient } from '../service/coordination-client.ts';
import type { ServiceSettings } from '../service/service-connection.ts';
import type { CoordinatorPlace } from './coordinator-place.ts';
import { CoordinatorSession } from './coordinator-session.ts';

/** Signing in, by whichever way the service has. */
interface SignIn {
  /** The caller's token; `null` where nobody is signed in. */
  readonly token: () => Promise<string | null>;
  /** Asks the person to sign in; whether that was done. */
  readonly signIn: () => Promise<boolean>;
}

export interface Connected extends Pick<ServiceSettings, 'address' | 'fetch'> {
  readonly signIn: SignIn;
  readonly language: Language;
  readonly place: CoordinatorPlace;
  readonly now: () => Date;
}

/** In milliseconds: previewing and merging a large register takes the service a while. */
const patience = 120_000;

/** A coordinator's session with the service that gave the page. */
export function coordinatorSession({
  address,
  fetch,
  signIn,
  language,
  place,
  now,
}: Connected): CoordinatorSession {
  const { token } = signIn;
  return new CoordinatorSession({
    connect: (spoken) => new CoordinationClient({ address, fetch, token, language: spoken, patience }),
    signIn: signIn.signIn,
    newKey: () => crypto.randomUUID(),
    language,
    place,
    now,
  });
}
