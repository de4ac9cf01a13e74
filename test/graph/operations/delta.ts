import type { ItemLocator } from '../address.ts';
import { type Answer, json } from '../wire/answer.ts';
import { accessDenied, GraphRefusal, invalidRequest } from '../wire/graph-refusal.ts';
import { type DriveCall, heldBy, pageSizeOf, tokenOf } from './call.ts';
import { deltaItemOf, selected } from './drive-item.ts';

/** Where a reader of changes stands. */
interface Position {
  readonly epoch: number;
  /** The last change that was told. */
  readonly after: number;
  /** Removals are told to those who may have seen the item: since this change. */
  readonly since: number;
}

/**
 * GET root/delta: what changed since a token, in pages, each item as it now is and perhaps more than
 * once; without a token, everything. The folders above a change are told with it.
 */
export function delta(call: DriveCall, at: ItemLocator, token: string | null): Answer {
  const { library, conduct } = call;
  if (at.from !== 'root' || at.path !== '')
    throw invalidRequest('SharePoint supports delta on the root of a library only.');
  // 403 on delta where retention labels lie on the library, though each item can be read (graph-docs-contrib 693).
  if (library.rule === 'retention') throw accessDenied();
  const now: Position = { epoch: conduct.deltaEpoch, after: library.changes, since: library.changes };
  if (token === 'latest') return json(200, { value: [], '@odata.deltaLink': linkTo(call, now) });
  const start: Position = { ...now, after: 0 };
  const { epoch, after, since } = token === null ? start : positionIn(token);
  if (epoch !== conduct.deltaEpoch) throw gone(call, start);
  const changed = library.items
    .filter((item) => item.changedAt > after && (item.deletedAt === null || item.deletedAt > since))
    .sort((a, b) => a.changedAt - b.changedAt);
  const page = changed.slice(0, pageSizeOf(call));
  const told = page.at(-1)?.changedAt ?? after;
  const value = page.map((item) => selected(call, deltaItemOf(call, item)));
  if (page.length < changed.length)
    return json(200, { value, '@odata.nextLink': linkTo(call, { epoch, after: told, since }) });
  return json(200, { value, '@odata.deltaLink': linkTo(call, { epoch, after: told, since: told }) });
}

function positionIn(token: string): Position {
  const { epoch, after, since } = heldBy(token) ?? {};
  if (typeof epoch !== 'number' || typeof after !== 'number' || typeof since !== 'number')
    throw invalidRequest('Provided sync token is malformed.');
  return { epoch, after, since };
}

/** 410: the token is too old; `Location` starts anew. */
function gone(call: DriveCall, start: Position): GraphRefusal {
  const location = linkTo(call, start);
  return new GraphRefusal(410, call.conduct.resync, 'Resync required.', { headers: { location } });
}

function linkTo({ heard, library, serviceUrl }: DriveCall, position: Position): string {
  const link = new URL(`${serviceUrl}/drives/${library.id}/root/delta`);
  for (const [name, said] of heard.url.searchParams) link.searchParams.set(name, said);
  link.searchParams.set('token', tokenOf(position));
  return link.href;
}
