import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contributorState } from '../../shared/log/state.ts';
import { coordinator, LibraryStory, must, officerOf, stopOf } from './library-story.ts';
import { stampIn } from './people-in-sheets.ts';
import { action, media, signals, talks } from './sound-rows.ts';

const path = 'Domeinen/OV.xlsx';

/** A library in which OV handed in two actions, OV-001 and OV-002. */
async function handedIn(): Promise<LibraryStory> {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', media, talks);
  await story.submit('OV');
  return story;
}

async function bodiesIn(story: LibraryStory): Promise<number> {
  return (await readdir(join(story.folder, 'Logboek/inhoud'))).length;
}

describe('a workbook that hands in nothing new', () => {
  it('is still written where it shows what was erased since', async () => {
    const story = await handedIn();
    must(await story.tryErase('OV-001', 'target_group'));
    const choices = { 'OV-001.target_group': 'theirs' } as const;
    const { submitted, workbook } = await story.submit('OV', { choices });
    expect([submitted.outcome, workbook]).toEqual(['unchanged', 'updated']);
    expect((await story.row('OV', 'OV-001'))['target_group']).toBe('[gewist / erased]');
  });
});

describe('a workbook that is accepted', () => {
  it('gets the ids of its rows, its receipt and its stamp', async () => {
    const story = await handedIn();
    const rows = await story.rows('OV');
    expect(rows.map(({ cells }) => [cells.action_id, cells.title])).toEqual([
      ['OV-001', media.title],
      ['OV-002', talks.title],
    ]);
    const { submissions } = contributorState(await story.state(), 'OV');
    expect(stampIn(await story.bytes(path), story.plan)).toEqual({
      plan: story.plan.definition.id,
      contributor: 'OV',
      shows: submissions[0]?.entry,
    });
  });

  it('is answered with a receipt that counts its actions and tells which rows got which ids', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media, talks);
    const { submitted, workbook } = await story.submit('OV', { identity: officerOf('OV') });
    if (submitted.outcome !== 'accepted') throw new Error(submitted.outcome);
    expect(workbook).toBe('updated');
    expect([...submitted.given]).toEqual([
      [2, 'OV-001'],
      [3, 'OV-002'],
    ]);
    expect(submitted.submission).toMatchObject({ sequence: 1, by: { name: 'Officer OV' } });
    expect(submitted.submission.counts).toMatchObject({ actions: 2, errors: 0 });
  });

  it('tells warnings in the column Controle, and empties it once they are mended', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', { ...media, indicator: null });
    await story.submit('OV');
    expect((await story.row('OV', 'OV-001')).control).not.toBe('');
    await story.typeOver('OV', 'OV-001', { indicator: '600 leraren per schooljaar' });
    await story.submit('OV');
    expect((await story.row('OV', 'OV-001')).control ?? '').not.toContain('Indicator');
  });

  it('keeps text that looks like a formula as text', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', { ...media, target_group: '=1+1' });
    await story.submit('OV');
    expect((await story.row('OV', 'OV-001')).target_group).toBe('=1+1');
  });

  it('changes nothing when it is handed in again', async () => {
    const story = await handedIn();
    const before = await story.bytes(path);
    const { submitted } = await story.submit('OV');
    expect(submitted.outcome).toBe('unchanged');
    expect((await story.state()).number).toBe(2);
    expect((await story.bytes(path)).equals(before)).toBe(true);
  });

  it('is said once when the same request comes twice', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media);
    await story.submit('OV', { operation: 'only-once' });
    const { submitted } = await story.submit('OV', { operation: 'only-once' });
    if (submitted.outcome !== 'unchanged') throw new Error(submitted.outcome);
    expect(submitted.submission.sequence).toBe(1);
  });
});

