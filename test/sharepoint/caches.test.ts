import { expect, it } from 'vitest';
import { type Asked, type Fault, faults } from '../graph/conduct/faults.ts';
import { media, talks } from '../stories/sound-rows.ts';
import { pathOf, SharePointStory } from './sharepoint-story.ts';

const aboutCaches = ({ target }: Asked) => decodeURIComponent(target).includes('/Logboek/stand');

const full: Fault = { kind: 'answer', status: 507, code: 'quotaLimitReached', message: 'Full.' };
const denied: Fault = { kind: 'answer', status: 403, code: 'accessDenied', message: 'Access denied' };

it.each([
  ['403', denied],
  ['409', faults.modifiedConflict],
  ['423', faults.locked],
  ['500', faults.failed],
  ['507', full],
  ['a network that breaks off', faults.reset('before-body')],
])(
  'a merge stands and writes the register, though what it keeps to save work meets %s',
  async (_name, fault) => {
    const story = await SharePointStory.begin();
    story.typeRows('OV', media, talks);
    await story.service.submit('OV');
    await story.service.merge();
    for (const operation of ['get-item', 'put-content', 'delete-item']) {
      story.graph.faults.clear();
      story.typeOver('OV', 'OV-002', { indicator: `${operation} scholen` });
      await story.service.submit('OV');
      story.graph.faults.script(fault, {
        when: (asked) => asked.operation === operation && aboutCaches(asked),
        times: 1_000,
      });
      const replica = await story.replica();
      const { outcome, register } = await replica.merge();
      expect([outcome, register.state]).toEqual(['merged', 'written']);
      expect(story.row('register', 'OV-002')['indicator']).toBe(`${operation} scholen`);
    }
    expect(story.graph.meter.heard.some((one) => aboutCaches(one) && one.method === 'PUT')).toBe(true);
  },
);

it('what people lay among the caches stays there, whatever it is called', async () => {
  const story = await SharePointStory.begin();
  const lien = story.graph.person('Lien');
  const theirs = ['0 notities.docx', 'Thumbs.db', 'lijst.json'];
  for (const folder of ['Logboek/stand', 'Logboek/stand/register', 'Logboek/inhoud'])
    for (const name of theirs) lien.saves(`${folder}/${name}`, Buffer.from('van Lien'));
  for (const row of [media, talks]) {
    story.typeRows('OV', row);
    await story.service.submit('OV');
    // Another process each time: it does not know which stand was the one before.
    await (await story.replica()).merge();
  }
  for (const folder of ['Logboek/stand', 'Logboek/stand/register', 'Logboek/inhoud'])
    for (const name of theirs) expect(story.graph.bytesAt(`${folder}/${name}`)?.toString()).toBe('van Lien');
  const stands = story.graph.library.items.filter(
    ({ parent, deletedAt, name }) =>
      parent?.name === 'register' && deletedAt === null && !theirs.includes(name),
  );
  expect(stands.length).toBeLessThanOrEqual(2);
  expect(story.graph.bytesAt(pathOf('register'))).not.toBeNull();
});
