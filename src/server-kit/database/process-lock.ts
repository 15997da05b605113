import { hostname } from 'node:os'
import { dirname, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { makeDataFolder } from './data-folder.ts'
import { refuse } from './database-refusals.ts'
import { describeHolder, type Holder, readHolder, removeHolder, writeHolder } from './lock-holder.ts'
import { processIdentity } from './process-identity.ts'

export type ProcessLock = {
  /** Who held the folder before and died without letting go. */
  readonly abandonedBy: Holder | undefined
  announce(channel: NonNullable<Holder['channel']>): void
  release(): void
}

const busy = 5

/**
 * Keeps a second process off the data folder: PGlite has no lock of its own, and two processes silently lost a third of
 * the acknowledged rows. The lock is the operating system's, on `<dataDir>.lock` outside the folder, taken through
 * SQLite: it is atomic, it ends with its process however that dies, and it is seen by another container on the same
 * disk, where a process number means nothing. Nothing is ever taken over by age.
 */
export function takeLock(dataDir: string): ProcessLock {
  const paths = lockPaths(dataDir)
  makeDataFolder(dirname(paths.lock))
  const handle = lockFile(paths)
  const before = readHolder(paths.holder)
  if (before && isAlive(before)) {
    // Somebody removed the lock file under a running system: the file is free, the folder is not.
    handle.close()
    throw refuseInUse(dataDir, before)
  }
  const holder: Holder = {
    pid: process.pid,
    startedAt: new Date(Date.now() - Math.round(process.uptime() * 1000)).toISOString(),
    host: hostname(),
    identity: processIdentity(process.pid),
    channel: null,
  }
  writeHolder(paths.holder, holder)
  return {
    abandonedBy: before,
    announce: (channel) => writeHolder(paths.holder, { ...holder, channel }),
    release() {
      removeHolder(paths.holder)
      handle.close()
    },
  }
}

export function lockPaths(dataDir: string): { readonly lock: string; readonly holder: string } {
  const lock = `${resolve(dataDir)}.lock`
  return { lock, holder: `${lock}.json` }
}

function lockFile(paths: { readonly lock: string; readonly holder: string }): DatabaseSync {
  let handle: DatabaseSync | undefined
  try {
    handle = new DatabaseSync(paths.lock, { timeout: 0 })
    handle.exec('pragma journal_mode = memory; pragma locking_mode = exclusive; begin exclusive')
    return handle
  } catch (error) {
    handle?.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) {
      throw refuseInUse(paths.lock.slice(0, -'.lock'.length), readHolder(paths.holder))
    }
    throw refuse('database/folder-not-lockable', {
      detail: `Файл ${paths.lock}: ${error instanceof Error ? error.message : error}. Держите данные на диске этого компьютера, а не в сетевой папке, там, где у вас есть право записи.`,
    })
  }
}

function refuseInUse(dataDir: string, holder: Holder | undefined) {
  const who = holder ? describeHolder(holder) : 'процесс ещё запускается'
  return refuse('database/folder-in-use', {
    detail: `${dataDir} — ${who}. Остановите его или задайте другую папку в MSOKO_DATA_DIR.`,
  })
}

function isAlive(holder: Holder): boolean {
  return holder.identity !== null && processIdentity(holder.pid) === holder.identity
}
