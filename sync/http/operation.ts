import { createHash } from 'node:crypto';
import type { Identity } from '../../shared/contract/identity.ts';
import type { ServiceContext } from './service-env.ts';

/**
 * The operation key under which a request stands in the log. Besides the key that was sent it takes in who
 * asks, what for and with which content, so that nobody finds another's entry by a key, and a key that is
 * used again for something else loses nothing.
 */
export async function operationOf(c: ServiceContext, identity: Identity, key: string): Promise<string> {
  const { pathname, search } = new URL(c.req.url);
  return createHash('sha256')
    .update(JSON.stringify([identity.person.account, c.req.method, pathname, search, key]))
    .update(new Uint8Array(await c.req.arrayBuffer()))
    .digest('hex');
}
