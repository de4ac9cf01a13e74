import { describe, expect, it } from 'vitest';
import type { Action } from '../../../shared/actions/action.ts';
import type { SheetTable } from '../../../shared/workbook/sheet-table.ts';
import { oversights, textsOf, validatorRuns, verdict } from '../../../test/fixtures/inspect-workbook.ts';
import { drafting, shipped } from '../../../test/fixtures/shipped-plan.ts';
import { workbookPlan } from '../../../test/fixtures/workbook-plan.ts';
import { createContributorWorkbook, preparedRows } from './contributor-workbook.ts';
import { createRegisterWorkbook, type RegisterRow } from './register-workbook.ts';

const contributor = { code: 'OV', domain: 'OV', name: 'Onderwijs en Vorming' };
const stamp = { plan: 'klein-plan', contributor: 'OV', shows: 7 };

/** In the order of the plan's columns without id and control. */
function action(id: string, title: string): Action {
  return {
    id,
    values: [
      'OV',
      title,
      'D1',
      'Lopend – keuze nummer 1',
      ['OV', 'WSE'],
      '2021-05-21',
      'Doorlopend',
      25000,
      null,
    ],
  };
}

function bytesOf(outcome: ReturnType<typeof createContributorWorkbook>): Uint8Array {
  if (!outcome.ok) throw new Error(outcome.problem.message.en);
  return outcome.bytes;
}

function contributorWorkbook(actions: readonly Action[] = []): Uint8Array {
  return bytesOf(
    createContributorWorkbook(workbookPlan, contributor, { actions, stamp, onDate: '2024-01-01' }),
  );
}

function part(bytes: Uint8Array, name: string): string {
  return textsOf(bytes).get(name) ?? '';
}

const findings: SheetTable = {
  sheetName: 'Bevindingen',
  tableName: 'tblBevindingen',
  columns: [
    { header: 'Regel', width: 8, format: 'text' },
    { header: 'Nummer', width: 8, format: 'integer' },
  ],
  rows: [],
};

function register(rows: Iterable<RegisterRow>): Uint8Array {
  return bytesOf(
    createRegisterWorkbook(workbookPlan, {
      rows,
      sheets: [findings],
      stamp: { plan: 'klein-plan', shows: 3 },
    }),
  );
}

