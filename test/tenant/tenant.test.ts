import { describe, expect, it } from 'vitest';
import definition from '../../shared/plan/plans/radicalisering-2020-2024.json' with { type: 'json' };
import { libraryContract } from '../../sync/library/library-contract.ts';
import { Log } from '../../sync/log/log.ts';
import { initLibrary, workbookPath } from '../../sync/usecases/init.ts';
import { verifyLibrary } from '../../sync/usecases/verify.ts';
import { Replica } from '../sharepoint/sharepoint-story.ts';
import { coordinator, must, today } from '../stories/library-story.ts';
import { typedInto } from '../stories/people-in-sheets.ts';
import { media, talks } from '../stories/sound-rows.ts';
import { TenantPlace, tenantSettings } from './tenant-place.ts';

const settings = await tenantSettings();

describe.skipIf(settings === null)('a real tenant', () => {
  // Vitest also collects what it skips.
  if (settings === null) return;

  libraryContract('SharePoint in a tenant', async () => new TenantPlace(settings), { tellsChanges: true });

  it('merges what was handed in, and takes SharePoint’s own rewriting for no edit', async () => {
    const place = new TenantPlace(settings);
    try {
      const service = new Replica(await place.open());
      const contributors = [{ code: 'OV', domain: 'OV', name: 'Onderwijs en Vorming' }];
      const plan = { ...definition, contributors };
      const request = { by: coordinator.person, now: today, plan, round: null, actions: () => [] };
      const made = must(await initLibrary({ log: new Log(service.library), ...request }));
      const path = workbookPath('OV');
      const file = await service.library.read(path);
      if (file === null) throw new Error(`init made no ${path}.`);
      const rows = new Map([
        [2, media],
        [3, talks],
      ]);
      const typed = typedInto(file.bytes, made.inForce.plan, rows);
      expect((await service.library.replace(path, typed, file.version)).outcome).toBe('replaced');
      await service.submit('OV');
      expect((await service.merge()).register.state).toBe('written');
      const another = new Replica(await place.open());
      expect((await another.merge()).outcome).toBe('nothing');
      expect(must(await verifyLibrary(another.log))).toMatchObject({
        problems: [],
        differences: [],
        actions: 2,
      });
    } finally {
      await place.dispose();
    }
  });
});
