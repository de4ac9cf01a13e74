/** Who changes the workbook, in the words of `event.source` and `event.triggerSource`. */
export interface Author {
  readonly source: 'Local' | 'Remote';
  readonly trigger: 'ThisLocalAddin' | 'Unknown';
  /** How a person did it, where Excel tells add-ins otherwise of it than of typing. */
  readonly means?: Means;
}

export type Means = 'list-pick' | 'drag' | 'fill-beside-hidden-rows' | 'undo';

/** Microsoft: "Excel.EventTriggerSource": ThisLocalAddin marks the changes that the add-in itself made. */
export const thisAddin: Author = { source: 'Local', trigger: 'ThisLocalAddin' };
export const person: Author = { source: 'Local', trigger: 'Unknown' };
/** Someone else with the same workbook open. */
export const coAuthor: Author = { source: 'Remote', trigger: 'Unknown' };
