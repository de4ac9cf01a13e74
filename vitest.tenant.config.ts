import { defineConfig, mergeConfig } from 'vitest/config';
import everyday from './vitest.config.ts';

/** The library in a real tenant: `npm run test:tenant`. It asks for the ACTIEPLAN_… variables, and says which it lacks. */
export default mergeConfig(
  { ...everyday, test: { ...everyday.test, include: [], exclude: [] } },
  defineConfig({
    test: {
      include: ['test/tenant/**/*.test.ts'],
      exclude: ['**/node_modules/**'],
      // SharePoint takes its time, and may ask to wait.
      testTimeout: 600_000,
      hookTimeout: 600_000,
      fileParallelism: false,
    },
  }),
);
