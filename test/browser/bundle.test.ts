import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';

/** The add-in's page as built for Office, without writing it. */
async function builtAddin() {
  // A test runner says `test`, by which React would be built as for its developers.
  process.env['NODE_ENV'] = 'production';
  const built = await build({ logLevel: 'error', build: { write: false } });
  const outputs = Array.isArray(built) ? built : [built];
  return outputs.flatMap((one) => ('output' in one ? one.output : []));
}

describe('the add-in as built', async () => {
  const files = await builtAddin();
  const chunks = new Map(files.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])));
  const scripts = [...chunks.values()].map(({ code }) => code);
  /** What the pane loads before anybody asks anything of it. */
  const atStart = (name: string): readonly string[] => [
    name,
    ...(chunks.get(name)?.imports ?? []).flatMap((imported) => atStart(imported)),
  ];
  /** The scripts of these chunks and what they load by themselves; what pages share counts for each. */
  const loadedBy = (...names: readonly string[]): readonly string[] => {
    const own = [...chunks.values()].filter(({ name }) => names.includes(name));
    return [...new Set(own.flatMap(({ fileName }) => atStart(fileName)))];
  };
  const page = (name: string): string => {
    const file = files.find(({ fileName }) => fileName.endsWith(`${name}.html`));
    return file?.type === 'asset' ? String(file.source) : '';
  };

  it.each([
    ['taskpane', ['taskpane'], 250_000],
    // The page fetches the panes at once, in the file that Excel fetches only beside the register.
    ['coordinator', ['coordinator', 'coordinate'], 300_000],
  ] as const)('has few enough bytes of JavaScript, gzipped, at %s', (_page, names, bytesAtMost) => {
    const bytes = loadedBy(...names)
      .map((file) => gzipSync(chunks.get(file)?.code ?? '', { level: 9 }).length)
      .reduce((sum, one) => sum + one, 0);
    expect(bytes).toBeGreaterThan(200_000);
    expect(bytes).toBeLessThan(bytesAtMost);
  });

  it('keeps the coordinator’s panes from whoever has an officer’s workbook open', () => {
    const coordinators = [...chunks.values()].filter(({ code }) =>
      code.includes('Acties per doelstelling en domein'),
    );
    expect(coordinators.length).toBeGreaterThan(0);
    expect(coordinators.filter(({ fileName }) => loadedBy('taskpane').includes(fileName))).toEqual([]);
  });

  it('loads what signs in with Entra ID only when it is needed', () => {
    const withSignIn = [...chunks.values()].filter(({ code }) => code.includes('msal.js.browser'));
    expect(withSignIn.length).toBeGreaterThan(0);
    expect(withSignIn.filter(({ fileName }) => loadedBy('taskpane').includes(fileName))).toEqual([]);
  });

  it('loads Office.js from Microsoft’s address and nothing else from elsewhere', () => {
    const elsewhere = (html: string) =>
      [...html.matchAll(/(?:src|href)="(https?:[^"]*)"/g)].map(([, address]) => address);
    expect(elsewhere(page('taskpane'))).toEqual([
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    ]);
    expect(page('coordinator')).toContain('<script type="module"');
    expect(elsewhere(page('coordinator'))).toEqual([]);
  });

  it('carries none of what writes schemas as JSON Schema, which only the service does', () => {
    expect(scripts.some((code) => code.includes('json-schema.org'))).toBe(false);
  });

  it('carries no code of React for its developers', () => {
    expect(scripts.some((code) => code.includes('react.dev/link/react-devtools'))).toBe(false);
  });
});
