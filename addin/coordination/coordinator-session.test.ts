import { describe, expect, it } from 'vitest';
import { coordinatorInBrowser } from '../../test/addin/coordinator-pane.ts';
import { later, lost, mergeOf, ScriptedCoordination } from '../../test/addin/scripted-coordination.ts';
import { json, problem } from '../../test/addin/stand-in-service.ts';

const edit = (column: string) => ({
  actionId: 'OV-001',
  column,
  before: 'Leraren',
  after: 'Alle leraren',
  accepted: false,
});

async function open(service = new ScriptedCoordination()) {
  return { service, ...(await coordinatorInBrowser(service)) };
}

describe('the coordinator’s pages', () => {
  it('begin with the overview, and ask for a tab when it is opened', async () => {
    const { service, working, doing } = await open();
    expect(working()).toMatchObject({ tab: 'overview', preview: { step: 'not-asked' } });
    await doing((actions) => actions.openTab('history'));
    await doing((actions) => actions.openTab('overview'));
    await doing((actions) => actions.openTab('history'));
    expect(working().history.step).toBe('here');
    expect(service.at('/api/history')).toHaveLength(1);
  });

  it('name the plan’s columns, objectives and sentences', async () => {
    const { working } = await open();
    const { columns, objectives, statements } = working();
    expect(columns.find(({ field }) => field === 'focus')?.options).toHaveLength(3);
    expect(objectives.map(({ code }) => code)).toContain('D1');
    expect(statements.get('S22')?.text).toMatch(/polarisatie/);
  });

  it('ask everything anew in another language', async () => {
    const { service, doing } = await open();
    await doing((actions) => actions.openTab('history'));
    await doing((actions) => actions.setLanguage('en'));
    expect(service.at('/api/history').map(({ language }) => language)).toEqual(['nl', 'en']);
    expect(service.at('/api/status').at(-1)?.language).toBe('en');
  });

  it('keep what is on view while it is asked anew, and drop an answer that was overtaken', async () => {
    const [slow, quick] = [later(), later()];
    const service = new ScriptedCoordination();
    service.next('/api/history', () => json({ entries: [] }));
    service.next('/api/history', () => slow.answer).next('/api/history', () => quick.answer);
    const { session, working, doing } = await open(service);
    await doing((actions) => actions.openTab('history'));
    session.actions.refresh();
    session.actions.refresh();
    expect(working().history.step).toBe('here');
    const entry = { at: '2021-03-01T09:00:00Z', by: 'Els Maes', kind: 'merge' } as const;
    quick.give({ entries: [{ ...entry, entry: 9, what: 'nieuw' }] });
    slow.give({ entries: [{ ...entry, entry: 8, what: 'oud' }] });
    await session.idle();
    expect(working().history).toMatchObject({ answer: { entries: [{ what: 'nieuw' }] } });
  });

  it('show the log further back', async () => {
    const service = new ScriptedCoordination();
    const entry = (number: number) => ({ entry: number, at: '', by: 'Els', kind: 'plan', what: 'x' });
    service.next('/api/history', () => json({ entries: [entry(2)] }));
    service.next('/api/history', () => json({ entries: [entry(1)] }));
    const { doing } = await open(service);
    expect((await doing((actions) => actions.openTab('history'))).olderHistory).toBe(true);
    const { history, olderHistory } = await doing((actions) => actions.showOlderHistory());
    expect(history).toMatchObject({ answer: { entries: [{ entry: 2 }, { entry: 1 }] } });
    expect(olderHistory).toBe(false);
  });

  it('go on after signing in where they were', async () => {
    const service = new ScriptedCoordination();
    service.next('/api/history', () => problem('not-signed-in', 401));
    const { doing } = await open(service);
    const stopped = await doing((actions) => actions.openTab('history'));
    expect(stopped.history).toMatchObject({ step: 'failed', trouble: { step: 'sign-in' } });
    expect((await doing((actions) => actions.signIn())).history.step).toBe('here');
  });

  it('tell what is amiss while the overview stays', async () => {
    const service = new ScriptedCoordination();
    const { doing } = await open(service);
    service.next('/api/status', lost);
    const { notices, status } = await doing((actions) => actions.refresh());
    expect([notices.map(({ code }) => code), status.entries]).toEqual([['offline'], 5]);
    expect((await doing((actions) => actions.refresh())).notices).toEqual([]);
  });

  it('stop with the trouble and its step where nothing can be shown, and try again', async () => {
    const service = new ScriptedCoordination().next('/api/plan', lost);
    const { session, view } = await open(service);
    expect(view()).toMatchObject({ state: 'trouble', trouble: { code: 'offline', step: 'retry' } });
    session.actions.retry();
    await session.idle();
    expect(view().state).toBe('working');
  });
});

