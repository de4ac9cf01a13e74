import { z } from 'zod';
import type { GraphStandIn } from './graph-stand-in.ts';

/** What the stand-in's own tests read of an answer. */
const bodySchema = z.looseObject({
  id: z.string().default(''),
  name: z.string().optional(),
  size: z.number().default(0),
  eTag: z.string().default(''),
  cTag: z.string().optional(),
  uploadUrl: z.string().default(''),
  nextExpectedRanges: z.array(z.string()).optional(),
  value: z
    .array(z.looseObject({ id: z.string(), name: z.string().optional(), cTag: z.string().optional() }))
    .default([]),
  error: z.looseObject({ code: z.string() }).optional(),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().default(''),
  '@microsoft.graph.downloadUrl': z.string().default(''),
});

interface Said {
  readonly body?: string | Uint8Array | object;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Asking = ReturnType<typeof asking>;

/**
 * Plain `fetch` as the service's application: below the library's root (`/root:/a.txt:/content`), below
 * the service's address (`/sites/…`), or at an address that Graph gave, where no token goes along.
 */
export function asking(graph: GraphStandIn) {
  return async (method: string, target: string, { body, headers = {} }: Said = {}) => {
    const library = /^\/(root|items)\b/.test(target) ? `/drives/${graph.library.id}` : '';
    const url = target.startsWith('https:') ? target : `${graph.url}${library}${target}`;
    const isJson = body !== undefined && typeof body !== 'string' && !(body instanceof Uint8Array);
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: {
        ...(url.startsWith(graph.uploadHost) ? {} : { authorization: `Bearer ${graph.token()}` }),
        ...(isJson ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: isJson ? JSON.stringify(body) : new Uint8Array(Buffer.from(body)) }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const answersJson = response.headers.get('content-type') === 'application/json';
    return {
      status: response.status,
      headers: response.headers,
      bytes,
      body: bodySchema.parse(answersJson && !url.includes('/download/') ? JSON.parse(bytes.toString()) : {}),
    };
  };
}
