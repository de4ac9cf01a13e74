import { personasSchema, signedInSchema } from '../../shared/contract/service.ts';
import { type ServiceAddress, serviceJson } from './service-json.ts';
import type { SignIn } from './sign-in.ts';
import type { AskedQuestion } from './sign-in-question.ts';

/** Signing in to a service on one's own machine, as one of its personas. The token lives as long as the page. */
export class PersonaSignIn implements SignIn {
  readonly #service: ServiceAddress;
  readonly #asked: AskedQuestion;
  #token: string | null = null;

  constructor(service: ServiceAddress, asked: AskedQuestion) {
    this.#service = service;
    this.#asked = asked;
  }

  async token(): Promise<string | null> {
    return this.#token;
  }

  async renewed(): Promise<null> {
    return null;
  }

  async signIn(): Promise<boolean> {
    const known = personasSchema.safeParse(await serviceJson(this.#service, '/api/personas'));
    if (!known.success) return false;
    const { personas } = known.data;
    const persona = await this.#asked.ask<string | null>((answer) => ({ ask: 'persona', personas, answer }));
    if (persona === null) return false;
    const signedIn = signedInSchema.safeParse(await serviceJson(this.#service, '/api/sign-in', { persona }));
    if (!signedIn.success) return false;
    this.#token = signedIn.data.token;
    return true;
  }
}
