/** How the driver tells the process that it runs what to do; see `kill-at-every-point.ts`. */
export const killEnvironment = {
  /** The library's folder. */
  folder: 'KILL_FOLDER',
  /** A file to which the dry run writes each point that it passes, one a line. */
  trace: 'KILL_TRACE',
  /** The number of the point (1 for the first) at which the process must die. */
  at: 'KILL_AT',
} as const;
