/** The most bytes of JSON that the service takes in one request: some 5,000 actions with texts of usual length. */
export const mostJsonBytes = 8 * 1024 ** 2;

/** The most bytes of an officer's workbook: tens of times those of the largest that is filled in by hand. */
export const mostWorkbookBytes = 32 * 1024 ** 2;
