import { dateFormatCode } from '../create/styles-part.ts';
import { relationshipsType } from '../package/content-types.ts';
import { contentTypesPart, type WorkbookPackage } from '../package/open.ts';
import { dialectOf } from '../package/relationships.ts';
import { changedPackage } from '../package/save.ts';
import { scanPart } from '../package/xml.ts';
import { readDayStyles } from '../read/styles.ts';
import type { WorkbookStructure } from '../read/workbook-part.ts';
import { freePartName, rewrittenText } from './changed-parts.ts';
import { withContentTypes, withRelationship } from './part-links.ts';
import { StylesheetOutline, StylesheetRewrite } from './stylesheet-rewrite.ts';

const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/**
 * Styles for cells that come to hold a date: one that shows days already is kept, another gets a
 * twin that differs in its number format alone. Without it a date would show, and be read, as a number.
 */
export class DateStyles {
  readonly #pkg: WorkbookPackage;
  readonly #structure: WorkbookStructure;
  readonly #twins = new Map<number, number>();
  #known: { readonly dated: readonly boolean[]; readonly count: number } | undefined;

  constructor(pkg: WorkbookPackage, structure: WorkbookStructure) {
    this.#pkg = pkg;
    this.#structure = structure;
  }

  readonly dated = (style: number): number => {
    this.#known ??= this.#read();
    if (this.#known.dated[style]) return style;
    const twin = this.#twins.get(style) ?? this.#known.count + this.#twins.size;
    this.#twins.set(style, twin);
    return twin;
  };

  /** The package with the new styles in its stylesheet, which it gets where it had none. */
  addedTo(pkg: WorkbookPackage): WorkbookPackage {
    if (this.#known === undefined || this.#twins.size === 0) return pkg;
    const { stylesPart } = this.#structure;
    const part = stylesPart ?? stylesheetName(pkg, this.#structure);
    const styled = stylesPart === null ? withStylesheet(pkg, this.#structure, part) : pkg;
    const outline = new StylesheetOutline(dateFormatCode);
    rewrittenText(styled, part, outline);
    const rewrite = new StylesheetRewrite({
      outline,
      code: dateFormatCode,
      plain: this.#known.count - outline.styles,
      twins: [...this.#twins.keys()],
    });
    return changedPackage(styled, new Map([[part, rewrittenText(styled, part, rewrite)]]));
  }

  #read(): { readonly dated: readonly boolean[]; readonly count: number } {
    const { stylesPart } = this.#structure;
    const dated = stylesPart === null ? [] : readDayStyles(this.#pkg, stylesPart);
    // Where no styles are told, the cells' numbers mean nothing yet, and must not come to mean a date.
    return { dated, count: dated.length > 0 ? dated.length : highestStyle(this.#pkg, this.#structure) + 1 };
  }
}

/** The highest style that a cell, row or column of any sheet names. */
function highestStyle(pkg: WorkbookPackage, { sheets }: WorkbookStructure): number {
  let highest = 0;
  for (const { part } of sheets) {
    scanPart(pkg, part, {
      open(name, { s, style }) {
        const number = name === 'c' || name === 'row' ? s : name === 'col' ? style : undefined;
        if (number !== undefined) highest = Math.max(highest, Number(number) || 0);
      },
    });
  }
  return highest;
}

function stylesheetName(pkg: WorkbookPackage, { part }: WorkbookStructure): string {
  return freePartName(pkg, `${part.slice(0, part.lastIndexOf('/') + 1)}styles{n?}.xml`);
}

/** The package with an empty stylesheet. */
function withStylesheet(pkg: WorkbookPackage, structure: WorkbookStructure, part: string): WorkbookPackage {
  const relation = withRelationship(pkg, structure.part, 'styles', part);
  const types = new Map([
    [part, contentType],
    [relation.part, relationshipsType],
  ]);
  return changedPackage(
    pkg,
    new Map([
      [
        part,
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${dialectOf(pkg).spreadsheet}"/>`,
      ],
      [relation.part, relation.text],
      [contentTypesPart, withContentTypes(pkg, types)],
    ]),
  );
}
