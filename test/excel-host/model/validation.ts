import type { WireRecord } from '../wire/wire-value.ts';
import type { Area } from './area.ts';
import { covers, erase, type Painted, touching } from './painted-areas.ts';

/** Rules as Microsoft's "Excel.DataValidationRule" writes them: one property that names the kind. */
export const validationTypes = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  date: 'Date',
  time: 'Time',
  custom: 'Custom',
} as const;

export interface ValidationSettings {
  readonly rule: WireRecord;
  readonly prompt: WireRecord;
  readonly errorAlert: WireRecord;
  readonly ignoreBlanks: boolean;
}

export interface Validation extends Painted, ValidationSettings {}

export const noValidation: ValidationSettings = {
  rule: {},
  prompt: { message: '', showPrompt: true, title: '' },
  errorAlert: { message: '', showAlert: true, style: 'Stop', title: '' },
  ignoreBlanks: true,
};

/** The data validations of one sheet; no cell has two. */
export class Validations {
  list: Validation[] = [];

  clear(areas: readonly Area[]): void {
    this.list = erase(this.list, areas);
  }

  /** Puts settings on areas; cells that share them now share one validation. */
  put(areas: readonly Area[], settings: ValidationSettings): void {
    this.clear(areas);
    this.list.push({ ...settings, areas });
  }

  /** The settings that all cells of the areas share: none at all, or null when they differ. */
  shared(areas: readonly Area[]): ValidationSettings | null {
    const found = touching(this.list, areas);
    const [first] = found;
    if (first === undefined) return noValidation;
    return found.length === 1 && areas.every((area) => covers(first, area)) ? first : null;
  }
}
