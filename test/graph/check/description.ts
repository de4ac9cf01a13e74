import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { z } from 'zod';
import type { Answer, Heard } from '../wire/answer.ts';

/** Microsoft's description of Graph, cut to what is in reach; lies beside the project where it is at hand. */
const place = new URL('../../../../shared/graph/openapi-subset.json', import.meta.url);

const operationSchema = z.looseObject({
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string() })).default([]),
  requestBody: z.looseObject({ content: z.record(z.string(), z.looseObject({})) }).optional(),
  responses: z.record(
    z.string(),
    z.looseObject({ content: z.record(z.string(), z.looseObject({})).optional() }),
  ),
});
const descriptionSchema = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
});

/** Documented in prose or in samples, and absent from the description. */
const documentedElsewhere: Readonly<Record<string, string>> = {
  '@microsoft.graph.conflictBehavior': 'driveitem-put-content: the instance attribute goes into the address',
  token: 'driveitem-delta: ?token=latest and the links that Graph gives',
  $skiptoken: 'paging: the opaque position in a link that Graph gives',
};

export const descriptionIsAtHand = existsSync(place);

let read: Description | undefined;

/** Read once per process; `null` where the file is not at hand. */
export function description(): Description | null {
  if (!descriptionIsAtHand) return null;
  read ??= new Description(descriptionSchema.parse(JSON.parse(readFileSync(place, 'utf8'))));
  return read;
}

/** Judges requests and answers of the metadata host; the content host is outside of any description. */
export class Description {
  readonly #paths: readonly (readonly [pattern: RegExp, path: string])[];
  readonly #described: z.infer<typeof descriptionSchema>;
  readonly #ajv: Ajv2020;
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(described: z.infer<typeof descriptionSchema>) {
    this.#described = described;
    this.#paths = Object.keys(described.paths).map((path) => [patternOf(path), path]);
    // An OpenAPI document is no JSON Schema by itself; each schema in it is compiled once, for its many uses.
    this.#ajv = new Ajv2020({ strict: false, validateSchema: false, inlineRefs: false });
    // CommonJS: the function itself is its default.
    addFormats.default(this.#ajv);
    this.#ajv.addSchema(described, 'graph');
  }

  /** What contradicts the description; empty where nothing does. */
  faultsOf(heard: Pick<Heard, 'method' | 'url' | 'body'>, answer: Answer): readonly string[] {
    const path = canonical(heard.url.pathname);
    const found = this.#operation(path, heard.method);
    const told = `${heard.method} ${path}`;
    if (found === null) return answer.status === 400 ? [] : [`${told}: no such operation`];
    return [
      ...this.#queryFaults(found, heard.url.searchParams),
      ...(answer.status < 300 ? this.#requestFaults(found, heard.body) : []),
      ...this.#answerFaults(found, answer),
    ].map((fault) => `${told}: ${fault}`);
  }

  #operation(path: string, method: string): Found | null {
    const matching = this.#paths.filter(([pattern]) => pattern.test(path));
    for (const [, name] of matching) {
      const operation = this.#described.paths[name]?.[method.toLowerCase()];
      if (operation !== undefined) return { pointer: ['paths', name, method.toLowerCase()], operation };
    }
    return null;
  }

  #queryFaults({ operation }: Found, query: URLSearchParams): readonly string[] {
    const known = operation.parameters.filter((one) => one.in === 'query').map((one) => one.name);
    return [...query.keys()]
      .filter((name) => !known.includes(name) && documentedElsewhere[name] === undefined)
      .map((name) => `unknown query parameter ${name}`);
  }

  #requestFaults({ pointer, operation }: Found, body: Buffer): readonly string[] {
    if (operation.requestBody?.content['application/json'] === undefined || body.length === 0) return [];
    const schema = [...pointer, 'requestBody', 'content', 'application/json', 'schema'];
    return this.#check('request', schema, JSON.parse(body.toString()));
  }

  /** A redirect to content and an answer without a body are not described. */
  #answerFaults({ pointer, operation }: Found, { status, headers, body }: Answer): readonly string[] {
    if (status === 302 || status === 304 || body.length === 0) return [];
    const content = headers['content-type'];
    if (content !== 'application/json') return [`answers ${content}`];
    const value: unknown = JSON.parse(body.toString());
    if (status >= 400) return this.#check('error', ['components', 'schemas', 'odata.error'], value);
    if (operation.responses['2XX']?.content?.[content] === undefined)
      return ['answers a body that is not described'];
    return this.#check('answer', [...pointer, 'responses', '2XX', 'content', content, 'schema'], value);
  }

  #check(what: string, pointer: readonly string[], value: unknown): readonly string[] {
    const ref = `graph#/${pointer.map(escaped).join('/')}`;
    const validate = this.#compiled.get(ref) ?? this.#ajv.compile({ $ref: ref });
    this.#compiled.set(ref, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${what} ${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  }
}

interface Found {
  readonly pointer: readonly string[];
  readonly operation: z.infer<typeof operationSchema>;
}

/** JSON pointer within a URI fragment. */
const escaped = (name: string) => encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));

function patternOf(path: string): RegExp {
  const literal = path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, "[^/']+");
  return new RegExp(`^${literal}$`);
}

/** The many ways to address an item, brought to the one that is described. */
function canonical(pathname: string): string {
  return pathname
    .replace(/^\/v1\.0/, '')
    .replace(/^\/sites\/[^/:]+:\/[^:]+:?/, '/sites/{site}')
    .replace(/^\/sites\/[^/]+\/drive\//, '/drives/{drive}/')
    .replace(/^(\/drives\/[^/]+)\/(?:root|items\/[^/:]+):\/[^:]*:?/, '$1/items/{item}')
    .replace(/^(\/drives\/[^/]+)\/root(?=\/(?!content$))/, '$1/items/{root}')
    .replace(/\/delta$/, '/delta()')
    .replace(/\/$/, '');
}
