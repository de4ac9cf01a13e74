import { describe, expect, it } from 'vitest';
import type { RegisterEditView } from '../../addin/coordination/coordinator-view.ts';
import { submitReportSchema } from '../../shared/contract/reports.ts';
import { standingSchema } from '../../shared/contract/standing.ts';
import { coordinatorInBrowser, coordinatorInExcel } from '../addin/coordinator-pane.ts';
import { failAtSync } from '../addin/failing-excel.ts';
import { reachedAs } from '../addin/reached-service.ts';
import { cellOf, openRegisterFile, stampHost, stampInHost } from '../addin/register-in-excel.ts';
import type { OpenExcel } from '../excel-host/node-office.ts';
import { exampleService, read } from '../fixtures/example-service.ts';
import { shipped } from '../fixtures/shipped-plan.ts';
import { stampedWith, type TypedCells, typedInto } from './people-in-sheets.ts';
import { talks } from './sound-rows.ts';

const { plan } = shipped;
type Service = Awaited<ReturnType<typeof exampleService>>;

/** OV has submitted and was merged; the register is open in Excel. */
async function registerOpen(): Promise<{ readonly service: Service; readonly excel: OpenExcel }> {
  const service = await exampleService();
  await service.submit('OV');
  const headers = { 'idempotency-key': 'the-first-merge' };
  await service.ask('/api/merges', { as: 'coordinator', method: 'POST', headers });
  const file = await service.log.library.read('Masterregister.xlsx');
  if (file === null) throw new Error('there is no register');
  return { service, excel: await openRegisterFile(file.bytes, plan) };
}

let submissions = 0;

/** OV types over its first action, in row 2, and adds actions below; then it submits. */
async function ovSubmits(service: Service, typed: TypedCells, below: readonly TypedCells[] = []) {
  submissions += 1;
  const { entry: shows } = await standingOfOv(service);
  const copy = stampedWith(await service.workbookOf('OV'), {
    plan: plan.definition.id,
    contributor: 'OV',
    shows,
  });
  const bytes = typedInto(copy, plan, new Map([[2, typed]]), below);
  const answer = service.ask('/api/contributors/OV/submissions?fix=true', {
    as: 'ov',
    workbook: new Uint8Array(bytes),
    headers: { 'idempotency-key': `submission-${submissions}` },
  });
  expect((await read(submitReportSchema, answer)).outcome).toBe('accepted');
}

const standingOfOv = ({ ask }: Service) =>
  read(standingSchema, ask('/api/contributors/OV/standing', { as: 'ov' }));

const [group, indicator] = ['Doelgroep', 'Indicator/resultaat'] as const;
const reads = ({ host }: OpenExcel, header: string, actionId = 'OV-001') =>
  host.person.reads(cellOf(host, actionId, header))[0]?.[0];
const types = ({ host }: OpenExcel, header: string, text: string) =>
  host.person.type(cellOf(host, 'OV-001', header), text);
const ids = ({ host }: OpenExcel): readonly string[] => {
  const { rows } = host.workbook.table('tblRegister').body;
  return host.person.reads(`Register!A2:A${rows + 1}`).map(([id = '']) => id);
};

