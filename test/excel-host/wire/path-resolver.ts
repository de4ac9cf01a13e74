import { HostError, NotImplementedByHost } from './host-error.ts';
import { type Answer, HostObject } from './host-object.ts';
import type { References } from './references.ts';
import { type Action, type ArgumentInfo, type BatchRequest, type ObjectPath, pathType } from './request.ts';
import { memberName } from './wire-value.ts';

/** The objects a batch may start from. */
export interface Roots {
  /** The object behind `context.workbook`. */
  readonly global: HostObject;
  /** Objects that a batch makes by type name, such as Office's own services. */
  readonly services: Readonly<Record<string, () => HostObject>>;
}

type Invoke = (object: HostObject, name: string, values: readonly unknown[]) => Answer;

/** A client object inside a plain argument travels as `{ _ObjectPathId: n }`. */
const pathInside = '_ObjectPathId';

/** Finds the objects that a batch names. Each path is followed once, so `add` happens once. */
export class PathResolver {
  readonly #paths: BatchRequest['ObjectPaths'];
  readonly #roots: Roots;
  readonly #references: References;
  readonly #invoke: Invoke;
  readonly #found = new Map<number, HostObject | null>();

  constructor(paths: BatchRequest['ObjectPaths'], roots: Roots, references: References, invoke: Invoke) {
    this.#paths = paths;
    this.#roots = roots;
    this.#references = references;
    this.#invoke = invoke;
  }

  /** The object, or null for a null object and whatever hangs below it. */
  resolve(id: number): HostObject | null {
    const known = this.#found.get(id);
    if (known !== undefined) return known;
    const path = this.#paths[String(id)];
    if (path === undefined) throw new HostError('InvalidReference');
    const object = this.#follow(path);
    this.#found.set(id, object);
    return object;
  }

  #follow(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case pathType.globalObject:
        return this.#roots.global;
      case pathType.newObject: {
        const service = this.#roots.services[path.Name];
        if (service === undefined) throw new NotImplementedByHost(path.Name);
        return service();
      }
      case pathType.reference:
        return this.#references.require(path.Name);
      case pathType.nullObject:
        return null;
      default:
        return this.#below(path);
    }
  }

  #below(path: ObjectPath): HostObject | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    if (path.ObjectPathType === pathType.property) {
      const link = parent.members.link(path.Name);
      if (link === undefined) throw new NotImplementedByHost(`${parent.className}.${memberName(path.Name)}`);
      return link();
    }
    const method = path.ObjectPathType === pathType.indexer ? 'GetItem' : path.Name;
    const answer = this.#invoke(parent, method, this.argumentsOf(path.ArgumentInfo));
    if (answer === null || answer instanceof HostObject) return answer;
    throw new NotImplementedByHost(`${parent.className}.${memberName(method)} as an object`);
  }

  /** The arguments of a call, with the objects they name in their places. */
  argumentsOf(info: ArgumentInfo | null | undefined): readonly unknown[] {
    const referenced = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, position) => this.#argument(value, referenced[position]));
  }

  #argument(value: unknown, referenced: unknown): unknown {
    if (typeof referenced === 'number' && referenced > 0) return this.resolve(referenced);
    if (Array.isArray(referenced) && Array.isArray(value)) {
      return value.map((item: unknown, position) => this.#argument(item, referenced[position]));
    }
    return this.#inside(value);
  }

  #inside(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const named: unknown = Reflect.get(value, pathInside);
    if (typeof named === 'number') return this.resolve(named);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.#inside(inner)]));
  }

  /** Where an action stands, as `error.debugInfo.errorLocation` tells it: `Range.values`. */
  placeOf(action: Action): string {
    const id = action.ObjectPathId ?? 0;
    const path = this.#paths[String(id)];
    const object = this.#found.get(id);
    if (action.Name !== '' && object) return `${object.className}.${memberName(action.Name)}`;
    const parent = this.#found.get(path?.ParentObjectPathId ?? 0);
    const member = path?.ObjectPathType === pathType.indexer ? 'getItem' : memberName(path?.Name ?? '');
    return [parent?.className ?? object?.className ?? '', member].filter((part) => part !== '').join('.');
  }
}
