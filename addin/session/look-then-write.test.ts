import { describe, expect, it } from 'vitest';
import { openPane, openWith, serviceKnowing } from '../../test/addin/officer-at-work.ts';
import { at, cellsOf, countsHints, openActions, soundRows } from '../../test/addin/officer-workbook.ts';
import { StandInService } from '../../test/addin/stand-in-service.ts';
import { toldAs, untold } from '../../test/addin/unkind-events.ts';
import { soundRow } from '../../test/fixtures/shipped-plan.ts';

/** What was handed in, a column of it. */
function handedIn(service: StandInService, header: string, which = -1): readonly unknown[] {
  const table = service.heard.at(which)?.handed.table;
  const place = table?.headers.findIndex(({ text }) => text === header) ?? -1;
  return (table?.rows ?? []).map(({ cells }) => {
    const cell = cells[place];
    return cell?.kind === 'text' ? cell.text : cell;
  });
}

describe('what is handed in', () => {
  it('is what the sheet shows at that moment, whatever Excel told of it', async () => {
    const { actions, settle, service, person, host, working } = await openWith(soundRows(3));
    untold(host, () => {
      person.type(at('title', 3), 'Een andere titel dan voorheen');
      person.deleteTableRows('tblActies', 0);
      person.paste(at('action_id', 4), [cellsOf({ ...soundRows(1, 9)[0], action_id: '' })]);
    });
    actions.submit();
    await settle();
    expect(working().submit).toMatchObject({ step: 'accepted' });
    expect(handedIn(service, 'Titel')).toEqual(person.reads('Acties!E2:E4').flat());
    expect(handedIn(service, 'Titel')[0]).toBe('Een andere titel dan voorheen');
  });

  it('is not an action whose title was emptied unheard: the error is on view instead', async () => {
    const { actions, settle, service, person, host, working } = await openWith(soundRows(2));
    untold(host, () => person.clear(at('title', 3)));
    actions.submit();
    await settle();
    expect(service.heard).toEqual([]);
    expect(working().submit).toMatchObject({ step: 'blocked' });
    expect(working().findings.map(({ code, cell }) => `${code} ${cell}`)).toContain('C01 E3');
    expect(person.reads(at('control', 3))).toEqual([[expect.stringContaining('✖ Fout in Titel')]]);
  });

  it('is looked at once more after the officer answered what was asked', async () => {
    const { actions, settle, service, person, host, working } = await openWith(
      soundRows(2),
      serviceKnowing(soundRows(3)),
    );
    actions.submit();
    await settle();
    actions.answerMissing('OV-003', 'withdraw');
    await settle();
    untold(host, () => person.deleteTableRows('tblActies', 1));
    actions.confirmSubmit();
    await settle();
    expect(service.heard).toEqual([]);
    expect(working().submit).toMatchObject({
      step: 'asking',
      missing: [{ actionId: 'OV-002' }, { actionId: 'OV-003' }],
    });
  });

  it('withdraws nothing that came back meanwhile', async () => {
    const { actions, settle, service, person, host } = await openWith(
      soundRows(2),
      serviceKnowing(soundRows(3)),
    );
    actions.submit();
    await settle();
    actions.answerMissing('OV-003', 'withdraw');
    await settle();
    untold(host, () => person.paste(at('action_id', 4), [cellsOf(soundRows(3)[2] ?? {})]));
    actions.confirmSubmit();
    await settle();
    expect(service.heard[0]?.handed.withdraw).toEqual([]);
    expect(handedIn(service, 'Actie-ID')).toEqual(['OV-001', 'OV-002', 'OV-003']);
  });
});

