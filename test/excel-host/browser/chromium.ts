import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
];

/** The browser named in `CHROME`, else the system's own, else the one that a package ships. */
async function browserPath(): Promise<string> {
  const installed = [process.env['CHROME'], '/usr/bin/chromium'].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  );
  return installed ?? sparticuz.executablePath();
}

export async function launchChromium(): Promise<Browser> {
  // The shipped browser brings the libraries that a bare system lacks only where it believes itself at home.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x';
  return chromium.launch({ executablePath: await browserPath(), args: flags });
}