describe('a workbook that is refused', () => {
  const wrong = action('Een actie zonder doelstelling', { objective: 'D9' });

  it('stays byte for byte as it is, and nothing of it is kept', async () => {
    const story = await handedIn();
    await story.typeRows('OV', wrong);
    const before = await story.bytes(path);
    const bodies = await bodiesIn(story);
    const { submitted, workbook } = await story.submit('OV');
    expect(submitted.outcome).toBe('refused');
    expect(workbook).toBe('not-asked');
    expect((await story.state()).number).toBe(2);
    expect(await bodiesIn(story)).toBe(bodies);
    expect((await story.bytes(path)).equals(before)).toBe(true);
  });

  it('is told all of its findings with their cells', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', wrong, action('Kort', { start: '31/02/2021' }));
    const { submitted } = await story.submit('OV');
    if (submitted.outcome !== 'refused') throw new Error(submitted.outcome);
    const errors = submitted.findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, cell }) => `${code} ${cell}`)).toEqual(
      expect.arrayContaining(['C03 G2', 'C01 E3', 'C06 S3']),
    );
  });
});

describe('an officer', () => {
  it('cannot hand in for another contributor', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media);
    expect(stopOf(await story.trySubmit('OV', { identity: officerOf('WVG') }))).toBe('not-allowed');
  });

  it('cannot hand in somebody else’s workbook', async () => {
    const story = await handedIn();
    expect(stopOf(await story.trySubmit('OV', { contributor: 'WVG' }))).toBe('contributor-unclear');
  });

  it('is asked for a code that the plan knows', async () => {
    const story = await LibraryStory.begin();
    expect(stopOf(await story.trySubmit('OV', { contributor: 'XYZ' }))).toBe('contributor-unknown');
  });

  it('is told that there is no such file', async () => {
    const story = await LibraryStory.begin();
    expect(stopOf(await story.trySubmit('nergens.xlsx'))).toBe('file-missing');
  });
});

describe('with --fix', () => {
  it('near misses are mended, in the log and in the workbook', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', { ...media, funding: 'Binnen bestaande kredietten' });
    await story.submit('OV', { fix: true });
    expect((await story.row('OV', 'OV-001')).funding).toBe('Binnen bestaande kredieten');
    expect((await story.state()).number).toBe(2);
  });

  it('a copied row gets an id of its own', async () => {
    const story = await handedIn();
    await story.typeRows('OV', { ...signals, action_id: 'OV-001' });
    expect((await story.submit('OV')).submitted.outcome).toBe('refused');
    const { submitted } = await story.submit('OV', { fix: true });
    if (submitted.outcome !== 'accepted') throw new Error(submitted.outcome);
    expect((await story.rows('OV')).map(({ cells }) => [cells.action_id, cells.title])).toEqual([
      ['OV-001', media.title],
      ['OV-002', talks.title],
      ['OV-003', signals.title],
    ]);
  });
});

describe('an action that is missing', () => {
  it('refuses the submission until its withdrawal is confirmed (B05)', async () => {
    const story = await handedIn();
    await story.clearRow('OV', 'OV-002');
    const { submitted } = await story.submit('OV');
    if (submitted.outcome !== 'refused') throw new Error(submitted.outcome);
    expect(submitted.findings.map(({ code, actionId }) => [code, actionId])).toContainEqual([
      'B05',
      'OV-002',
    ]);
  });

  it('is withdrawn by an explicit word, and kept in the log', async () => {
    const story = await handedIn();
    await story.clearRow('OV', 'OV-002');
    const { submitted } = await story.submit('OV', { withdraw: ['OV-002'] });
    if (submitted.outcome !== 'accepted') throw new Error(submitted.outcome);
    expect(submitted.merge.withdrawn).toEqual(['OV-002']);
    expect(submitted.merge.actions.map(({ id, withdrawn }) => [id, withdrawn ?? false])).toEqual([
      ['OV-001', false],
      ['OV-002', true],
    ]);
    expect(submitted.submission.counts.actions).toBe(1);
  });

  it('that is withdrawn while its row still stands there is emptied from the workbook', async () => {
    const story = await handedIn();
    await story.submit('OV', { withdraw: ['OV-002'] });
    expect((await story.rows('OV')).map(({ cells }) => cells.action_id)).toEqual(['OV-001']);
    expect((await story.submit('OV')).submitted.outcome).toBe('unchanged');
  });

  it('is put back by typing its row again', async () => {
    const story = await handedIn();
    await story.submit('OV', { withdraw: ['OV-002'] });
    await story.typeRows('OV', { ...talks, action_id: 'OV-002' });
    const { submitted } = await story.submit('OV');
    if (submitted.outcome !== 'accepted') throw new Error(submitted.outcome);
    expect(submitted.merge.putBack).toEqual(['OV-002']);
  });

  it('never gives its number to another', async () => {
    const story = await handedIn();
    await story.submit('OV', { withdraw: ['OV-002'] });
    await story.typeRows('OV', signals);
    await story.submit('OV');
    expect((await story.rows('OV')).map(({ cells }) => cells.action_id)).toEqual(['OV-001', 'OV-003']);
  });
});

