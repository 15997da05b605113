import fs from 'node:fs'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type Options = Parameters<NodeFS['init']>[1]
type Module = Parameters<NonNullable<Options['preRun']>[number]>[0]

type OpenFile = { readonly nfd?: number; readonly node: unknown }
type HostFiles = {
  readonly stream_ops: { fsync?: (file: OpenFile) => number }
  realPath(node: unknown): string
}

/**
 * PGlite's folder on disk, made durable. As shipped, its `fsync` is an empty function: every acknowledged row was lost
 * in a simulated power cut (docs/decisions/0001). This passes the call on to the disk, and counts it, so that a later
 * PGlite without the hook is noticed at start. It must go with `wal_sync_method=fsync` and without `-F`.
 */
export class DurableNodeFS extends NodeFS {
  syncCount = 0

  override async init(pglite: Parameters<NodeFS['init']>[0], options: Options): ReturnType<NodeFS['init']> {
    const prepared = await super.init(pglite, options)
    const preRun = [...(prepared.emscriptenOpts.preRun ?? []), (module: Module) => this.#hook(module)]
    return { emscriptenOpts: { ...prepared.emscriptenOpts, preRun } }
  }

  #hook(module: Module): void {
    const files = module.NODEFS as unknown as HostFiles
    files.stream_ops.fsync = (file) => {
      try {
        if (file.nfd === undefined) syncFolder(files.realPath(file.node))
        else syncOpenFile(file.nfd, () => files.realPath(file.node))
      } catch {
        // PostgreSQL takes EIO here as a reason to stop at once and recover from its log, which is what we want.
        throw new module.FS.ErrnoError(29)
      }
      this.syncCount += 1
      return 0
    }
  }
}

function syncOpenFile(file: number, path: () => string): void {
  try {
    fs.fdatasyncSync(file)
  } catch (error) {
    // Windows confirms only what is open for writing.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) throw error
    const writable = fs.openSync(path(), 'r+')
    try {
      fs.fdatasyncSync(writable)
    } finally {
      fs.closeSync(writable)
    }
  }
}

/** Makes new and renamed files' names durable. Windows cannot open a folder; NTFS keeps names in its own journal. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = fs.openSync(path, 'r')
  try {
    fs.fsyncSync(folder)
  } finally {
    fs.closeSync(folder)
  }
}
