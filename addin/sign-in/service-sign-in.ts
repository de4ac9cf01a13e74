import { type SignInWay, signInWaySchema } from '../../shared/contract/service.ts';
import type { TokenSource } from './granted-token.ts';
import { PersonaSignIn } from './persona-sign-in.ts';
import { type ServiceAddress, serviceJson } from './service-json.ts';
import type { SignIn } from './sign-in.ts';
import { AskedQuestion } from './sign-in-question.ts';

interface SignInSettings {
  readonly service: ServiceAddress;
  /** The ways to tokens of this tenant, the best first; only asked for where the service has Entra ID. */
  readonly sources: (
    way: Extract<SignInWay, { kind: 'entra' }>,
  ) => readonly TokenSource[] | Promise<readonly TokenSource[]>;
  readonly now: () => number;
}

/** Signing in as the service says that one does, which is asked when it is first needed. */
export class ServiceSignIn implements SignIn {
  /** What lies over the pane meanwhile. */
  readonly asked = new AskedQuestion();
  readonly #settings: SignInSettings;
  #way: SignIn | null = null;

  constructor(settings: SignInSettings) {
    this.#settings = settings;
  }

  readonly token = async (): Promise<string | null> => (await this.#known())?.token() ?? null;

  readonly signIn = async (): Promise<boolean> => (await this.#known())?.signIn() ?? false;

  readonly renewed = async (refused: string): Promise<string | null> =>
    (await this.#known())?.renewed(refused) ?? null;

  /** Sends a request once more with a new token where its own was refused: a person sees nothing of that. */
  readonly fetch: typeof fetch = async (input, request) => {
    const { service } = this.#settings;
    const answer = await service.fetch(input, request);
    const headers = new Headers(request?.headers);
    const refused = /^Bearer (.+)$/.exec(headers.get('authorization') ?? '')?.[1];
    if (answer.status !== 401 || refused === undefined) return answer;
    const token = await this.renewed(refused);
    if (token === null) return answer;
    await answer.body?.cancel();
    headers.set('authorization', `Bearer ${token}`);
    return service.fetch(input, { ...request, headers });
  };

  /** `null` where the service does not say; it is asked again next time. */
  async #known(): Promise<SignIn | null> {
    if (this.#way !== null) return this.#way;
    const { service } = this.#settings;
    const way = signInWaySchema.safeParse(await serviceJson(service, '/api/sign-in'));
    if (!way.success) return null;
    const made =
      way.data.kind === 'personas' ? new PersonaSignIn(service, this.asked) : await this.#entra(way.data);
    this.#way ??= made;
    return this.#way;
  }

  /** Loaded where the service has Entra ID: a pane before a service on one's own machine does without. */
  async #entra(way: Extract<SignInWay, { kind: 'entra' }>): Promise<SignIn> {
    const { EntraSignIn } = await import('./entra-sign-in.ts');
    const { sources, now } = this.#settings;
    return new EntraSignIn(await sources(way), this.asked, now);
  }
}
