import { z } from 'zod';
import { absoluteAddress } from '../model/address.ts';
import { requireAllowed } from '../model/protection.ts';
import { noValidation, type ValidationSettings, validationTypes } from '../model/validation.ts';
import { HostError } from '../wire/host-error.ts';
import { hostClass, type Scalar } from '../wire/host-object.ts';
import { readShape } from '../wire/method-arguments.ts';
import type { WireRecord, WireValue } from '../wire/wire-value.ts';
import type { Cells } from './session.ts';

const kinds = new Map<string, string>(Object.entries(validationTypes));

function put(cells: Cells, changed: Partial<ValidationSettings>): void {
  requireAllowed(cells.workbook, cells.sheet, 'allowValidation');
  const { rule, prompt, errorAlert, ignoreBlanks } =
    cells.sheet.validations.shared(cells.areas) ?? noValidation;
  cells.sheet.validations.put(cells.areas, { rule, prompt, errorAlert, ignoreBlanks, ...changed });
}

const condition = z.strictObject({
  formula1: z.union([z.string(), z.number()]),
  formula2: z.union([z.string(), z.number()]).optional(),
  operator: z.string(),
});

const rules = z.union([
  z.strictObject({ list: z.strictObject({ inCellDropDown: z.boolean(), source: z.string() }) }),
  z.strictObject({ wholeNumber: condition }),
  z.strictObject({ decimal: condition }),
  z.strictObject({ textLength: condition }),
  z.strictObject({ date: condition }),
  z.strictObject({ time: condition }),
  z.strictObject({ custom: z.strictObject({ formula: z.string() }) }),
]);

/** A list may be given as a range: Excel keeps it as a formula. */
function withSourceAsFormula({ session }: Cells, rule: unknown): unknown {
  const shape = z.object({ list: z.object({ source: z.unknown() }).loose() }).safeParse(rule);
  if (!shape.success) return rule;
  const source = session.classes.range.unwrap(shape.data.list.source);
  if (source === undefined) return rule;
  return { list: { ...shape.data.list, source: `=${absoluteAddress(source.sheet.name, source.area)}` } };
}

/** Excel refuses a list written out in more than 255 characters. */
function readRule(cells: Cells, value: unknown): WireRecord {
  const rule = readShape(withSourceAsFormula(cells, value), rules);
  const written = 'list' in rule && !rule.list.source.startsWith('=') ? rule.list.source : '';
  if (written.length > 255) throw new HostError('InvalidArgument');
  return readShape(rule, z.record(z.string(), z.json()));
}

function setting<K extends keyof ValidationSettings>(
  key: K,
  read: (value: unknown) => ValidationSettings[K] & WireValue,
): Scalar<Cells> {
  return {
    read: (cells) => {
      const shared = cells.sheet.validations.shared(cells.areas);
      return shared === null ? null : read(shared[key]);
    },
    write: (cells, value) => put(cells, { [key]: read(value) }),
  };
}

const prompt = z.strictObject({ message: z.string(), showPrompt: z.boolean(), title: z.string() });
const errorAlert = z.strictObject({
  message: z.string(),
  showAlert: z.boolean(),
  style: z.enum(['Stop', 'Warning', 'Information']),
  title: z.string(),
});

/** Microsoft: "Excel.DataValidation class". */
export const dataValidation = hostClass<Cells>('DataValidation', () => ({
  scalars: {
    Type: {
      read: ({ sheet, areas }) => {
        const shared = sheet.validations.shared(areas);
        if (shared === null) return 'Inconsistent';
        return kinds.get(Object.keys(shared.rule)[0] ?? '') ?? 'None';
      },
    },
    Rule: {
      read: ({ sheet, areas }) => sheet.validations.shared(areas)?.rule ?? null,
      write: (cells, value) => put(cells, { rule: readRule(cells, value) }),
    },
    Prompt: setting('prompt', (value) => readShape(value, prompt)),
    ErrorAlert: setting('errorAlert', (value) => readShape(value, errorAlert)),
    IgnoreBlanks: setting('ignoreBlanks', (value) => readShape(value, z.boolean())),
  },
  methods: {
    Clear: (cells) => {
      requireAllowed(cells.workbook, cells.sheet, 'allowValidation');
      cells.sheet.validations.clear(cells.areas);
      return null;
    },
  },
}));
