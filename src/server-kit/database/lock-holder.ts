import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const Holder = z.object({
  pid: z.number(),
  startedAt: z.string(),
  host: z.string(),
  /** Tells the process from a later one with the same number; null where the system does not say. */
  identity: z.string().nullable(),
  /** Where the holder answers the command line, and the word that lets one in. */
  channel: z.object({ address: z.string(), token: z.string() }).nullable(),
})

/** Who has the data folder open. Written beside the lock, for people and for the command line; it is not the lock. */
export type Holder = z.infer<typeof Holder>

export function readHolder(path: string): Holder | undefined {
  try {
    return Holder.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return undefined
  }
}

export function writeHolder(path: string, holder: Holder): void {
  // Renamed into place, so that a reader never sees half of it. Only the owner may read the token.
  writeFileSync(`${path}.new`, JSON.stringify(holder), { mode: 0o600 })
  renameSync(`${path}.new`, path)
}

export function removeHolder(path: string): void {
  rmSync(path, { force: true })
}

/** «процесс 4242 на компьютере school-pc, запущен 09.03.2026, 10:15:00» */
export function describeHolder(holder: Holder): string {
  const startedAt = new Date(holder.startedAt).toLocaleString('ru-RU')
  return `процесс ${holder.pid} на компьютере ${holder.host}, запущен ${startedAt}`
}
