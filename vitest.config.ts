import { defineConfig } from 'vitest/config'

// One project per kind of test: the pure ones are fast and run on each change; the rest need an engine, a server or a browser.
export default defineConfig({
  test: {
    // Vitest leaves one core to itself, which on an office machine of two leaves one worker; pages, processes and the server
    // of the tests spend a quarter of the time waiting.
    maxWorkers: 3,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts'],
          exclude: ['src/**/storage/**', 'src/server-kit/database/**'],
          // Pure rules keep nothing between files: reading each module once halves the time.
          isolate: false,
          // Generous: a slow machine is no failure, and the fuzzing of readers takes its time.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'storage',
          include: [
            'src/**/storage/**/*.test.ts',
            'src/server-kit/database/**/*.test.ts',
            'test/storage/**/*.test.ts',
          ],
          // Each file has stores of its own; the engine, compiled once in a process, serves them all.
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          // Each file starts an application and a store of its own; the modules of the server are read once.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: 'architecture', include: ['test/architecture/**/*.test.ts'], testTimeout: 120_000 } },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/build-pages.ts'],
          // Each file has a site and a browser of its own; the modules of the server are read once.
          isolate: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
