/** An element as far as office.js looks at one: scripts, and the places it puts them. */
interface StandInElement {
  readonly style: Record<string, string>;
  src?: string;
  onload?: () => void;
  onerror?: (reason: unknown) => void;
  setAttribute(name: string, value: string): void;
  getAttribute(name: string): string | null;
  appendChild(child: StandInElement): StandInElement;
  addEventListener(): void;
}

const origin = 'https://addin.invalid';

/** Scripts that office.js loads for Microsoft's own telemetry: an add-in works without. */
const telemetry = /\/telemetry\//;

function element(runFile: (name: string) => void): StandInElement {
  const attributes = new Map<string, string>();
  return {
    style: {},
    setAttribute: (name, value) => attributes.set(name, value),
    getAttribute: (name) => attributes.get(name) ?? null,
    appendChild: (child) => {
      const { src } = child;
      if (src?.startsWith(origin) && !telemetry.test(src)) {
        queueMicrotask(() => {
          runFile(src.slice(origin.length + 1));
          child.onload?.();
        });
      }
      return child;
    },
    addEventListener: () => {},
  };
}

function storage() {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => values.set(key, String(value)),
    removeItem: (key: string) => values.delete(key),
    key: (index: number) => [...values.keys()][index] ?? null,
    get length() {
      return values.size;
    },
  };
}

/**
 * Makes globals of what office.js needs of a browser page, in a Node test worker: a window, a
 * document that loads scripts through `runFile`, and the host object that Excel puts there.
 */
export function installPage(external: object, runFile: (name: string) => void): void {
  const head = element(runFile);
  const script = element(runFile);
  script.src = `${origin}/office.js`;
  script.setAttribute('src', script.src);
  const location = {
    href: `${origin}/taskpane.html`,
    origin,
    protocol: 'https:',
    host: 'addin.invalid',
    hostname: 'addin.invalid',
    pathname: '/taskpane.html',
    hash: '',
    search: '',
  };
  const document = {
    head,
    body: element(runFile),
    documentElement: element(runFile),
    location,
    URL: location.href,
    domain: location.host,
    cookie: '',
    readyState: 'complete',
    activeElement: null,
    hasFocus: () => true,
    createElement: () => element(runFile),
    getElementsByTagName: (tag: string) => (tag === 'script' ? [script] : [head]),
    getElementById: () => null,
    addEventListener: () => {},
    removeEventListener: () => {},
  };
  const globals = {
    window: globalThis,
    self: globalThis,
    name: '',
    location,
    document,
    navigator: { userAgent: 'Node', language: 'nl-BE' },
    history: {},
    sessionStorage: storage(),
    localStorage: storage(),
    addEventListener: () => {},
    removeEventListener: () => {},
    external,
  };
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}
