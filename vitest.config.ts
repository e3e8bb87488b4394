import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/e2e/**'],
    environment: 'node',
    coverage: {
      provider: 'v8',
      include: ['server/src/**/*.ts'],
      // The worker's main is tested as a bundle; by itself the coverage provider cannot read it.
      exclude: ['**/*.generated.ts', 'server/src/lsp/browser/main.ts'],
      reporter: ['text-summary', 'json-summary', 'html'],
      thresholds: {
        'server/src/engine/**': { lines: 90, statements: 90, functions: 90, branches: 80 },
      },
    },
  },
});
