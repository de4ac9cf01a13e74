import type { Area } from './area.ts';
import type { Border } from './cell-format.ts';
import { erase, type Painted, touching } from './painted-areas.ts';

export type ConditionalSide = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';

/** What a conditional format changes in a cell; what is absent stays the cell's own. */
export interface ConditionalLook {
  numberFormat?: string;
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: string;
  strikethrough?: boolean;
  readonly borders: Partial<Record<ConditionalSide, Omit<Border, 'weight'>>>;
}

/** A conditional format with a formula of its own; the host does not calculate the formula. */
export interface ConditionalFormat extends Painted {
  readonly id: string;
  formula: string;
  stopIfTrue: boolean;
  readonly look: ConditionalLook;
}

/** The conditional formats of one sheet, the most important first: the index is the priority. */
export class ConditionalFormats {
  list: ConditionalFormat[] = [];
  #last = 0;

  /** Microsoft: "ConditionalFormatCollection.add": a new format comes at the first, top priority. */
  add(areas: readonly Area[]): ConditionalFormat {
    this.#last += 1;
    const id = `{CF${String(this.#last).padStart(6, '0')}}`;
    const format: ConditionalFormat = { id, areas, formula: '', stopIfTrue: false, look: { borders: {} } };
    this.list.unshift(format);
    return format;
  }

  over(areas: readonly Area[]): readonly ConditionalFormat[] {
    return touching(this.list, areas);
  }

  clear(areas: readonly Area[]): void {
    this.list = erase(this.list, areas);
  }

  delete(format: ConditionalFormat): void {
    this.list = this.list.filter((other) => other !== format);
  }

  prioritise(format: ConditionalFormat, priority: number): void {
    const others = this.list.filter((other) => other !== format);
    this.list = [...others.slice(0, priority), format, ...others.slice(priority)];
  }
}
