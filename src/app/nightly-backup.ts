import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { writeBackup } from '#server-kit/database/backup/write-backup.ts'
import type { Store } from '#server-kit/database/database.ts'
import type { Clock } from './clock.ts'
import { programVersion } from './program-version.ts'

const keptCount = 14
const checkEveryMs = 15 * 60_000
const earliestHour = 1
const shape = /^msoko-\d{4}-\d{2}-\d{2}\.jsonl\.gz$/

type Settings = {
  readonly dataDir: string
  readonly timeZone: string
  readonly clock: Pick<Clock, 'now'>
  readonly report: (text: string) => void
}

/**
 * A proved backup a day beside the embedded database's folder, the last fourteen kept: soon after one o'clock at night,
 * or a quarter of an hour after the computer was switched on. A server's database is backed up by its administrator.
 * Returns how to stop.
 */
export function startNightlyBackups(store: Store, settings: Settings): () => void {
  if (store.engine === 'server') return () => {}
  let isBusy = false

  const timer = setInterval(() => {
    if (isBusy) return
    isBusy = true
    backUpWhenDue(store, settings)
      .catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : error
        settings.report(`Ночная резервная копия не сделана: ${reason}`)
      })
      .finally(() => {
        isBusy = false
      })
  }, checkEveryMs)
  timer.unref()
  return () => clearInterval(timer)
}

/** Makes the day's backup unless it is there already or the day has only begun. Returns its path when it was made. */
export async function backUpWhenDue(store: Store, settings: Settings): Promise<string | undefined> {
  const now = settings.clock.now()
  const { day, hour } = localTime(now, settings.timeZone)
  const folder = `${resolve(settings.dataDir)}-backups`
  const path = join(folder, `msoko-${day}.jsonl.gz`)
  if (hour < earliestHour || existsSync(path)) return undefined

  mkdirSync(folder, { recursive: true, mode: 0o700 })
  await writeBackup(store, path, { program: programVersion(), now, dataDir: settings.dataDir })
  const made = readdirSync(folder).filter((name) => shape.test(name))
  for (const name of made.sort().slice(0, -keptCount)) rmSync(join(folder, name))
  return path
}

function localTime(moment: Date, timeZone: string): { readonly day: string; readonly hour: number } {
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
    moment,
  )
  return { day: text.slice(0, 10), hour: Number(text.slice(11, 13)) }
}