describe('a coordinator who has the register open', () => {
  it('merges with one click: only what changed is written, and what came is appended', async () => {
    const { service, excel } = await registerOpen();
    const before = ids(excel);
    await ovSubmits(service, { indicator: '900 leraren' }, [talks]);
    const pane = await coordinatorInExcel(reachedAs(service, 'coordinator'));
    const { report, leftAlone, notWritten } = await pane.merged();
    expect({ outcome: report.outcome, leftAlone, notWritten }).toEqual({
      outcome: 'merged',
      leftAlone: [],
      notWritten: null,
    });
    expect(reads(excel, indicator)).toBe('900 leraren');
    expect(ids(excel)).toHaveLength(before.length + 1);
    expect(pane.working().status.register?.sequence).toBe(2);
    expect([...excel.host.unimplemented]).toEqual([]);
  });

  it('changes nothing with a second click', async () => {
    const { service, excel } = await registerOpen();
    await ovSubmits(service, { indicator: '900 leraren' }, [talks]);
    const pane = await coordinatorInExcel(reachedAs(service, 'coordinator'));
    await pane.merged();
    excel.host.trace.clear();
    const { report } = await pane.merged();
    expect(report.outcome).toBe('nothing');
    expect(excel.host.trace.cellsWritten).toBe(0);
  });

  describe('and types in a cell that the merge changes while it is on its way', () => {
    const typed = 'Mijn eigen telling';
    const typedMeanwhile = async () => {
      const { service, excel } = await registerOpen();
      const stood = reads(excel, indicator);
      await ovSubmits(service, { indicator: '900 leraren' });
      let merges = 0;
      const meanwhile = reachedAs(service, 'coordinator', (path, answer) => {
        if (path === '/api/merges' && merges === 0) {
          merges += 1;
          types(excel, indicator, typed);
        }
        return answer;
      });
      const pane = await coordinatorInExcel(meanwhile);
      const { leftAlone } = await pane.merged();
      expect(leftAlone).toEqual([{ actionId: 'OV-001', field: 'indicator' }]);
      expect(reads(excel, indicator)).toBe(typed);
      return { excel, pane, stood };
    };

    it('finds it shown as an edit of what stood there', async () => {
      const { pane, stood } = await typedMeanwhile();
      const { preview } = await pane.doing((actions) => actions.openTab('preview'));
      expect(preview).toMatchObject({
        answer: { edits: [{ column: 'indicator', before: stood, after: typed }] },
      });
    });

    it('decides between it and the domain’s value once it is accepted, and then nothing is left to write', async () => {
      const { excel, pane } = await typedMeanwhile();
      const { report } = await pane.merged('take');
      expect(report.conflicts).toMatchObject([
        { actionId: 'OV-001', cells: [{ domain: '900 leraren', register: typed }] },
      ]);
      await pane.doing((actions) =>
        actions.decide({ decide: 'conflict', actionId: 'OV-001', choice: { take: 'domain' } }),
      );
      await pane.merged();
      expect(reads(excel, indicator)).toBe('900 leraren');
      expect(stampInHost(excel.host)?.writing).toBeUndefined();
      excel.host.trace.clear();
      await pane.merged();
      expect(excel.host.trace.cellsWritten).toBe(0);
    });

    it('keeps it where it stands as long as it is not accepted, and the domain’s value in the register', async () => {
      const { excel, pane } = await typedMeanwhile();
      const { report, notWritten } = await pane.merged('leave');
      expect([report.outcome, report.conflicts]).toEqual(['nothing', []]);
      expect(notWritten?.message.nl).toMatch(/nog niet aanvaard zijn. Aanvaard ze, of zet/);
      expect(reads(excel, indicator)).toBe(typed);
      expect(stampInHost(excel.host)?.writing).toBeGreaterThan(0);
    });
  });

  it('is asked about each cell that was typed in the register, and what is left stays there', async () => {
    const { service, excel } = await registerOpen();
    types(excel, group, 'Alle leraren');
    types(excel, indicator, 'Geteld door ons');
    const pane = await coordinatorInExcel(reachedAs(service, 'coordinator'));
    const { merging } = await pane.doing((actions) => actions.merge());
    if (merging.step !== 'asking') throw new Error(JSON.stringify(merging));
    expect(merging.edits.map(({ field, answer }) => [field, answer])).toEqual([
      ['target_group', null],
      ['indicator', null],
    ]);
    pane.session.actions.confirmMerge('');
    expect(pane.working().merging.step).toBe('asking');
    const answers: Readonly<Record<string, RegisterEditView['answer']>> = {
      target_group: 'take',
      indicator: 'leave',
    };
    for (const { actionId, field } of merging.edits)
      pane.session.actions.answerEdit(actionId, field, answers[field] ?? 'leave');
    const after = await pane.doing((actions) => actions.confirmMerge(''));
    expect(after.merging.step).toBe('done');
    expect([reads(excel, group), reads(excel, indicator)]).toEqual(['Alle leraren', 'Geteld door ons']);
    const { edits } = await standingOfOv(service);
    expect(edits).toEqual([{ actionId: 'OV-001', field: 'target_group', value: 'Alle leraren' }]);
  });

  it('has an edit taken over by the domain, and then it is nobody’s edit any more', async () => {
    const { service, excel } = await registerOpen();
    types(excel, group, 'Alle leraren');
    const pane = await coordinatorInExcel(reachedAs(service, 'coordinator'));
    await pane.merged('take');
    await ovSubmits(service, { target_group: 'Alle leraren' });
    const { report } = await pane.merged();
    expect(report.conflicts).toEqual([]);
    const { edits } = await standingOfOv(service);
    expect(edits).toEqual([]);
    expect(reads(excel, group)).toBe('Alle leraren');
  });

  it('decides a conflict, and the register shows what was decided', async () => {
    const { service, excel } = await registerOpen();
    types(excel, group, 'Alle leraren');
    await ovSubmits(service, { target_group: 'Directies' });
    const pane = await coordinatorInExcel(reachedAs(service, 'coordinator'));
    const { report } = await pane.merged('take');
    expect(report.conflicts).toMatchObject([
      { actionId: 'OV-001', cells: [{ domain: 'Directies', register: 'Alle leraren' }] },
    ]);
    expect(pane.working().status.conflicts).toHaveLength(1);
    await pane.doing((actions) =>
      actions.decide({ decide: 'conflict', actionId: 'OV-001', choice: { take: 'domain' } }),
    );
    expect(pane.working().deciding).toBe('done');
    await pane.merged();
    expect(reads(excel, group)).toBe('Directies');
    expect(pane.working().status.conflicts).toEqual([]);
  });

  it('goes on after a stop as if it had not been', async () => {
    const { service, excel } = await registerOpen();
    await ovSubmits(service, { indicator: '900 leraren' }, [talks]);
    let stops = 0;
    const pane = await coordinatorInExcel(
      reachedAs(service, 'coordinator', (path, answer) => {
        if (path === '/api/merges' && stops === 0) {
          stops += 1;
          failAtSync(excel, 9, 'after');
        }
        return answer;
      }),
    );
    const { notWritten } = await pane.merged();
    expect(notWritten).toMatchObject({ code: 'excel-failed' });
    expect(stampInHost(excel.host)?.writing).toBeGreaterThan(0);
    const again = await pane.merged();
    expect([again.report.edits, again.notWritten]).toEqual([[], null]);
    expect(stampInHost(excel.host)?.writing).toBeUndefined();
    expect(reads(excel, indicator)).toBe('900 leraren');
    expect(new Set(ids(excel)).size).toBe(ids(excel).length);
  });

  it('writes the same as a colleague who clicks at the same time', async () => {
    const { service, excel } = await registerOpen();
    const before = ids(excel).length;
    await ovSubmits(service, { indicator: '900 leraren' }, [talks]);
    const panes = [
      await coordinatorInExcel(reachedAs(service, 'coordinator')),
      await coordinatorInExcel(reachedAs(service, 'coordinator')),
    ];
    await Promise.all(panes.map((pane) => pane.merged()));
    expect(ids(excel)).toHaveLength(before + 1);
    expect(reads(excel, indicator)).toBe('900 leraren');
    const status = panes[0]?.working().status;
    expect(status?.register?.sequence).toBe(2);
  });

  it('gets a row back that was deleted, and is told so', async () => {
    const { service, excel } = await registerOpen();
    excel.host.person.deleteTableRows('tblRegister', 0);
    const pane = await coordinatorInExcel(reachedAs(service, 'coordinator'));
    const { report } = await pane.merged();
    expect(report.remarks.join()).toContain('OV-001');
    expect(ids(excel)).toContain('OV-001');
  });

  it('is told why a register that shows a later state than the log is not written, and what to do', async () => {
    const { service, excel } = await registerOpen();
    stampHost(excel.host, { plan: plan.definition.id, shows: 99 });
    await ovSubmits(service, { indicator: '900 leraren' });
    const pane = await coordinatorInExcel(reachedAs(service, 'coordinator'));
    const { report, notWritten } = await pane.merged();
    expect(report.outcome).toBe('merged');
    expect(notWritten).toMatchObject({ code: 'register-not-written' });
    expect(notWritten?.message.nl).toMatch(/toont een latere stand dan het logboek.*Geef het bestand/);
    expect(report.remarks).toEqual([]);
  });

  it('is told which header to put back, and nothing is merged until then', async () => {
    const { service, excel } = await registerOpen();
    await ovSubmits(service, { indicator: '900 leraren' });
    excel.host.person.renameHeader('tblRegister', group, 'Voor wie');
    const pane = await coordinatorInExcel(reachedAs(service, 'coordinator'));
    const { merging } = await pane.doing((actions) => actions.merge());
    expect(merging).toMatchObject({ step: 'failed', trouble: { code: 'register-header-changed' } });
    expect(JSON.stringify(merging)).toContain(group);
    expect(pane.working().status.register?.sequence).toBe(1);
    excel.host.person.renameHeader('tblRegister', 'Voor wie', group);
    const after = await pane.doing((actions) => actions.retry());
    expect(after.merging.step).toBe('done');
    expect(reads(excel, indicator)).toBe('900 leraren');
  });

  it('is told that Excel waits for a cell in which somebody types, until they are done', async () => {
    const { service, excel } = await registerOpen();
    await ovSubmits(service, { indicator: '900 leraren' });
    const { session, working } = await coordinatorInExcel(reachedAs(service, 'coordinator'));
    const noticed = () => working().notices.some(({ code }) => code === 'cell-being-edited');
    const told = new Promise<void>((resolve) => {
      const end = session.subscribe(() => {
        if (!noticed()) return;
        end();
        resolve();
      });
    });
    excel.host.startEditingCell();
    session.actions.merge();
    await told;
    expect(working().merging.step).toBe('merging');
    excel.host.stopEditingCell();
    await session.idle();
    expect([noticed(), working().merging.step]).toEqual([false, 'done']);
    expect(reads(excel, indicator)).toBe('900 leraren');
  });

  it('finds a cell of which a finding speaks', async () => {
    const { service, excel } = await registerOpen();
    const pane = await coordinatorInExcel(reachedAs(service, 'coordinator'));
    await pane.doing((actions) => actions.showCell('OV-002', 'title'));
    const { row } = excel.host.workbook.selection.held.area ?? { row: -1 };
    expect(excel.host.person.reads(`Register!A${row + 1}`)).toEqual([['OV-002']]);
  });
});

