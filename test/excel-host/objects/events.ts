/**
 * The event types of the rich API, by the name after `_Register` in office.js, as
 * excel-win32-16.01.debug.js of @microsoft/office-js writes them.
 */
export const eventType = {
  documentSelection: 2,
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  formatChanged: 18,
  rowSorted: 19,
  rowHiddenChanged: 22,
  protectionChanged: 24,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** The target of events of the workbook's own collections. */
export const workbookTarget = 'Workbook';

export const worksheetEvents = {
  DataChangedEvent: eventType.changed,
  SelectionChangedEvent: eventType.selectionChanged,
  ActivatedEvent: eventType.activated,
  DeactivatedEvent: eventType.deactivated,
  FormatChangedEvent: eventType.formatChanged,
  RowSortedEvent: eventType.rowSorted,
  RowHiddenChangedEvent: eventType.rowHiddenChanged,
  ProtectionChangedEvent: eventType.protectionChanged,
} as const;

export const worksheetCollectionEvents = {
  ...worksheetEvents,
  AddedEvent: eventType.added,
  DeletedEvent: eventType.deleted,
} as const;

export const tableEvents = {
  DataChangedEvent: eventType.tableChanged,
  SelectionChangedEvent: eventType.tableSelectionChanged,
} as const;

export const tableCollectionEvents = {
  DataChangedEvent: eventType.tableChanged,
  AddedEvent: eventType.tableAdded,
  DeletedEvent: eventType.tableDeleted,
} as const;
