import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** How long pages that are open somewhere may still ask for files of a build before the last. */
const twoDays = 2 * 24 * 3_600_000

/**
 * Moves freshly built pages into the folder they are served from, without breaking the pages of a server that is running
 * from it: names below `assets` carry a print of their contents, so new files stand beside the old ones, and the first pages
 * change last, each at once. Files of the former build stay; those of older ones go after two days. The first page is given
 * the time the building began: a source changed meanwhile is newer than it.
 */
export function putPages({ from, into, begunAt }: { from: string; into: string; begunAt: Date }): void {
  const built = readdirSync(from, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(from, name)).isFile())
    .sort((one, other) => Number(isFirstPage(one)) - Number(isFirstPage(other)))
  const replacedAt = statSync(join(into, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  for (const name of built) putFile(join(from, name), join(into, name))
  utimesSync(join(into, 'index.html'), begunAt, begunAt)
  rmSync(from, { recursive: true, force: true })

  const forgotten = Math.min(replacedAt, begunAt.getTime() - twoDays)
  for (const name of globSync('assets/**/*', { cwd: into })) {
    const stat = statSync(join(into, name), { throwIfNoEntry: false })
    if (stat?.isFile() && stat.mtimeMs < forgotten) rmSync(join(into, name), { force: true })
  }
}

/** A file that is there already is left in its place: it may be being sent. */
function putFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  const isThere = /[\\/]assets[\\/]/.test(to) && existsSync(to) && statSync(to).size === statSync(from).size
  const now = new Date()
  if (isThere) utimesSync(to, now, now)
  else renameSync(from, to)
}

function isFirstPage(name: string): boolean {
  return name.endsWith('.html')
}
