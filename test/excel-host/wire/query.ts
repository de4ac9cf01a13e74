import { HostError, NotImplementedByHost } from './host-error.ts';
import type { HostObject } from './host-object.ts';
import type { QueryInfo } from './request.ts';
import { memberName, type WireRecord, type WireValue, wireName } from './wire-value.ts';

/** What `load` asks of an object, by member; `everything` asks for all its scalars. */
interface Wanted {
  everything: boolean;
  readonly members: Map<string, Wanted>;
}

const nothing = (): Wanted => ({ everything: false, members: new Map() });

/** Adds a path such as `format/fill/color` and gives the place where it ends. */
function add(tree: Wanted, path: string): Wanted {
  let place = tree;
  for (const step of path.split(/[/.]/)) {
    if (step === '*' || step === '$all') {
      place.everything = true;
      return place;
    }
    if (step === '$none') return place;
    // A collection's own members and those of its items are asked for alike, with or without `items`.
    if (step === 'items') continue;
    const name = wireName(step);
    const next = place.members.get(name) ?? nothing();
    place.members.set(name, next);
    place = next;
  }
  return place;
}

function wanted(query: QueryInfo): Wanted {
  const tree = nothing();
  for (const path of query.Select ?? []) add(tree, path);
  for (const path of query.Expand ?? []) add(tree, path).everything = true;
  if ((query.Select ?? []).length === 0) tree.everything = true;
  return tree;
}

/** How the engine tells which object it speaks of: identity, and the reference if it is kept. */
export type Identify = (object: HostObject) => WireRecord;

function project(object: HostObject, tree: Wanted, identify: Identify): WireRecord {
  const answer: Record<string, WireValue> = { ...identify(object) };
  if (tree.everything) {
    for (const name of object.members.scalarNames) answer[name] = object.members.scalar(name)?.read() ?? null;
  }
  for (const [name, inside] of tree.members) {
    const scalar = object.members.scalar(name);
    const link = object.members.link(name);
    if (scalar !== undefined) answer[name] = scalar.read();
    else if (link !== undefined) answer[name] = projectLinked(link(), inside, identify);
    else throw new NotImplementedByHost(`${object.className}.${memberName(name)}`);
  }
  return answer;
}

function projectLinked(object: HostObject | null, tree: Wanted, identify: Identify): WireValue {
  if (object === null) return null;
  const all = tree.everything || tree.members.size === 0;
  return answerTree(object, { everything: all, members: tree.members }, {}, identify);
}

function answerTree(object: HostObject, tree: Wanted, page: QueryInfo, identify: Identify): WireRecord {
  const items = object.members.items();
  if (items === undefined) return project(object, tree, identify);
  const { Skip: skip = 0, Top: top = items.length } = page;
  if (skip < 0 || top < 0) throw new HostError('InvalidArgument');
  const own: Record<string, WireValue> = { ...identify(object) };
  const ofItems: Wanted = { everything: tree.everything, members: new Map(tree.members) };
  for (const name of object.members.scalarNames) {
    if (!tree.everything && !tree.members.has(name)) continue;
    own[name] = object.members.scalar(name)?.read() ?? null;
    ofItems.members.delete(name);
  }
  return { ...own, _Items: items.slice(skip, skip + top).map((item) => project(item, ofItems, identify)) };
}

/** Answers `load`: the members selected and expanded, of the object or of a page of its items. */
export function answerQuery(object: HostObject, query: QueryInfo, identify: Identify): WireRecord {
  return answerTree(object, wanted(query), query, identify);
}
