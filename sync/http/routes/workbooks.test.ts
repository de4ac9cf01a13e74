import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemSchema } from '../../../shared/contract/problem.ts';
import { submitReportSchema } from '../../../shared/contract/reports.ts';
import { statusReportSchema } from '../../../shared/contract/status.ts';
import { savedWorkbooksSchema, workbookFindingsSchema } from '../../../shared/contract/workbooks.ts';
import { exampleService, read } from '../../../test/fixtures/example-service.ts';

type Service = Awaited<ReturnType<typeof exampleService>>;

const workbooksFor = ({ ask }: Service, as: string) =>
  read(savedWorkbooksSchema, ask('/api/workbooks', { as }));

const collect = ({ ask }: Service, contributor: string, json: object = {}) =>
  ask(`/api/contributors/${contributor}/collections`, {
    as: 'coordinator',
    headers: { 'idempotency-key': `collect-${contributor}` },
    json,
  });

describe('the workbooks in the library', () => {
  it('are told to the coordinator before anybody hands them in', async () => {
    const service = await exampleService();
    const { workbooks, problem, lookedAt } = await workbooksFor(service, 'coordinator');
    expect([problem, lookedAt]).toEqual([null, '2021-03-01T09:00:00.000Z']);
    const standing = Object.fromEntries(workbooks.map((one) => [one.contributor, one]));
    expect(standing['OV']).toMatchObject({ stand: 'saved', path: 'Domeinen/OV.xlsx', findingsShown: null });
    expect(standing['CJSM']).toMatchObject({ stand: 'saved', ifCollected: 'refused' });
    await service.submit('OV');
    const after = await workbooksFor(service, 'coordinator');
    expect(after.workbooks.find(({ contributor }) => contributor === 'WVG')?.stand).toBe('saved');
  });

  it('are told to an officer of their own alone, and to a reader all', async () => {
    const service = await exampleService();
    expect((await workbooksFor(service, 'ov')).workbooks.map(({ contributor }) => contributor)).toEqual([
      'OV',
    ]);
    expect((await workbooksFor(service, 'reader')).workbooks.length).toBeGreaterThan(1);
  });

  it('are told one by one with what is found in them', async () => {
    const { ask } = await exampleService();
    const answer = ask('/api/contributors/CJSM/workbook', { as: 'coordinator' });
    const { workbook, findings, findingsInAll } = await read(workbookFindingsSchema, answer);
    expect([workbook.contributor, findings[0]?.severity]).toEqual(['CJSM', 'error']);
    expect(findings).toHaveLength(findingsInAll);
    const unknown = await read(problemSchema, ask('/api/contributors/XX/workbook', { as: 'coordinator' }));
    expect(unknown.type).toBe('urn:actieplan:contributor-unknown');
  });

  it('are counted by how they stand, and so are the looks', async () => {
    const service = await exampleService();
    await workbooksFor(service, 'coordinator');
    const metrics = await (await service.ask('/metrics')).text();
    expect(metrics).toMatch(/actieplan_workbooks\{stand="saved"\} [1-9]/);
    expect(metrics).toContain('actieplan_looks_total{outcome="done"} 1');
  });

  it('that cannot be read now are told with the problem, and the answer stands', async () => {
    const service = await exampleService();
    const folder = join(service.log.library.place, 'Domeinen');
    await rm(folder, { recursive: true });
    await writeFile(folder, 'geen map');
    const { problem } = await workbooksFor(service, 'coordinator');
    expect(problem).toContain('kan niet gelezen of beschreven worden (ENOTDIR)');
    const metrics = await (await service.ask('/metrics')).text();
    expect(metrics).toContain('actieplan_looks_total{outcome="failed"} 1');
  });
});

describe('collecting over HTTP', () => {
  it('is a submission that says so, in its receipt and in the overview', async () => {
    const service = await exampleService();
    const report = await read(submitReportSchema, collect(service, 'OV', { fix: true }));
    expect(report).toMatchObject({
      outcome: 'accepted',
      receipt: { contributor: 'OV', collected: true },
      workbook: 'updated',
    });
    const { contributors } = await read(
      statusReportSchema,
      service.ask('/api/status', { as: 'coordinator' }),
    );
    expect(contributors.find(({ contributor }) => contributor === 'OV')?.submission?.collected).toBe(true);
    const { workbooks } = await workbooksFor(service, 'coordinator');
    expect(workbooks.find(({ contributor }) => contributor === 'OV')?.stand).toBe('submitted');
  });

  it('finds what it did before when it is asked again with the same key', async () => {
    const service = await exampleService();
    const first = await read(submitReportSchema, collect(service, 'OV', { fix: true }));
    const again = await read(submitReportSchema, collect(service, 'OV', { fix: true }));
    if (first.outcome !== 'accepted' || !('receipt' in again)) throw new Error(again.outcome);
    expect(again.receipt).toEqual(first.receipt);
  });

  it('refuses as submitting does, with every finding', async () => {
    const report = await read(submitReportSchema, collect(await exampleService(), 'CJSM'));
    if (report.outcome !== 'refused') throw new Error(report.outcome);
    expect(report.findings.some(({ severity }) => severity === 'error')).toBe(true);
  });
});
