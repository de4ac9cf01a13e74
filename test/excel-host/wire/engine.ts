import { EventRegistry } from './event-registry.ts';
import { HostError, NotImplementedByHost } from './host-error.ts';
import { HostObject } from './host-object.ts';
import { MethodArguments } from './method-arguments.ts';
import { PathResolver, type Roots } from './path-resolver.ts';
import { answerQuery } from './query.ts';
import { References } from './references.ts';
import { type Action, actionType, type BatchRequest } from './request.ts';
import { memberName, type WireRecord, type WireValue, wireName } from './wire-value.ts';

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: WireValue;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface BatchResponse {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: BatchError;
}

/**
 * Answers the batches of office.js's rich API: object paths, actions, `load`, references and event
 * registrations. It knows the protocol and none of the classes; those it finds by name.
 */
export class Engine {
  readonly references = new References();
  readonly events = new EventRegistry();
  /** Every member that was called and is missing, by class and name. */
  readonly unimplemented = new Set<string>();
  readonly #roots: Roots;

  constructor(roots: Roots) {
    this.#roots = roots;
  }

  /** Runs the actions in order; the first that fails ends the batch, what was done before it stays done. */
  process(request: BatchRequest): BatchResponse {
    const resolver = new PathResolver(request.ObjectPaths, this.#roots, this.references, this.invoke);
    const results: ActionResult[] = [];
    const traces: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        if (action.ActionType === actionType.trace) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: this.#perform(action, resolver) });
      } catch (error) {
        return { Results: results, TraceIds: traces, Error: this.#told(error, action, index, resolver) };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  #perform(action: Action, resolver: PathResolver): WireValue {
    if (action.ActionType === actionType.trace) return null;
    const object = resolver.resolve(action.ObjectPathId ?? 0);
    switch (action.ActionType) {
      case actionType.instantiate:
        return object === null ? null : this.#identify(object);
      case actionType.query:
        return object === null ? null : answerQuery(object, action.QueryInfo ?? {}, this.#identify);
      case actionType.method:
        return this.#call(object, action, resolver);
      case actionType.setProperty:
        this.#set(object, action.Name, resolver.argumentsOf(action.ArgumentInfo)[0]);
        return null;
      case actionType.update:
        for (const [member, value] of Object.entries(action.ObjectState ?? {})) {
          this.#set(object, wireName(member), value);
        }
        return null;
      default:
        throw new NotImplementedByHost(`action type ${action.ActionType}`);
    }
  }

  readonly #identify = (object: HostObject): WireRecord => {
    const reference = this.references.nameOf(object);
    return { ...object.members.identity(), ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  };

  #call(object: HostObject | null, action: Action, resolver: PathResolver): WireValue {
    if (action.Name === '_KeepReference') {
      if (object !== null) this.references.keep(object);
      return null;
    }
    if (object === null) throw new HostError('ItemNotFound');
    const answer = this.invoke(object, action.Name, resolver.argumentsOf(action.ArgumentInfo));
    if (answer instanceof HostObject) return this.#identify(answer);
    return answer ?? null;
  }

  #set(object: HostObject | null, name: string, value: unknown): void {
    if (object === null) throw new HostError('ItemNotFound');
    const scalar = object.members.scalar(name);
    if (scalar === undefined) throw new NotImplementedByHost(`${object.className}.${memberName(name)}`);
    if (scalar.write === undefined) throw new HostError('InvalidArgument');
    scalar.write(value);
  }

  /** Calls a method by its wire name; those about references and events are the protocol's own. */
  readonly invoke = (object: HostObject, name: string, values: readonly unknown[]) => {
    const args = new MethodArguments(values);
    const method = object.members.method(name);
    if (method !== undefined) return method(args);
    const event = /^_(Register|Unregister)(.+)$/.exec(name);
    const registration = event?.[2] === undefined ? undefined : object.members.event(event[2]);
    if (registration !== undefined) {
      if (event?.[1] === 'Register') this.events.register(registration.type, registration.target);
      else this.events.unregister(registration.type, registration.target);
      return null;
    }
    if (name === '_RemoveReference') {
      this.references.release(args.text(0));
      return null;
    }
    if (name === '_RemoveAllReferences') {
      this.references.releaseAll();
      return null;
    }
    throw new NotImplementedByHost(`${object.className}.${memberName(name)}`);
  };

  #told(error: unknown, action: Action, index: number, resolver: PathResolver): BatchError {
    if (error instanceof NotImplementedByHost) this.unimplemented.add(error.member);
    // Anything else is a fault of this host: it must not pass for one of Excel's errors.
    if (!(error instanceof HostError)) throw error;
    const place = resolver.placeOf(action);
    return {
      Code: error.code,
      Message: error.message,
      Location: place,
      ActionIndex: index,
      HttpStatusCode: error.httpStatus,
    };
  }
}
