import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';

/** What the pane's JavaScript may weigh on the wire, Office.js aside: it is loaded over an office's network. */
const bytesAtMost = 250_000;

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
  const page = files.find(({ fileName }) => fileName.endsWith('taskpane.html'));

  it('weighs less than 250 kB of JavaScript, gzipped', () => {
    const pane = [...chunks.values()].find(({ name }) => name === 'taskpane')?.fileName ?? '';
    const loaded = [...new Set(atStart(pane))].map((name) => chunks.get(name)?.code ?? '');
    const bytes = loaded.reduce((sum, code) => sum + gzipSync(code, { level: 9 }).length, 0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(bytesAtMost);
  });

  it('loads what signs in with Entra ID only when it is needed', () => {
    const pane = [...chunks.values()].find(({ name }) => name === 'taskpane')?.fileName ?? '';
    const withSignIn = [...chunks.values()].filter(({ code }) => code.includes('msal.js.browser'));
    expect(withSignIn.length).toBeGreaterThan(0);
    expect(withSignIn.filter(({ fileName }) => atStart(pane).includes(fileName))).toEqual([]);
  });

  it('loads Office.js from Microsoft’s address and nothing else from elsewhere', () => {
    const html = page?.type === 'asset' ? String(page.source) : '';
    const elsewhere = [...html.matchAll(/(?:src|href)="(https?:[^"]*)"/g)].map(([, address]) => address);
    expect(elsewhere).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js']);
  });

  it('carries no code of React for its developers', () => {
    expect(scripts.some((code) => code.includes('react.dev/link/react-devtools'))).toBe(false);
  });
});
