import { fullAddress, localAddress } from '../model/address.ts';
import { type Area, spansAllColumns, spansAllRows } from '../model/area.ts';
import type { Sheet } from '../model/sheet.ts';
import { clearCells } from '../model/writing.ts';
import { HostError } from '../wire/host-error.ts';
import { hostClass } from '../wire/host-object.ts';
import { conditionalFormatCollection } from './conditional-formats.ts';
import { dataValidation } from './data-validation.ts';
import { rangeFormat } from './range-format.ts';
import { areaOnSheet } from './range-geometry.ts';
import { type Cells, rangeOf } from './session.ts';

/** Reads `A1:B2, D4`, as `Worksheet.getRanges` takes it. */
export function areasOnSheet(addresses: string, sheet: Sheet): readonly Area[] {
  return addresses.split(',').map((address) => areaOnSheet(address.trim(), sheet));
}

/** Microsoft: "Excel.RangeAreas class". */
export const rangeAreas = hostClass<Cells>('RangeAreas', () => ({
  scalars: {
    Address: { read: ({ sheet, areas }) => areas.map((area) => fullAddress(sheet.name, area)).join(',') },
    AddressLocal: { read: ({ areas }) => areas.map(localAddress).join(',') },
    AreaCount: { read: ({ areas }) => areas.length },
    CellCount: { read: ({ count }) => count },
    IsEntireRow: { read: ({ areas }) => areas.every(spansAllColumns) },
    IsEntireColumn: { read: ({ areas }) => areas.every(spansAllRows) },
  },
  links: {
    Areas: (cells) => rangeCollection.wrap(cells),
    Worksheet: ({ session, sheet }) => session.classes.worksheet.wrap({ session, sheet }),
    Format: (cells) => rangeFormat.wrap(cells),
    DataValidation: (cells) => dataValidation.wrap(cells),
    ConditionalFormats: (cells) => conditionalFormatCollection.wrap(cells),
  },
  methods: {
    Clear: ({ places }, args) => {
      const options = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'] as const;
      const what = args.has(0) ? args.oneOf(0, options) : 'All';
      for (const place of places) clearCells(place, what);
      return null;
    },
  },
  keep: (cells) => cells.keep(),
  release: (cells) => cells.release(),
}));

/** Microsoft: "Excel.RangeCollection class". */
const rangeCollection = hostClass<Cells>('RangeCollection', () => ({
  items: ({ session, sheet, areas }) => areas.map((area) => rangeOf(session, sheet, area)),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ session, sheet, areas }, args) => {
      const area = areas[args.integer(0)];
      if (area === undefined) throw new HostError('InvalidArgument');
      return rangeOf(session, sheet, area);
    },
  },
}));
