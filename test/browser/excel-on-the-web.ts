import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { listenOnLoopback } from '../loopback/listen-on-loopback.ts';

/** Names under which office.js trusts whoever frames it, and from which it is loaded. */
const excelName = 'excel.officeapps.live.com';
const officeName = 'appsforoffice.microsoft.com';
const officePath = '/lib/1/hosted/';

const officeScripts = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);

/** As Excel on the web frames a pane. */
const sandbox =
  'allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts';

const page = (pane: string) => `<!doctype html>
<html lang="nl"><meta charset="utf-8"><title>OV.xlsx - Excel</title><body>
<script src="/host.js"></script>
<script>
  const pane = ${JSON.stringify(pane)};
  const asked = new URL(location.href).searchParams;
  excelOnTheWeb.without = asked.getAll('without');
  const frame = document.createElement('iframe');
  frame.title = 'Actieplan';
  frame.width = 350;
  frame.height = 850;
  frame.sandbox = ${JSON.stringify(sandbox)};
  frame.name = JSON.stringify({
    baseFrameName: 'actieplan',
    hostInfo: 'Excel|Web|16.00|nl-BE|||||0',
    xdmInfo: 'actieplan-1|actieplan|' + encodeURIComponent(location.href),
    serializerVersion: '1',
  });
  addEventListener('message', ({ data, source }) => {
    if (source !== frame.contentWindow) return;
    excelOnTheWeb.answer(data, location.origin, (text) => source.postMessage(text, new URL(pane).origin));
  });
  frame.src = pane + '?_host_Info=Excel$Web$16.00$nl-BE$$$$0';
  document.body.append(frame);
</script>`;

/**
 * Excel on the web, which lacks the requirement sets that its address tells (`?without=DialogApi`), and the place that Office.js is loaded from, over https on loopback: another site than
 * that of the add-in's pane, which it frames.
 *
 * @param host the script of `web-page-host.ts`
 * @param pane the pane's address
 */
export async function startExcelOnTheWeb(host: string, pane: string) {
  const { server, port, stop } = await listenOnLoopback('127.0.0.1');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'https://any');
    const asked = (request.headers.host ?? '').split(':')[0] ?? '';
    void contentOf(asked, pathname).then(
      ([type, body]) =>
        response
          .writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'access-control-allow-origin': '*' })
          .end(body),
      () => response.writeHead(404).end(),
    );
  });

  async function contentOf(name: string, path: string): Promise<readonly [string, string]> {
    if (name === excelName) {
      return path === '/host.js' ? ['text/javascript', host] : ['text/html', page(pane)];
    }
    // Microsoft's own telemetry is left out, as where a network blocks it: an add-in works without.
    if (path.includes('/telemetry/')) return ['text/javascript', ''];
    return ['text/javascript', await readFile(join(officeScripts, path.slice(officePath.length)), 'utf8')];
  }

  const place = `127.0.0.1:${port}`;
  return {
    address: `https://${excelName}/`,
    /** For the browser: where these names are. */
    names: { [excelName]: place, [officeName]: place },
    stop,
  };
}
