import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--force-color-profile=srgb',
];

/** `$CHROME`, else the system's Chromium, else the one that ships inside a package. */
async function executable(): Promise<string> {
  const installed = process.env['CHROME'] ?? '/usr/bin/chromium';
  if (existsSync(installed)) return installed;
  // Makes the package unpack the libraries that a bare system lacks.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  const path = await packaged.executablePath();
  // Its own typeface (Open Sans, as wide as Segoe UI), so that pages measure the same on every machine.
  process.env['FONTCONFIG_PATH'] ??= join(tmpdir(), 'fonts');
  return path;
}

/**
 * A headless Chromium; close it after use.
 *
 * @param names where each of these hosts is instead, as `{ 'excel.example': '127.0.0.1:4443' }`
 */
export async function launchBrowser(names: Readonly<Record<string, string>> = {}): Promise<Browser> {
  const rules = Object.entries(names).map(([name, place]) => `MAP ${name} ${place}`);
  const args = rules.length === 0 ? flags : [...flags, `--host-resolver-rules=${rules.join(', ')}`];
  return chromium.launch({ executablePath: await executable(), args, headless: true });
}
