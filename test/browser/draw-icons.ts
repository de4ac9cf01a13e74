import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { launchBrowser } from './browser.ts';

/** `npm run icons`: draws each SVG of addin/icons in the sizes that Office asks for, on nothing. */
const folder = join(import.meta.dirname, '..', '..', 'addin', 'icons');
const sizes = [16, 20, 32, 64, 80];

const drawings = (await readdir(folder)).filter((file) => file.endsWith('.svg'));
const browser = await launchBrowser();
for (const drawing of drawings) {
  const svg = await readFile(join(folder, drawing), 'utf8');
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    const picture = await page.screenshot({ omitBackground: true });
    await writeFile(join(folder, 'png', `${basename(drawing, '.svg')}-${size}.png`), picture);
    await page.close();
  }
}
await browser.close();
console.log(`${drawings.length * sizes.length} icons drawn in ${folder}/png`);
