import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textsOf } from '../fixtures/inspect-workbook.ts';
import { command } from './command-line/run-command.ts';
import { LibraryStory } from './library-story.ts';
import { replacedIn } from './people-in-sheets.ts';
import { media, talks } from './sound-rows.ts';

const path = 'Domeinen/OV.xlsx';

const sheetsIn = (bytes: Uint8Array): readonly string[] =>
  [...(textsOf(bytes).get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(
    ([, name = '']) => name,
  );

/** The workbook with a sheet that is somebody's own under this name: the one that stood there loses its mark. */
const asOwnSheet = (bytes: Uint8Array, from: string, to: string): Uint8Array =>
  replacedIn(
    replacedIn(bytes, new RegExp(`<definedName name="_Actieplan_${from}".*?</definedName>`, 'g'), ''),
    `<sheet name="${from}"`,
    `<sheet name="${to}"`,
  );

describe('a sheet of somebody’s own that is called as one of ours', () => {
  it('stays in an officer’s workbook, and the receipts get another that is told and found again', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media);
    await story.save(path, asOwnSheet(await story.bytes(path), 'Leeswijzer', 'Ontvangst'));
    const own = textsOf(await story.bytes(path)).get('xl/worksheets/sheet2.xml');
    const submit = ['submit', join(story.folder, path), '--library', story.folder];
    const first = await command(...submit);
    expect([first.code, first.out]).toEqual([0, expect.stringContaining('staat op blad Ontvangst (2)')]);
    await story.typeRows('OV', talks);
    const second = await command(...submit);
    expect(second.out).not.toContain('Ontvangst (3)');
    expect(sheetsIn(await story.bytes(path))).toEqual(['Acties', 'Ontvangst', 'Lijsten', 'Ontvangst (2)']);
    expect(textsOf(await story.bytes(path)).get('xl/worksheets/sheet2.xml')).toBe(own);
  });

  it('stays in the register, which is written all the same', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media);
    await story.submit('OV');
    await story.merge();
    // The coordinator moved the changes away, table and all, and gave the name to notes.
    const bytes = await story.bytes('Masterregister.xlsx');
    const noted = replacedIn(
      asOwnSheet(bytes, 'Wijzigingen', 'Wijzigingen'),
      '"tblWijzigingen"',
      '"tblNota"',
    );
    await story.save('Masterregister.xlsx', noted);
    await story.typeRows('OV', talks);
    await story.submit('OV');
    const merged = await command('merge', '--library', story.folder);
    expect([merged.code, merged.out]).toEqual([0, expect.stringContaining('staat op blad Wijzigingen (2)')]);
    const sheets = sheetsIn(await story.bytes('Masterregister.xlsx'));
    expect(sheets.filter((name) => name.startsWith('Wijzigingen'))).toEqual([
      'Wijzigingen',
      'Wijzigingen (2)',
    ]);
  });

  it('of a workbook that was made before there were marks is known by its table, and marked', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media);
    await story.submit('OV');
    const unmarked = replacedIn(
      await story.bytes(path),
      /<definedName name="_Actieplan_.*?<\/definedName>/g,
      '',
    );
    await story.save(path, unmarked);
    await story.typeRows('OV', talks);
    await story.submit('OV');
    expect(sheetsIn(await story.bytes(path))).toEqual(['Acties', 'Leeswijzer', 'Lijsten', 'Ontvangst']);
    expect(textsOf(await story.bytes(path)).get('xl/workbook.xml')).toContain('_Actieplan_Ontvangst');
  });
});
