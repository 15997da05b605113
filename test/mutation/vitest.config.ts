import { defineConfig } from 'vitest/config'

/**
 * Only the tests that try the code which `npm run mutation` breaks: pure and fast. MUTATION_TESTS names fewer (globs, by
 * commas): a whole screen takes half a minute, and what a test by hand does not notice is worth knowing.
 */
const tests = process.env.MUTATION_TESTS?.split(',') ?? [
  'src/statistics/**/*.test.ts',
  'src/objectivity/domain/**/*.test.ts',
]

export default defineConfig({ test: { include: tests, testTimeout: 60_000 } })