describe('additional appropriations (R11)', () => {
  const costly = action('Extra begeleiders in gevangenissen', { funding: 'Bijkomende kredieten' });

  it('let the workbook in and make the action wait for a waiver', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media, costly);
    const { submitted } = await story.submit('OV');
    if (submitted.outcome !== 'accepted') throw new Error(submitted.outcome);
    expect(submitted.waiting.map(({ subject, rule }) => [subject, rule])).toEqual([['OV-002', 'R11']]);
  });
});

describe('rounds', () => {
  const round = {
    type: 'round-opened',
    round: 'Opmaakronde',
    kind: 'drafting',
    contributors: ['OV'],
    opens: '2021-02-01',
    deadline: '2021-03-05',
  } as const;

  it('take what their contributors hand in, by the date of their deadline', async () => {
    const story = await LibraryStory.begin({ round });
    await story.typeRows('OV', media);
    const { submitted } = await story.submit('OV');
    if (submitted.outcome !== 'accepted') throw new Error(submitted.outcome);
    expect(submitted.submission.asOf).toBe('2021-03-05');
  });

  it('take nothing from a contributor who is not in them', async () => {
    const story = await LibraryStory.begin({ round });
    await story.typeRows('WVG', media);
    expect(stopOf(await story.trySubmit('WVG'))).toBe('round-closed');
  });

  it('take nothing once they are closed', async () => {
    const story = await LibraryStory.begin({ round });
    await story.decide(() => ({ ok: true, value: { type: 'round-closed', round: 'Opmaakronde' } }));
    await story.typeRows('OV', media);
    const entries = (await story.state()).number;
    expect(stopOf(await story.trySubmit('OV', { identity: coordinator }))).toBe('round-closed');
    expect((await story.state()).number).toBe(entries);
  });

  it('still answer a request that they took before they closed', async () => {
    const story = await LibraryStory.begin({ round });
    await story.typeRows('OV', media);
    await story.submit('OV', { operation: 'in-good-time' });
    await story.decide(() => ({ ok: true, value: { type: 'round-closed', round: 'Opmaakronde' } }));
    const { submitted } = await story.submit('OV', { operation: 'in-good-time' });
    expect(submitted.outcome).toBe('unchanged');
  });
});

describe('a domain with two contributors', () => {
  const plan = {
    contributors: [
      { code: 'ABB', domain: 'KBBJ', name: 'Agentschap Binnenlands Bestuur' },
      { code: 'AJH', domain: 'KBBJ', name: 'Agentschap Justitie en Handhaving' },
    ],
  };
  const ofKbbj = (title: string) => action(title, { domain: 'KBBJ' });

  it('keeps their ids and their rows apart', async () => {
    const story = await LibraryStory.begin({ plan });
    await story.typeRows('ABB', ofKbbj('Lokale besturen versterken in hun regierol'));
    await story.typeRows('AJH', ofKbbj('Begeleiding van gedetineerden na hun vrijlating'));
    await story.submit('ABB');
    await story.submit('AJH');
    await story.merge();
    expect([...(await story.register()).keys()]).toEqual(['ABB-001', 'AJH-001']);
  });

  it('is asked whose workbook it is when the workbook does not tell', async () => {
    const story = await LibraryStory.begin({ plan });
    await story.typeRows('ABB', ofKbbj('Lokale besturen versterken in hun regierol'));
    await story.copy('Domeinen/ABB.xlsx', 'AJH-kopie.xlsx');
    expect(stopOf(await story.trySubmit('AJH-kopie.xlsx'))).toBe('contributor-unclear');
  });
});
