import type { ServiceResult } from '../service/service-failure.ts';
import { coordinationTrouble } from './coordinator-troubles.ts';
import type { Asked } from './coordinator-view.ts';

/**
 * One thing that is asked of the service, time and again. While it is asked anew the answer that is here
 * stays; an answer that comes after a later question was asked is dropped.
 */
export class Question<Answer> {
  readonly #changed: () => void;
  #asked: Asked<Answer> = { step: 'not-asked' };
  #last = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get asked(): Asked<Answer> {
    return this.#asked;
  }

  /** The answer that is here; `null` where there is none. */
  get answer(): Answer | null {
    return this.#asked.step === 'here' ? this.#asked.answer : null;
  }

  /** Asks, and resolves when the answer is here or was overtaken; whether it was answered. */
  async ask(run: () => Promise<ServiceResult<Answer>>): Promise<boolean> {
    this.#last += 1;
    const own = this.#last;
    if (this.#asked.step !== 'here') this.#put({ step: 'asking' });
    const result = await run();
    if (own !== this.#last) return false;
    this.#put(
      result.ok
        ? { step: 'here', answer: result.value }
        : { step: 'failed', trouble: coordinationTrouble(result.failure) },
    );
    return result.ok;
  }

  /** An answer that came by another way; what is still asked is overtaken by it. */
  put(answer: Answer): void {
    this.#last += 1;
    this.#put({ step: 'here', answer });
  }

  forget(): void {
    this.#last += 1;
    this.#put({ step: 'not-asked' });
  }

  #put(asked: Asked<Answer>): void {
    this.#asked = asked;
    this.#changed();
  }
}
