import { globSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'

/** Once before all browser tests: they look at the pages as people get them, in a folder of this run's own. */
export default async function buildPages(project: TestProject): Promise<() => void> {
  const cache = join(import.meta.dirname, '../../.cache')
  const folder = join(cache, `browser-pages-${process.pid}`)
  forgetBrokenRuns(cache)
  // The test runner's own value would bring the developers' build of React.
  const own = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  await build({
    configFile: join(import.meta.dirname, '../../vite.config.ts'),
    logLevel: 'error',
    build: { outDir: folder },
  })
  process.env.NODE_ENV = own
  project.provide('pagesFolder', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}

/** A run that was killed leaves its pages behind. */
function forgetBrokenRuns(cache: string): void {
  for (const name of globSync('browser-pages*', { cwd: cache })) {
    const path = join(cache, name)
    const isOld = Date.now() - statSync(path).mtimeMs > 24 * 3_600_000
    if (isOld) rmSync(path, { recursive: true, force: true })
  }
}