describe("a contributor's workbook from nothing", () => {
  it.skipIf(!validatorRuns)('is a valid package', () => {
    expect(verdict(contributorWorkbook([action('OV-001', 'Vorming & <co> "nu"')]))).toBe('valid');
  });

  it('holds nothing that the validator passes over', () => {
    expect(oversights(contributorWorkbook([action('OV-001', 'Vorming')]))).toEqual([]);
  });

  it('has rows ready to type in, which dropdowns and prompts cover', () => {
    const sheet = part(contributorWorkbook(), 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain(`sqref="E2:E${preparedRows + 1}"><formula1>Lijst_objective</formula1>`);
    expect(part(contributorWorkbook(), 'xl/tables/table1.xml')).toContain(`ref="A1:K${preparedRows + 1}"`);
  });

  it('lets several values be typed without a list that would stop them', () => {
    const sheet = part(contributorWorkbook(), 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain(
      `<dataValidation allowBlank="1" showInputMessage="1" promptTitle="Betrokken domeinen" prompt="A; B" sqref="G2:`,
    );
  });

  it('takes dropdowns from a hidden sheet, of domains valid on the date alone', () => {
    const bytes = contributorWorkbook();
    expect(part(bytes, 'xl/workbook.xml')).toContain('<sheet name="Lijsten" sheetId="3" state="hidden"');
    expect(part(bytes, 'xl/workbook.xml')).toContain(
      '<definedName name="Lijst_objective">Lijsten!$A$1:$A$2</definedName>',
    );
    expect(part(bytes, 'xl/worksheets/sheet2.xml')).toContain('Mogelijke waarden: OV.');
  });

  it('cuts a long prompt to what Excel shows', () => {
    const prompts = [
      ...part(contributorWorkbook(), 'xl/worksheets/sheet1.xml').matchAll(/ prompt="([^"]*)"/g),
    ];
    const shown = prompts.map((match) => (match[1] ?? '').replace(/&\w+;/g, '.').length);
    expect(Math.max(...shown)).toBe(255);
  });

  it('colours the control cell by its first character', () => {
    expect(part(contributorWorkbook(), 'xl/worksheets/sheet1.xml')).toContain(
      '<formula>LEFT(C2,1)="✖"</formula>',
    );
  });

  it('tells every objective in full', () => {
    const guide = part(contributorWorkbook(), 'xl/worksheets/sheet2.xml');
    for (const objective of workbookPlan.definition.objectives)
      expect(guide).toContain(`<t>${objective.text}</t>`);
  });

  it('carries its stamp', () => {
    const properties = part(contributorWorkbook(), 'docProps/custom.xml');
    expect(properties).toMatch(/name="ActieplanStand"[^>]*><vt:i4>7<\/vt:i4>/);
    expect(properties).toMatch(/name="ActieplanIndiener"[^>]*><vt:lpwstr>OV<\/vt:lpwstr>/);
    expect(properties).not.toContain('ActieplanSchrijft');
  });

  it('is the same bytes for the same contents', () => {
    expect(Buffer.compare(contributorWorkbook(), contributorWorkbook())).toBe(0);
  });
});

describe('the cells of a new workbook', () => {
  const cellOf = (title: string) => {
    const sheet = part(contributorWorkbook([action('OV-001', title)]), 'xl/worksheets/sheet1.xml');
    return /<c r="D2"[^>]*>(.*?)<\/c>/s.exec(sheet)?.[1] ?? '';
  };

  it.each(['=1+1', '+32', '-1', '@SOM(A1)'])('keep %s as text', (title) => {
    expect(cellOf(title)).toBe(`<is><t>${title}</t></is>`);
  });

  it('escape what XML cannot hold, and a literal escape', () => {
    expect(cellOf('a\u000Bb\r\n_x0041_\uFFFE')).toBe(
      '<is><t xml:space="preserve">a_x000B_b_x000D_\n_x005F_x0041__xFFFE_</t></is>',
    );
  });

  it('keep white space at either end', () => {
    expect(cellOf(' dag ')).toBe('<is><t xml:space="preserve"> dag </t></is>');
  });

  it('write dates as Excel dates and amounts as numbers', () => {
    const sheet = part(contributorWorkbook([action('OV-001', 'T')]), 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<c r="H2" s="3"><v>44337</v></c>');
    expect(sheet).toContain('<c r="J2" s="4"><v>25000</v></c>');
  });

  it('are refused with their address where a text is too long', () => {
    const outcome = createContributorWorkbook(workbookPlan, contributor, {
      actions: [action('OV-001', 'x'.repeat(32_768))],
      stamp,
      onDate: '2024-01-01',
    });
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'text-over-limit', where: 'Acties!D2' } });
  });
});

describe('the register from nothing', () => {
  const rows = (count: number) =>
    (function* (): Generator<RegisterRow> {
      for (let i = 1; i <= count; i++)
        yield {
          contributor: 'OV',
          state: 'active',
          action: action(`OV-${String(i).padStart(3, '0')}`, `Actie ${i}`),
        };
    })();

  it.skipIf(!validatorRuns)('is a valid package, with or without rows', () => {
    expect(verdict(register(rows(3)))).toBe('valid');
    expect(verdict(register([]))).toBe('valid');
  });

  it('holds nothing that the validator passes over', () => {
    expect(oversights(register(rows(3)))).toEqual([]);
  });

  it('says whose each action is and how it stands', () => {
    const [one] = rows(1);
    const sheet = part(register(one ? [{ ...one, state: 'withdrawn' }] : []), 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<c r="K2"[^>]*><is><t>OV<\/t><\/is><\/c><c r="L2"[^>]*><is><t>Ingetrokken</);
  });

  it('has a table as long as the rows that streamed by', () => {
    expect(part(register(rows(2_500)), 'xl/tables/table1.xml')).toContain('ref="A1:L2501"');
  });
});

describe('the shipped plan', () => {
  const made = () =>
    bytesOf(createContributorWorkbook(shipped.plan, drafting.contributor, { stamp, onDate: drafting.asOf }));

  it.skipIf(!validatorRuns)('gives a valid workbook', () => {
    expect(verdict(made())).toBe('valid');
  });

  it('gives a workbook without what the validator passes over', () => {
    expect(oversights(made())).toEqual([]);
  });

  it('has no prompt that is cut short', () => {
    expect(part(made(), 'xl/worksheets/sheet1.xml')).not.toMatch(/ prompt(?:Title)?="[^"]*…"/);
  });
});
