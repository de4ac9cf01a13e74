import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterFirst, first, plan, rules, second, third, told } from '../../../test/fixtures/sheet-of-ov.ts';
import { followUp, soundStatus } from '../../../test/fixtures/shipped-plan.ts';
import { loggedAction, type Typed, typedSheet } from '../../../test/fixtures/typed-sheet.ts';
import type { CheckContext } from '../check.ts';
import { checkSheet } from '../check-sheet.ts';
import { SheetChecker } from '../sheet-checker.ts';

const { round, asOf } = followUp;
const inFollowUp = (more: Partial<CheckContext> = {}) => afterFirst({ round, asOf, ...more });
const places = (rows: readonly Typed[], context: CheckContext) =>
  told('B07', rows, context).map(({ row, column }) => `${row}: ${column}`);

const status = { status: 'Lopend', progress: soundStatus['progress'] ?? '', progress_date: '31/12/2022' };
const retitled = { ...first, title: 'Een andere titel voor deze actie' };

describe('B07, columns that the round keeps closed', () => {
  it('tells a closed cell that changed, with the round and what stood there', () => {
    const [finding, ...others] = told('B07', [retitled, second, third], inFollowUp());
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'error',
      actionId: 'OV-001',
      row: 2,
      column: 'title',
      cell: 'E2',
      message: {
        nl: `Titel mag in de opvolgingsronde (tot 31/01/2023) niet wijzigen. Zet terug wat er stond: ${first['title']}`,
      },
    });
  });

  it('tells a closed cell that was emptied', () => {
    expect(places([{ ...first, target_group: '' }, second, third], inFollowUp())).toEqual([
      '2: target_group',
    ]);
  });

  it('says nothing of the columns that the round opens', () => {
    expect(
      places([{ ...first, ...status, entity: 'Een ander agentschap' }, second, third], inFollowUp()),
    ).toEqual([]);
  });

  it('tells a status that is filled in while the plan is drafted, on a new action too', () => {
    const fourth = { ...first, action_id: '', title: 'Weerbaar tegen haatspraak', status: 'Lopend' };
    expect(places([{ ...first, status: 'Lopend' }, second, third, fourth], afterFirst())).toEqual([
      '2: status',
      '5: status',
    ]);
  });

  it('tells a new action once, in the words for it, where the round opens no titles', () => {
    const fourth = { ...first, action_id: '', title: 'Weerbaar tegen haatspraak' };
    const found = told('B07', [first, second, third, fourth], inFollowUp());
    expect(found.map(({ row, column, message }) => [row, column, message.nl])).toEqual([
      [
        5,
        'title',
        'In de opvolgingsronde (tot 31/01/2023) komen er geen acties bij. Haal deze rij weg, of vraag de coördinator om een actualisatieronde.',
      ],
    ]);
  });

  it('says nothing of a stale copy: what it showed is no change', () => {
    const latest = [retitled, second, third].map((row) => loggedAction(plan, row));
    expect(places([first, second, third], inFollowUp({ latest }))).toEqual([]);
    expect(places([retitled, second, third], inFollowUp({ latest }))).toEqual([]);
  });

  it('goes by the columns that the round itself names, whatever its kind', () => {
    const dates = { opens: '2023-01-02', deadline: '2023-01-31' };
    const opening = inFollowUp({ round: { kind: 'follow-up', ...dates, columns: ['title'] } });
    expect(places([retitled, second, third], opening)).toEqual([]);
    expect(places([{ ...first, status: 'Lopend' }, second, third], opening)).toEqual(['2: status']);
  });

  it('says nothing outside any round', () => {
    expect(places([retitled, second, third], afterFirst({ round: null }))).toEqual([]);
  });

  it('says nothing of a closed column that the sheet lacks', () => {
    const headers = plan.definition.columns.map(({ header }) => header.nl).filter((text) => text !== 'Titel');
    const { rows, columns } = typedSheet(plan, [first], headers);
    const found = checkSheet(rows, columns, rules, inFollowUp());
    expect(found.filter(({ code }) => code === 'B07')).toEqual([]);
  });

  it('is told the same while somebody types as when the whole sheet is checked', () => {
    const typed = fc.record({
      place: fc.nat(2),
      cells: fc.constantFrom<Typed>(
        { title: 'Een andere titel voor deze actie' },
        { title: first['title'] ?? '' },
        { target_group: '' },
        { status: 'Lopend' },
        { action_id: '' },
      ),
    });
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 6 }), (edits) => {
        const context = inFollowUp();
        const sheet: Typed[] = [first, second, third];
        const before = typedSheet(plan, sheet);
        const checker = new SheetChecker(before.rows, before.columns, rules, context);
        for (const { place, cells } of edits) {
          sheet[place] = { ...sheet[place], ...cells };
          checker.put(typedSheet(plan, sheet).rows.filter(({ key }) => key === place));
        }
        const { rows, columns } = typedSheet(plan, sheet);
        expect(checker.findings()).toEqual(checkSheet(rows, columns, rules, context));
      }),
      { numRuns: 60 },
    );
  });
});
