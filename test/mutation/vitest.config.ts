import { defineConfig } from 'vitest/config'

/** Only the tests that try the code which `npm run mutation` breaks: pure and fast. */
export default defineConfig({
  test: {
    include: ['src/statistics/**/*.test.ts', 'src/objectivity/domain/**/*.test.ts'],
    testTimeout: 60_000,
  },
})
