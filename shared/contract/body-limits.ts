/** The most bytes of JSON that the service takes in one request: some 5,000 actions with texts of usual length. */
export const mostJsonBytes = 8 * 1024 ** 2;
