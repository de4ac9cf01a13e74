import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startWorkbench, type Telling, tell } from './workbench.ts';

/** `npm run pictures`: photographs the panes into docs/pictures, at twice the size. */
const folder = join(import.meta.dirname, '..', '..', 'docs', 'pictures');

interface Picture extends Telling {
  readonly name: string;
  readonly height: number;
  /** Of a page; a pane is 350 wide. */
  readonly width?: number;
  readonly tab?: 'row';
}

const dutch = { language: 'nl', theme: 'light' } as const;
const pictures: readonly Picture[] = [
  { ...dutch, name: 'findings', story: 'findings', height: 940 },
  { ...dutch, name: 'findings-dark', story: 'findings', theme: 'dark', height: 940 },
  { ...dutch, name: 'findings-high-contrast', story: 'findings', theme: 'high-contrast', height: 940 },
  { ...dutch, name: 'findings-english', story: 'findings', language: 'en', height: 940 },
  { ...dutch, name: 'row', story: 'findings', tab: 'row', height: 1100 },
  { ...dutch, name: 'row-objective', story: 'row-objective', tab: 'row', height: 1100 },
  { ...dutch, name: 'row-partners', story: 'row-partners', tab: 'row', height: 900 },
  { ...dutch, name: 'mapping', story: 'mapping', height: 980 },
  { ...dutch, name: 'withdraw', story: 'answered', height: 900 },
  { ...dutch, name: 'two-copies', story: 'choosing', height: 900 },
  { ...dutch, name: 'receipt', story: 'accepted', height: 900 },
  { ...dutch, name: 'failed', story: 'failed', height: 640 },
  { ...dutch, name: 'no-table', story: 'no-table', height: 640 },
  { ...dutch, name: 'ready', story: 'ready', height: 640 },
  { ...dutch, name: 'coordinator-overview', story: 'overview', width: 1280, height: 1180 },
  { ...dutch, name: 'coordinator-preview', story: 'preview', width: 1280, height: 1120 },
  { ...dutch, name: 'coordinator-conflict', story: 'conflicts', width: 1280, height: 900 },
  { ...dutch, name: 'coordinator-pane', story: 'overview', height: 1560 },
];

// The packaged browser brings its own typeface: the pictures are alike on every machine.
process.env['CHROME'] = '';
await mkdir(folder, { recursive: true });
const workbench = await startWorkbench();
for (const { name, width = 350, height, tab, ...telling } of pictures) {
  const page = await workbench.open({ width, height, scale: 2 });
  await tell(page, telling);
  if (tab === 'row') await page.getByRole('tab').nth(1).click();
  // Away from what would light up under it.
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  await page.context().close();
}
await workbench.close();
console.log(`${pictures.length} pictures in ${folder}`);
