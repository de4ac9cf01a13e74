import { columnLetters } from '../../shared/cells/address.ts';
import type { ColumnMapping, RawTable } from '../../shared/cells/raw-table.ts';
import {
  type ColumnProposal,
  mappingOf,
  proposeMapping,
  type Sureness,
} from '../../shared/mapping/propose-mapping.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { fillLocalised, type Localised } from '../../shared/text/localised.ts';
import type { FoundList } from '../sheet/find-table.ts';
import type { HeaderView, MappedColumnView, MappingView } from './officer-view.ts';

const chooseFirst: Localised = {
  nl: 'Kies eerst waar kolom {column} bij hoort.',
  en: 'First choose where column {column} belongs.',
};
const twice: Localised = {
  nl: 'Twee kolommen gaan naar {column}. Kies voor één ervan iets anders.',
  en: 'Two columns go to {column}. Choose something else for one of them.',
};
const none: Localised = {
  nl: 'Kies minstens één kolom van het plan.',
  en: 'Choose at least one column of the plan.',
};

const leastSureFirst: Readonly<Record<Sureness, number>> = { unknown: 0, doubtful: 1, likely: 2, certain: 3 };

/** The mapping of an officer's own list, while the officer looks it over. */
export class MappingDesk {
  readonly list: FoundList;
  readonly #table: RawTable;
  readonly #plan: Plan;
  readonly #proposals: readonly ColumnProposal[];
  readonly #chosen = new Map<number, string | null>();
  busy = false;

  constructor(list: FoundList, table: RawTable, plan: Plan) {
    this.list = list;
    this.#table = table;
    this.#plan = plan;
    this.#proposals = proposeMapping(table, plan);
  }

  /** Whether this is still the list that is looked over: at its place, under the same headers. */
  isOf(list: FoundList, { headers }: RawTable): boolean {
    const { sheetId, headerRow, firstColumn } = this.list;
    return (
      list.sheetId === sheetId &&
      list.headerRow === headerRow &&
      list.firstColumn === firstColumn &&
      headers.length === this.#table.headers.length &&
      headers.every(({ text }, at) => text === this.#table.headers[at]?.text)
    );
  }

  choose(place: number, field: string | null): void {
    this.#chosen.set(place, field);
  }

  /** What the workbook keeps. */
  get mapping(): ColumnMapping {
    return mappingOf(
      this.#proposals.map((proposal) => ({ header: proposal.header, field: this.#fieldOf(proposal) })),
    );
  }

  view(header: HeaderView, language: MappingView['language']): MappingView {
    const columns = this.#proposals
      .map((proposal) => this.#columnView(proposal))
      .sort((a, b) => leastSureFirst[a.sureness] - leastSureFirst[b.sureness] || a.place - b.place);
    const taken = columns.flatMap(({ field }) => field ?? []);
    const planColumns = this.#plan.definition.columns;
    return {
      state: 'mapping',
      language,
      header,
      sheet: this.#table.sheet,
      headerRow: this.#table.headerRow,
      rows: this.#table.rows.filter(({ cells }) => cells.length > 0).length,
      columns,
      planColumns: planColumns
        .filter(({ type }) => type !== 'control')
        .map(({ field, header: name }) => ({ field, header: name })),
      added: planColumns.filter(({ field }) => !taken.includes(field)).map(({ header: name }) => name),
      taken: taken.length,
      blocked: this.#blocked(columns),
      busy: this.busy,
    };
  }

  /** Why it cannot be confirmed yet. */
  get blocked(): Localised | null {
    return this.#blocked(this.#proposals.map((proposal) => this.#columnView(proposal)));
  }

  #blocked(columns: readonly MappedColumnView[]): Localised | null {
    const open = columns.find((column) => column.open);
    if (open !== undefined) return fillLocalised(chooseFirst, { column: open.letters });
    const fields = columns.flatMap(({ field }) => field ?? []);
    const double = fields.find((field, index) => fields.indexOf(field) !== index);
    if (double !== undefined) {
      const { nl = double, en = double } = this.#plan.column(double)?.header ?? {};
      return { nl: twice.nl.replace('{column}', nl), en: twice.en.replace('{column}', en) };
    }
    return fields.length === 0 ? none : null;
  }

  #fieldOf({ place, field }: ColumnProposal): string | null {
    const chosen = this.#chosen.get(place);
    return chosen === undefined ? field : chosen;
  }

  #columnView(proposal: ColumnProposal): MappedColumnView {
    const { place, header, firstValue, sureness, candidates } = proposal;
    return {
      place,
      letters: columnLetters(this.#table.headers[place]?.column ?? 0),
      header,
      firstValue,
      sureness,
      field: this.#fieldOf(proposal),
      // A column that nothing points to may be the officer's own; one that points two ways may not be guessed.
      open: !this.#chosen.has(place) && sureness === 'unknown' && candidates.length > 0,
      candidates,
    };
  }
}
