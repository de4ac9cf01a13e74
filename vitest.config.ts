import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,sync,test}/**/*.test.ts', 'addin/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'test/long/**', 'test/tenant/**'],
    // Vitest leaves one core to itself, of which it needs little.
    maxWorkers: 2,
    setupFiles: ['test/fixed-seed.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    unstubGlobals: true,
    restoreMocks: true,
  },
});
