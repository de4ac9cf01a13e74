import type { ExcelHost } from './excel-host.ts';
import { lateByTurns } from './unkind/delivery.ts';
import { type Platform, platforms } from './unkind/platforms.ts';

/** An array as Excel for Windows hands it to a page. */
interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}

function safeArray(values: readonly unknown[]): SafeArray {
  return { toArray: () => values, dimensions: () => 1 };
}

type Callback = (result: unknown, ...rest: readonly unknown[]) => void;
type EventHandler = (id: number, facts: SafeArray) => void;

/** The calls of the Common API that office.js makes of its host, by dispatch id. */
const dispatch = { executeRichApi: 93 } as const;
const dispatchEvent = { documentSelection: 2, richApiMessage: 33 } as const;
const succeeded = 0;
const notSupported = 5000;

/** What the running Excel says of itself. */
export interface ExcelFacts {
  readonly platform: Platform;
  /** Requirement sets with their highest version; absent: those of the platform. */
  readonly requirements?: Readonly<Record<string, string>>;
  readonly displayLanguage: 'nl-BE' | 'en-US';
  readonly theme: 'light' | 'dark';
}

export const excelFacts: ExcelFacts = {
  platform: 'windows',
  displayLanguage: 'nl-BE',
  theme: 'light',
};

const themes = {
  light: { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x242424 },
  dark: { bodyBackgroundColor: 0x292929, bodyForegroundColor: 0xffffff },
} as const;

/**
 * `window.external` as Excel for Windows gives it to the page of an add-in: the side of the fence on
 * which office.js finds its host. One window serves one workbook after another.
 */
export class OfficeWindow {
  readonly #facts: ExcelFacts;
  readonly #later: (task: () => void) => void;
  readonly #handlers = new Map<number, EventHandler>();
  readonly #settings = new Map<string, unknown>();
  #host: ExcelHost;
  #busy = 0;
  #turns = 0;

  constructor(host: ExcelHost, facts: ExcelFacts, later: (task: () => void) => void) {
    this.#facts = facts;
    this.#later = later;
    this.#host = host;
    this.open(host);
  }

  /** Puts another workbook behind the page. */
  open(host: ExcelHost): void {
    this.#host = host;
    this.#settings.clear();
    host.onEvents(() => this.#deliverSoon(host));
    host.workbook.listen((event) => {
      if (event.kind === 'selected') this.#soon(() => this.#tellSelection(host));
    });
  }

  #soon(task: () => void): void {
    this.#busy += 1;
    this.#later(() => {
      this.#busy -= 1;
      this.#turns += 1;
      task();
    });
  }

  #deliverSoon(host: ExcelHost, turns = host.unkind.has('events-come-late') ? lateByTurns : 1): void {
    this.#soon(() => (turns > 1 ? this.#deliverSoon(host, turns - 1) : this.#deliver(host)));
  }

  /** Resolves when nothing is under way between page and workbook, handlers of events included. */
  async settled(): Promise<void> {
    let quiet = 0;
    let seen = this.#turns;
    while (quiet < 4) {
      await new Promise<void>((resolve) => this.#later(resolve));
      quiet = this.#busy === 0 && this.#turns === seen ? quiet + 1 : 0;
      seen = this.#turns;
    }
  }

  #deliver(host: ExcelHost): void {
    const handler = this.#handlers.get(dispatchEvent.richApiMessage);
    // One event a call: office.js takes an array of two for a table.
    for (const entry of host.takeEvents()) {
      if (host === this.#host) handler?.(dispatchEvent.richApiMessage, safeArray([safeArray(entry)]));
    }
  }

  #tellSelection(host: ExcelHost): void {
    if (host !== this.#host) return;
    this.#handlers.get(dispatchEvent.documentSelection)?.(dispatchEvent.documentSelection, safeArray([]));
  }

  /** The object that the page sees as `window.external`. */
  get external() {
    return {
      GetHostInfo: () => `Excel|Win32|16.01|${this.#facts.displayLanguage}|||||0`,
      GetContext: () => this.#context(),
      Execute: (id: number, values: readonly unknown[], callback: Callback) => {
        if (id === dispatch.executeRichApi) this.#execute(values, callback);
        else {
          this.#host.missCommonCall(id);
          callback(notSupported);
        }
      },
      RegisterEvent: (id: number, _target: string, handler: EventHandler, callback: Callback) => {
        this.#handlers.set(id, handler);
        callback(succeeded);
      },
      UnregisterEvent: (id: number, _target: string, callback: Callback) => {
        this.#handlers.delete(id);
        callback(succeeded);
      },
    };
  }

  /** A request travels as an array: its body is the fifth, its flags are the seventh. */
  #execute(values: readonly unknown[], callback: Callback): void {
    const host = this.#host;
    const [request] = values;
    if (!Array.isArray(request)) throw new Error('office.js sent a request of another shape');
    const [text, flags]: readonly unknown[] = [request[4], request[6]];
    if (typeof text !== 'string' || typeof flags !== 'number') {
      throw new Error('office.js sent a request of another shape');
    }
    this.#soon(async () => {
      const outcome = await host.answer(text, flags);
      if (outcome.kind === 'refused') callback(outcome.code);
      else callback(safeArray([succeeded, safeArray([200, [], JSON.stringify(outcome.body)])]));
      this.#deliverSoon(host);
    });
  }

  #context() {
    const language = this.#facts.displayLanguage;
    const { bodyBackgroundColor, bodyForegroundColor } = themes[this.#facts.theme];
    const requirements = this.#facts.requirements ?? platforms[this.#facts.platform].requirements;
    return {
      GetAppType: () => 1,
      GetSolutionRef: () => 'actieplan',
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 1,
      GetAppUILocale: () => language,
      GetAppDataLocale: () => language,
      GetDocUrl: () => `https://voorbeeld.sharepoint.com/Domeinen/${this.#host.workbook.name}`,
      GetAppCapabilities: () => (this.#host.workbook.readOnly ? 1 : 0),
      GetActivationMode: () => 2,
      GetControlIntegrationLevel: () => 1,
      // Office.js reads it as XML, whether or not the add-in came from a store.
      GetSolutionToken: () => '<r v="0"><t aid="" cid="" oid=""/></r>',
      GetCorrelationId: () => '',
      GetInstanceId: () => 'actieplan',
      GetSupportedMatrix: () => JSON.stringify(requirements),
      GetHostFullVersion: () => '16.0.18129.20000',
      GetInitialDisplayMode: () => 0,
      GetOfficeThemeInfo: () =>
        JSON.stringify({
          bodyBackgroundColor,
          bodyForegroundColor,
          controlBackgroundColor: bodyBackgroundColor,
          controlForegroundColor: bodyForegroundColor,
        }),
      GetSettings: () => ({
        Read: (keys: unknown[], values: unknown[]) => {
          for (const [key, value] of this.#settings) {
            keys.push(key);
            values.push(value);
          }
        },
        Write: (keys: readonly string[], values: readonly unknown[]) => {
          this.#settings.clear();
          for (const [index, key] of keys.entries()) this.#settings.set(key, values[index]);
        },
      }),
    };
  }
}
