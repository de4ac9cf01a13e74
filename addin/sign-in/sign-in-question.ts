import type { z } from 'zod';
import type { personasSchema } from '../../shared/contract/service.ts';
import type { Localised } from '../../shared/text/localised.ts';

export type Persona = z.infer<typeof personasSchema>['personas'][number];

/** What lies over the pane while somebody signs in, or goes from there to another page. */
export type SignInQuestion =
  /** As whom to go on; `null`: as nobody. */
  | {
      readonly ask: 'persona';
      readonly personas: readonly Persona[];
      readonly answer: (persona: string | null) => void;
    }
  /** Why it did not succeed and what to do next, until it was read. */
  | {
      readonly ask: 'read';
      readonly message: Localised;
      /** For the service desk. */
      readonly reference: string | null;
      readonly answer: () => void;
    }
  /** A page that the browser did not let the pane open: whoever reads this opens it. */
  | { readonly ask: 'open'; readonly address: string; readonly answer: () => void };

/** Holds the one question that is asked, for React. */
export class AskedQuestion {
  readonly #listeners = new Set<() => void>();
  #question: SignInQuestion | null = null;

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  };

  readonly getSnapshot = (): SignInQuestion | null => this.#question;

  /** Asks, and takes the question away when it is answered. */
  async ask<T>(question: (answer: (answer: T) => void) => SignInQuestion): Promise<T> {
    const answer = await new Promise<T>((resolve) => this.#show(question(resolve)));
    this.#show(null);
    return answer;
  }

  #show(question: SignInQuestion | null): void {
    this.#question = question;
    for (const listener of this.#listeners) listener();
  }
}