describe('an id', () => {
  it('is written only where the row still is the one that lacks it, whatever rows an event names', async () => {
    const { settle, person, host } = await openWith(soundRows(4));
    const added = { ...soundRow, action_id: '', title: 'Een nieuwe actie onderaan' };
    toldAs(
      host,
      (event) =>
        event.kind === 'cells-changed'
          ? { ...event, changeType: 'RowInserted', area: { ...event.area, row: 2 } }
          : event,
      () => person.paste(at('action_id', 6), [cellsOf(added)]),
    );
    await settle();
    expect(person.reads('Acties!A2:A6').flat()).toEqual(['OV-001', 'OV-002', 'OV-003', 'OV-004', 'OV-005']);
    expect(person.reads(at('title', 6)).flat()).toEqual([added.title]);
  });

  it('and a finding find their row again where a co-author moved it unheard between two batches', async () => {
    const { settle, person, coAuthor, host } = await openWith(soundRows(3));
    const answer = host.answer.bind(host);
    let batches = 0;
    host.answer = async (text, flags) => {
      batches += 1;
      if (batches === 2) untold(host, () => coAuthor.insertRows('Acties', 2, 2));
      return answer(text, flags);
    };
    person.paste(at('action_id', 5), [cellsOf({ ...soundRows(1, 9)[0], action_id: '' })]);
    await settle();
    host.answer = answer;
    const ids = person.reads('Acties!A2:A7').flat();
    expect(ids).toEqual(['', '', 'OV-001', 'OV-002', 'OV-003', 'OV-004']);
    expect(person.reads(at('control', 7))).toEqual([['✔ In orde']]);
    expect(person.reads('Acties!C2:C3').flat()).toEqual(['', '']);
  });
});

describe('the officer’s word', () => {
  it('is not written over what somebody typed there unheard: that is shown', async () => {
    const { actions, settle, working, person, coAuthor, host } = await openWith([
      { ...soundRows(1)[0], prevention_levels: 'Tertair' },
    ]);
    const fix = working().findings.find(({ fix: label }) => label !== null);
    untold(host, () => coAuthor.type(at('prevention_levels', 2), 'Primair'));
    actions.applyFix(fix?.id ?? '');
    await settle();
    expect(person.reads(at('prevention_levels', 2))).toEqual([['Primair']]);
    expect(working().findings.map(({ cell }) => cell)).not.toContain(fix?.cell);
  });

  it('reaches its row where that stands elsewhere by now', async () => {
    const { actions, settle, working, person, host } = await openWith([
      { ...soundRows(1)[0], prevention_levels: 'Tertair' },
      ...soundRows(2, 2),
    ]);
    const fix = working().findings.find(({ fix: label }) => label !== null);
    untold(host, () => person.sort('tblActies', 'Actie-ID', false));
    actions.applyFix(fix?.id ?? '');
    await settle();
    expect(person.reads('Acties!A2:A4').flat()).toEqual(['OV-003', 'OV-002', 'OV-001']);
    expect(person.reads(at('prevention_levels', 4))).toEqual([['Tertiair']]);
  });

  it('on a picker goes to the cell that is selected, or nowhere', async () => {
    const { actions, settle, person, host, working } = await openWith(soundRows(2));
    person.select(at('prevention_levels', 2));
    await settle();
    const before = person.reads('Acties!A2:AC3');
    untold(host, () => person.select(at('prevention_levels', 3)));
    actions.pick(['Primair']);
    await settle();
    expect(person.reads('Acties!A2:AC3')).toEqual(before);
    expect(working().selection?.row).toBe(3);
  });
});

describe('a change that Excel told nobody of', () => {
  it('is seen once the officer selects another cell', async () => {
    const { settle, person, host, working } = await openWith(soundRows(2));
    person.select(at('title', 2));
    await settle();
    untold(host, () => person.type(at('title', 2), ''));
    person.select(at('title', 3));
    await settle();
    expect(working().findings.map(({ code, cell }) => `${code} ${cell}`)).toContain('C01 E2');
  });

  it('is seen once the sheet comes in front', async () => {
    const { settle, coAuthor, host, working, person } = await openWith(soundRows(2));
    untold(host, () => coAuthor.clear(at('title', 3)));
    person.select('Leeswijzer!A1');
    person.select('Acties!A1');
    await settle();
    expect(working().findings.map(({ code, cell }) => `${code} ${cell}`)).toContain('C01 E3');
  });

  it('is seen after a while of quiet, once for all hints before it', async () => {
    const quiet: (() => void)[] = [];
    const excel = await openActions(soundRows(2), { kind: countsHints });
    const { host } = excel;
    const rest = () => new Promise<void>((passed) => quiet.push(passed));
    const pane = await openPane(excel, new StandInService(), rest);
    pane.person.type(at('target_group', 2), 'Leerkrachten');
    await pane.settle();
    untold(host, () => pane.coAuthor.clear(at('title', 3)));
    expect(quiet).toHaveLength(1);
    host.trace.clear();
    quiet.shift()?.();
    await pane.settle();
    expect(pane.working().findings.map(({ code, cell }) => `${code} ${cell}`)).toContain('C01 E3');
    expect([host.trace.syncs, quiet.length]).toEqual([2, 0]);
  });
});
