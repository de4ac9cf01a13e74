import type { z } from 'zod';
import { personasSchema, signedInSchema } from '../../../shared/contract/service.ts';

type Persona = z.infer<typeof personasSchema>['personas'][number];

/** Asking as whom to go on; `null` while nothing is asked. */
export interface PersonaQuestion {
  readonly personas: readonly Persona[];
  /** `null`: as nobody. */
  readonly answer: (persona: string | null) => void;
}

interface PersonaSettings {
  /** Without a slash at its end; `''` for the page's own origin. */
  readonly address: string;
  readonly fetch: typeof fetch;
}

/**
 * Signing in to a service on one's own machine, as one of its personas. The token lives as long as the page;
 * a service beyond loopback offers no personas, and then nobody is signed in.
 */
export class PersonaSignIn {
  readonly #settings: PersonaSettings;
  readonly #listeners = new Set<() => void>();
  #question: PersonaQuestion | null = null;
  #token: string | null = null;

  constructor(settings: PersonaSettings) {
    this.#settings = settings;
  }

  readonly token = async (): Promise<string | null> => this.#token;

  /** Asks as whom, and signs in as that persona; whether that was done. */
  readonly signIn = async (): Promise<boolean> => {
    const personas = personasSchema.safeParse(await this.#read('/api/personas'));
    if (!personas.success) return false;
    const persona = await new Promise<string | null>((answer) =>
      this.#ask({ personas: personas.data.personas, answer }),
    );
    this.#ask(null);
    if (persona === null) return false;
    const signedIn = signedInSchema.safeParse(await this.#read('/api/sign-in', { persona }));
    if (!signedIn.success) return false;
    this.#token = signedIn.data.token;
    return true;
  };

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  };

  readonly getSnapshot = (): PersonaQuestion | null => this.#question;

  #ask(question: PersonaQuestion | null): void {
    this.#question = question;
    for (const listener of this.#listeners) listener();
  }

  /** The answer's JSON; `null` where the service gave none, which is told as not being signed in. */
  async #read(path: string, body?: unknown): Promise<unknown> {
    const request =
      body === undefined
        ? {}
        : {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          };
    try {
      const response = await this.#settings.fetch(`${this.#settings.address}${path}`, request);
      return response.ok ? await response.json() : null;
    } catch {
      return null;
    }
  }
}
