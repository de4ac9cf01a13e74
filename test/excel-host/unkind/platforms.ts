/** Microsoft: "Resource limits and performance optimization": 5 MB per request and per answer in Excel on the web. */
export const webRequestLimit = 5 * 1024 * 1024;

export type Platform = 'windows' | 'mac' | 'web';

interface PlatformFacts {
  /** Requirement sets with their highest version, as office.js of the stored package knows them. */
  readonly requirements: Readonly<Record<string, string>>;
  /** Members of office.js that are not there. */
  readonly missing: readonly string[];
  /** Characters that one request or answer may hold; absent: as many as there are. */
  readonly requestLimit?: number;
}

const everywhere = {
  ExcelApi: '1.15',
  RichApiRuntime: '1.2',
  RichApiRuntimeFlag: '1.2',
  DelayForCellEdit: '1.1',
  SharedRuntime: '1.1',
  RibbonApi: '1.1',
} as const;

/** Where Excel runs, and what it lacks there. Microsoft: "Office Common API requirement sets" and the table of each set. */
export const platforms: Readonly<Record<Platform, PlatformFacts>> = {
  windows: { requirements: { ...everywhere, OpenBrowserWindowApi: '1.1' }, missing: [] },
  mac: { requirements: { ...everywhere, OpenBrowserWindowApi: '1.1' }, missing: [] },
  web: {
    requirements: { ...everywhere, ExcelApiOnline: '1.1' },
    missing: ['openBrowserWindow'],
    requestLimit: webRequestLimit,
  },
};

/**
 * Keeps office.js, while it loads, from making the members that a platform lacks, so that they are as absent as in the
 * build for that platform. Returns what lets it make members again.
 */
export function withoutMembers(missing: readonly string[]): () => void {
  const define = Object.defineProperty;
  Object.defineProperty = <T>(holder: T, name: PropertyKey, descriptor: PropertyDescriptor): T =>
    typeof name === 'string' && missing.includes(name) ? holder : define(holder, name, descriptor);
  return () => {
    Object.defineProperty = define;
  };
}
