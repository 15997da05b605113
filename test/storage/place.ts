import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareFolder } from '#server-kit/database/prepare-folder.ts'
import { enginePrint, testStoreFolder } from './engine-print.ts'

export type Place = { readonly dataDir: string; readonly root: string; remove(): void }

/** A place for a data folder that the test may fill; removed by `remove`. */
export function temporaryPlace(): Place {
  const root = mkdtempSync(join(tmpdir(), 'msoko-storage-'))
  return { root, dataDir: join(root, 'data'), remove: () => rmSync(root, { recursive: true, force: true }) }
}

/** A place with an empty embedded database in it: copied from `.cache`, since making one takes seconds. */
export async function placeWithDatabase(): Promise<Place> {
  const ready = join(testStoreFolder, `folder-${enginePrint()}`)
  if (!existsSync(ready)) await makeReady(ready)
  const place = temporaryPlace()
  cpSync(ready, place.dataDir, { recursive: true })
  return place
}

async function makeReady(ready: string): Promise<void> {
  const place = temporaryPlace()
  await prepareFolder(place.dataDir)
  const own = `${ready}.${process.pid}`
  mkdirSync(testStoreFolder, { recursive: true })
  cpSync(place.dataDir, own, { recursive: true })
  place.remove()
  try {
    renameSync(own, ready)
  } catch {
    // Another test file was quicker.
    rmSync(own, { recursive: true, force: true })
  }
}
