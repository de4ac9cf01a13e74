import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleService, libraryFolder } from '../../../test/fixtures/example-service.ts';
import { networkReach, serviceName } from '../../../test/fixtures/network-service.ts';

/** A service with a built add-in of two pages; a file beside its folder is nobody's business. */
async function withPages() {
  const folder = await libraryFolder();
  const pages = join(folder, 'addin');
  await mkdir(join(pages, 'panes'), { recursive: true });
  await writeFile(join(pages, 'panes', 'taskpane.html'), '<!doctype html><title>Actieplan</title>');
  await writeFile(join(pages, 'panes', 'coordinator.html'), '<!doctype html><title>Actieplan</title>');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  return exampleService({ pages });
}

describe("the add-in's pages", () => {
  it('are given to anyone, as pages', async () => {
    const { ask } = await withPages();
    const answer = await ask('/addin/panes/taskpane.html');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  });

  it.each([
    ['/addin/panes/taskpane.html', 'frame-ancestors https://*.officeapps.live.com', null],
    ['/addin/panes/coordinator.html', "frame-ancestors 'none'", 'DENY'],
    ['/addin/sign-in/sign-in-page.html', "frame-ancestors 'none'", 'DENY'],
  ])('may be framed by Office alone, and only the one that Office loads: %s', async (path, framed, old) => {
    const { ask } = await withPages();
    const { headers } = await ask(path);
    expect(headers.get('content-security-policy')).toContain(framed);
    expect(headers.get('x-frame-options')).toBe(old);
  });

  it.each([
    ['/addin/sign-in/sign-in-page.html', 'unsafe-none'],
    ['/addin/sign-in/other-page.html', 'same-origin'],
    ['/addin/sign-in/sign-in-page.html/..%2f', 'same-origin'],
    ['/addin/panes/taskpane.html', 'same-origin'],
    ['/addin/panes/coordinator.html', 'same-origin'],
    ['/docs', 'same-origin'],
    ['/api/me', 'same-origin'],
  ])('keep a window of another site only where a dialog of Office does: %s', async (path, policy) => {
    const { ask } = await withPages();
    expect((await ask(path)).headers.get('cross-origin-opener-policy')).toBe(policy);
  });

  it('let the sign-in page alone speak to the tenant’s sign-in', async () => {
    const authority = 'https://login.example';
    const { ask } = await exampleService({
      reach: networkReach({ origin: authority, tenant: 't', audience: 'a', client: 'c' }),
    });
    const headers = { host: serviceName, 'x-forwarded-proto': 'https' };
    const policyOf = async (path: string) =>
      (await ask(`http://${serviceName}${path}`, { headers })).headers.get('content-security-policy');
    expect(await policyOf('/addin/sign-in/sign-in-page.html')).toContain(`connect-src 'self' ${authority};`);
    expect(await policyOf('/addin/panes/taskpane.html')).not.toContain(authority);
  });

  it.each(['/addin/../secret.txt', '/addin/%2e%2e/secret.txt', '/addin/..%2fsecret.txt', '/addin/none.html'])(
    'hold no file beside their folder: %s',
    async (path) => {
      const { ask } = await withPages();
      const answer = await ask(path);
      expect([answer.status, await answer.text()]).not.toContain('secret');
      expect(answer.status).toBe(404);
    },
  );

  it('are not there where the add-in was not built', async () => {
    const { ask } = await exampleService();
    expect((await ask('/addin/panes/taskpane.html')).status).toBe(404);
  });

  it('begin with the coordinator’s, or with the description where there are none', async () => {
    const start = async ({ ask }: Pick<Awaited<ReturnType<typeof withPages>>, 'ask'>) =>
      (await ask('/')).headers.get('location');
    expect(await start(await withPages())).toBe('/addin/panes/coordinator.html');
    expect(await start(await exampleService())).toBe('/docs');
  });
});
