import { build } from 'vite'

/** A folder of the tests' own: a server that runs beside them may be building its pages at the same moment. */
export const pagesFolder = `${import.meta.dirname}/../../.cache/browser-pages`

/** Once before all browser tests: they look at the pages as people get them. */
export default async function buildPages(): Promise<void> {
  // The test runner's own value would bring the developers' build of React.
  const own = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  await build({
    configFile: `${import.meta.dirname}/../../vite.config.ts`,
    logLevel: 'error',
    build: { outDir: pagesFolder },
  })
  process.env.NODE_ENV = own
}
