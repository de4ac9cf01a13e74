import { defineConfig, mergeConfig } from 'vitest/config';
import everyday from './vitest.config.ts';

/** The tests that take minutes: `npm run test:long`. */
export default mergeConfig(
  { ...everyday, test: { ...everyday.test, include: [], exclude: [] } },
  defineConfig({ test: { include: ['test/long/**/*.test.ts'], exclude: ['**/node_modules/**'] } }),
);
