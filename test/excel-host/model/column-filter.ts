/** Which rows a column's filter lets through, by the text that their cell shows. */
export interface ColumnFilter {
  readonly criteria: { readonly filterOn: 'Values'; readonly values: readonly string[] };
  readonly lets: (shown: string) => boolean;
}
