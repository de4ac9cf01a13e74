import { defineConfig } from 'vitest/config';

/**
 * What tests share a process with others and what has one to itself. Pure functions and the service load the same
 * modules in every file, so that loading them once is a third of the time; the add-in, whose genuine office.js lives
 * in globals, killed processes and browsers keep apart. `npm test` runs the everyday ones, by name.
 */
const shared = {
  setupFiles: ['test/fixed-seed.ts'],
  testTimeout: 30_000,
  hookTimeout: 30_000,
  unstubGlobals: true,
  restoreMocks: true,
};

const addin = ['addin/**/*.test.{ts,tsx}', 'test/{addin,excel-host}/**/*.test.ts'];
const processes = ['test/{kill,browser}/**/*.test.ts'];
const long = ['test/long/**/*.test.ts'];
const tenant = ['test/tenant/**/*.test.ts'];

export default defineConfig({
  test: {
    // Vitest leaves one core to itself, of which it needs little.
    maxWorkers: 2,
    projects: [
      { test: { ...shared, name: 'pure', include: ['shared/**/*.test.ts'], isolate: false } },
      {
        test: {
          ...shared,
          name: 'service',
          include: ['{sync,test}/**/*.test.ts'],
          exclude: [...addin, ...processes, ...long, ...tenant],
          isolate: false,
        },
      },
      { test: { ...shared, name: 'addin', include: addin } },
      { test: { ...shared, name: 'processes', include: processes } },
      // The tests that take minutes.
      { test: { ...shared, name: 'long', include: long, testTimeout: 600_000 } },
      {
        // The library in a real tenant. It asks for the ACTIEPLAN_… variables, and says which it lacks.
        test: {
          ...shared,
          name: 'tenant',
          include: tenant,
          // SharePoint takes its time, and may ask to wait.
          testTimeout: 600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
