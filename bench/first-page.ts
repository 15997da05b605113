import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Measurement, skipped } from './measure.ts'

const folder = join(import.meta.dirname, '../dist/web')
const WHAT = 'Первая страница, сжатая gzip'
const MOST = 350 * 1024

/** What a browser loads before it shows anything: the page and what the page names in its head. */
export function firstPage(): Measurement {
  const page = join(folder, 'index.html')
  if (!existsSync(page)) return skipped(WHAT, 'страницы не собраны: npm run build')
  const html = readFileSync(page, 'utf8')
  const named = [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path ?? '')
  const sizes = [page, ...new Set(named.map((path) => join(folder, path)))].map(
    (path) => gzipSync(readFileSync(path)).length,
  )
  const total = sizes.reduce((sum, size) => sum + size, 0)
  return {
    what: WHAT,
    value: `${Math.round(total / 1024)} КБ`,
    target: `≤ ${MOST / 1024} КБ`,
    kept: total <= MOST,
    remark: `файлов: ${sizes.length}`,
  }
}
