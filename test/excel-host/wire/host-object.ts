import type { MethodArguments } from './method-arguments.ts';
import { memberName, type WireRecord, type WireValue } from './wire-value.ts';

/** What a method gives back: a value, an object of the host, a null object, or nothing. */
export type Answer = WireValue | HostObject | undefined;

export interface Scalar<T> {
  readonly read: (target: T) => WireValue;
  readonly write?: (target: T, value: unknown) => void;
}

/** A class of the object model, declared by its wire names. */
export interface Description<T> {
  /** Told when an object is first named, so that office.js can find it again in a later batch. */
  readonly identity?: (target: T) => WireRecord;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly links?: Readonly<Record<string, (target: T) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (target: T, args: MethodArguments) => Answer>>;
  /** Makes the class a collection. */
  readonly items?: (target: T) => readonly HostObject[];
  /** Event type by the name after `_Register` and `_Unregister`. */
  readonly events?: Readonly<Record<string, number>>;
  readonly eventTarget?: (target: T) => string;
  /** The target as a kept reference must hold it; a class without it is not kept by reference. */
  readonly keep?: (target: T) => T;
  readonly release?: (target: T) => void;
}

/** An object of the host as the engine handles it: its class's members, bound to one target. */
export class HostObject {
  readonly className: string;
  readonly members: BoundMembers;

  constructor(className: string, members: BoundMembers) {
    this.className = className;
    this.members = members;
  }
}

export interface BoundScalar {
  read(): WireValue;
  write?(value: unknown): void;
}

export interface BoundMembers {
  identity(): WireRecord;
  readonly scalarNames: readonly string[];
  scalar(name: string): BoundScalar | undefined;
  link(name: string): (() => HostObject | null) | undefined;
  method(name: string): ((args: MethodArguments) => Answer) | undefined;
  event(name: string): { readonly type: number; readonly target: string } | undefined;
  items(): readonly HostObject[] | undefined;
  keep(): HostObject | undefined;
  release(): void;
}

/** The members of every declared class, by wire name. */
const declared = new Map<string, () => readonly string[]>();

/** Every member that the declared classes answer, as `Range.values`; those that office.js keeps to itself left out. */
export function declaredMembers(): readonly string[] {
  return [...declared].flatMap(([className, members]) =>
    members()
      .filter((member) => !member.startsWith('_'))
      .map((member) => `${className}.${memberName(member)}`),
  );
}

export interface HostClass<T> {
  readonly name: string;
  readonly wrap: (target: T) => HostObject;
  /** The target of an object of this class, or undefined for an object of another one. */
  readonly unwrap: (object: unknown) => T | undefined;
}

function own<V>(record: Readonly<Record<string, V>> | undefined, name: string): V | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}

/**
 * Declares a class of the object model. The description is asked for on first use, so that two
 * classes may name each other.
 */
export function hostClass<T>(name: string, describe: () => Description<T>): HostClass<T> {
  const targets = new WeakMap<HostObject, T>();
  let described: Description<T> | undefined;
  let scalarNames: readonly string[] = [];

  function description(): Description<T> {
    if (described === undefined) {
      described = describe();
      scalarNames = Object.keys(described.scalars ?? {});
    }
    return described;
  }

  function bind(target: T): BoundMembers {
    const of = description();
    return {
      identity: () => of.identity?.(target) ?? {},
      scalarNames,
      scalar(member) {
        const scalar = own(of.scalars, member);
        if (scalar === undefined) return undefined;
        const write = scalar.write;
        const read = () => scalar.read(target);
        return write === undefined ? { read } : { read, write: (value) => write(target, value) };
      },
      link(member) {
        const link = own(of.links, member);
        return link && (() => link(target));
      },
      method(member) {
        const method = own(of.methods, member);
        return method && ((args) => method(target, args));
      },
      event(member) {
        const type = own(of.events, member);
        return type === undefined ? undefined : { type, target: of.eventTarget?.(target) ?? '' };
      },
      items: () => of.items?.(target),
      keep: () => (of.keep === undefined ? undefined : wrap(of.keep(target))),
      release: () => of.release?.(target),
    };
  }

  declared.set(name, () => {
    const { scalars, links, methods, items } = description();
    const all = [scalars, links, methods].flatMap((members) => Object.keys(members ?? {}));
    return items === undefined ? all : [...all, 'Items'];
  });

  function wrap(target: T): HostObject {
    const object = new HostObject(name, bind(target));
    targets.set(object, target);
    return object;
  }

  return {
    name,
    wrap,
    unwrap: (object) => (object instanceof HostObject ? targets.get(object) : undefined),
  };
}