describe('merging', () => {
  it('asks nothing where nobody typed in the register', async () => {
    const { service, merged } = await open();
    expect((await merged()).report.outcome).toBe('merged');
    expect(service.at('/api/merges').map(({ body }) => body)).toEqual([{ accept: [] }]);
  });

  it('takes the edits that are taken, and no others', async () => {
    const service = new ScriptedCoordination();
    service.next('/api/merges/preview', () => json(mergeOf({ edits: [edit('title'), edit('partners')] })));
    const { session, doing } = await open(service);
    await doing((actions) => actions.merge());
    session.actions.answerEdit('OV-001', 'partners', 'take');
    const { merging } = await doing((actions) => actions.confirmMerge(''));
    expect(merging).toMatchObject({ step: 'asking', answered: false });
    session.actions.answerEdit('OV-001', 'title', 'leave');
    await doing((actions) => actions.confirmMerge(''));
    expect(service.at('/api/merges').map(({ body }) => body)).toEqual([{ accept: ['OV-001.partners'] }]);
  });

  it('happens once however often it is clicked', async () => {
    const { service, session } = await open();
    session.actions.merge();
    session.actions.merge();
    await session.idle();
    expect(service.at('/api/merges')).toHaveLength(1);
  });

  it('is tried again under the same key after a lost answer, and under another after a refusal', async () => {
    const service = new ScriptedCoordination();
    service.next('/api/merges', lost).next('/api/merges', () => problem('register-unusable', 409));
    const { doing } = await open(service);
    const first = await doing((actions) => actions.merge());
    expect(first.merging).toMatchObject({ step: 'failed', trouble: { code: 'offline' } });
    const second = await doing((actions) => actions.retry());
    expect(second.merging).toMatchObject({ step: 'failed', trouble: { message: { nl: 'Doe dit.' } } });
    await doing((actions) => actions.retry());
    const [one, again, other] = service.at('/api/merges').map(({ key }) => key);
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  it('tells in the service’s own words why it did not write the register, and what to do', async () => {
    const service = new ScriptedCoordination();
    const problem = 'Er staat een map met die naam. Geef ze een andere naam.';
    const register = { path: 'Masterregister.xlsx', state: 'pending', problem } as const;
    service.next('/api/merges', () => json(mergeOf({ register })));
    const { merged } = await open(service);
    expect((await merged()).notWritten).toMatchObject({ message: { nl: problem, en: problem } });
  });

  it('is followed by asking anew what it changed', async () => {
    const { service, doing } = await open();
    await doing((actions) => actions.openTab('preview'));
    const before = service.at('/api/status').length;
    await doing((actions) => actions.merge());
    expect(service.at('/api/status')).toHaveLength(before + 1);
    expect(service.heard.at(-1)?.path).not.toBe('/api/merges');
  });
});

describe('deciding', () => {
  const close = { decide: 'close-round' } as const;

  it('asks anew what a decision changes', async () => {
    const { service, doing } = await open();
    await doing((actions) => actions.openTab('preview'));
    const asked = service.at('/api/merges/preview').length;
    expect((await doing((actions) => actions.decide(close))).deciding).toBe('done');
    expect(service.at('/api/merges/preview')).toHaveLength(asked + 1);
  });

  it('is of the values on view, and asks anew what is on view where others came in since', async () => {
    const service = new ScriptedCoordination().next('/api/decisions', () => problem('round-closed', 409));
    const { session, doing } = await open(service);
    await doing((actions) => actions.openTab('preview'));
    const asked = service.at('/api/status').length;
    const waive = { decide: 'waive', subject: 'OV-001', rule: 'R11', reason: 'Zo beslist.' } as const;
    expect((await session.actions.decide(waive)).said).toBe(false);
    await session.idle();
    expect(service.at('/api/decisions')).toMatchObject([{ body: { seen: 5 } }]);
    expect(service.at('/api/status')).toHaveLength(asked + 1);
  });

  it('says the same under the same key after a lost answer', async () => {
    const service = new ScriptedCoordination().next('/api/decisions', lost);
    const { session } = await open(service);
    const lostOne = await session.actions.decide(close);
    expect(lostOne).toMatchObject({ said: false, trouble: { code: 'offline' } });
    await session.actions.decide(close);
    await session.actions.decide(close);
    const [one, again, other] = service.at('/api/decisions').map(({ key }) => key);
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  it('tells each who says something what became of that, also where two are said at once', async () => {
    const service = new ScriptedCoordination().next('/api/decisions', () => problem('round-closed', 409));
    const { session } = await open(service);
    const both = await Promise.all([
      session.actions.decide(close),
      session.actions.remark('OV-001', 'Klopt dit?'),
    ]);
    expect(both.map(({ said }) => said)).toEqual([false, true]);
    expect(service.at('/api/actions/OV-001/remarks')).toHaveLength(1);
  });

  it('erases a value from what is on view as well', async () => {
    const { doing, service } = await open();
    await doing((actions) => actions.traceCell('OV-001', 'title'));
    const asked = service.at('/api/actions/OV-001/history').length;
    const after = await doing((actions) => actions.erase('OV-001', 'title', 'een naam'));
    expect(service.at('/api/actions/OV-001/history')).toHaveLength(asked + 1);
    expect(after.erasure.step).toBe('here');
  });

  it('is not for who may only read', async () => {
    const { service, doing } = await open(new ScriptedCoordination('auditor'));
    await doing((actions) => actions.decide(close));
    await doing((actions) => actions.merge());
    await doing((actions) => actions.openTab('preview'));
    expect(new Set(service.heard.map(({ path }) => path))).toEqual(
      new Set(['/api/me', '/api/plan', '/api/status']),
    );
  });
});