describe('a coordinator at a page in the browser', () => {
  it('merges while the register is open elsewhere: the merge stands, the register follows later', async () => {
    const service = await exampleService();
    await service.submit('OV');
    const pane = await coordinatorInBrowser(reachedAs(service, 'coordinator'));
    const openElsewhere = service.log.library;
    openElsewhere.openElsewhere = async () => true;
    const { report } = await pane.merged();
    expect(report).toMatchObject({ outcome: 'merged', register: { state: 'pending' } });
    expect(pane.working().status.register?.sequence).toBe(1);
  });

  it('downloads the register in each form', async () => {
    const service = await exampleService();
    const pane = await coordinatorInBrowser(reachedAs(service, 'reader'));
    await pane.doing((actions) => actions.exportRegister('csv'));
    await pane.doing((actions) => actions.openRegister());
    expect(pane.saved).toEqual(['Masterregister.csv', 'Masterregister.xlsx']);
  });

  it('opens the library’s own workbook, and exports one that is made anew from the log', async () => {
    const service = await exampleService();
    await service.submit('OV');
    const given: (string | null)[] = [];
    const pane = await coordinatorInBrowser(
      reachedAs(service, 'coordinator', (path, answer) => {
        if (path === '/api/register.xlsx') given.push(answer.headers.get('actieplan-register'));
        return answer;
      }),
    );
    await pane.merged();
    await pane.doing((actions) => actions.openRegister());
    await pane.doing((actions) => actions.exportRegister('xlsx'));
    expect(given).toEqual(['stored', 'anew']);
  });

  it('is sent to the own pane as an officer', async () => {
    const service = await exampleService();
    const { view } = await coordinatorInBrowser(reachedAs(service, 'ov'));
    expect(view()).toMatchObject({ state: 'trouble', trouble: { code: 'for-coordinator', step: 'none' } });
  });

  it('remarks as a partner, and finds the remark answered', async () => {
    const service = await exampleService();
    await service.submit('OV');
    const partner = await coordinatorInBrowser(reachedAs(service, 'reader'));
    await partner.doing((actions) => actions.openTab('remarks'));
    await partner.doing((actions) => actions.remark('OV-001', 'Werkt VVSG mee?'));
    const { remarks } = partner.working();
    if (remarks.step !== 'here') throw new Error(JSON.stringify(remarks));
    const [remark] = remarks.answer;
    const pane = await coordinatorInBrowser(reachedAs(service, 'coordinator'));
    await pane.doing((actions) => actions.answerRemark('OV-001', remark?.entry ?? 0, 'Ja.'));
    await partner.doing((actions) => actions.refresh());
    expect(partner.working().remarks).toMatchObject({ answer: [{ answers: [{ text: 'Ja.' }] }] });
    expect(partner.working().titles.get('OV-001')).toMatch(/.{10}/);
  });
});
