import pg from 'pg'
import { Refusal } from '#kernel/refusal.ts'
import { ensureAppRole } from './app-role.ts'
import { applyMigrations } from './apply-migrations.ts'
import { buildKysely } from './build-kysely.ts'
import { checkDurability } from './check-durability.ts'
import { ControlSocket, openControlChannel } from './control-channel.ts'
import type { Store } from './database.ts'
import { refuse } from './database-refusals.ts'
import { type EmbeddedEngine, startEmbeddedEngine } from './embedded-engine.ts'
import { openGate } from './engine-gate.ts'
import { keepTidy } from './keep-tidy.ts'
import { describeHolder, type Holder, readHolder } from './lock-holder.ts'
import { poolOverGate } from './pool-over-gate.ts'
import { prepareFolder } from './prepare-folder.ts'
import { lockPaths, takeLock } from './process-lock.ts'
import { queryAsOwner } from './query-as-owner.ts'
import type { Migration } from './read-migrations.ts'
import { runTransaction } from './run-transaction.ts'
import { typeParsers } from './type-parsers.ts'

export type EmbeddedStoreOptions = {
  readonly dataDir: string
  readonly migrations: readonly Migration[]
  /** Takes messages for the person at the console, in Russian. */
  readonly report: (text: string) => void
  /** The embedded engine died under way; nothing acknowledged is lost, but this process cannot go on. */
  readonly onStopped: (error: Error) => void
}

/** The store in `<dataDir>/database`, held by this process alone and durable to the last acknowledged commit. */
export async function openEmbeddedStore(options: EmbeddedStoreOptions): Promise<Store> {
  const { dataDir, migrations, report } = options
  const lock = takeLock(dataDir)
  if (lock.abandonedBy) {
    report(`Прошлый запуск прервался (${describeHolder(lock.abandonedBy)}); сохранённые данные целы.`)
  }
  const undo: (() => Promise<void> | void)[] = [() => lock.release()]

  async function close(): Promise<void> {
    for (const step of undo.splice(0).reverse()) await step()
  }

  try {
    const engine = await startEngine(await prepareFolder(dataDir), options.onStopped)
    undo.push(() => engine.close())
    const gate = openGate(engine)
    const pool = poolOverGate(gate)
    const owner = buildKysely(pool)
    undo.push(() => owner.destroy())

    await checkDurability(owner, engine.syncCount)
    await ensureAppRole(owner)
    await applyMigrations(owner, migrations)

    undo.push(keepTidy(owner, report))
    const channel = await openControlChannel(dataDir, gate).catch((error: unknown) => {
      report(`Команды в другом окне не смогут работать при запущенной системе: ${error}`)
    })
    if (channel) {
      undo.push(() => channel.close())
      lock.announce({ address: channel.address, token: channel.token })
    }
    return {
      engine: 'embedded',
      owner,
      query: (text, values) => queryAsOwner(pool, text, values),
      transaction: (scope, work) => runTransaction({ owner, pool, limits: '' }, scope, work),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** Works through the process that has the folder open; undefined when nobody has or it does not answer. */
export async function joinEmbeddedStore(dataDir: string): Promise<Store | undefined> {
  const channel: Holder['channel'] = readHolder(lockPaths(dataDir).holder)?.channel ?? null
  if (channel === null) return undefined
  const pool = new pg.Pool({
    user: 'postgres',
    database: 'postgres',
    password: '',
    ssl: false,
    types: typeParsers,
    stream: () => new ControlSocket(channel),
  })
  pool.on('error', () => {})
  const owner = buildKysely(pool)
  try {
    await pool.query('select 1')
  } catch {
    await owner.destroy()
    return undefined
  }
  return {
    engine: 'embedded',
    owner,
    query: (text, values) => queryAsOwner(pool, text, values),
    transaction: (scope, work) => runTransaction({ owner, pool, limits: '' }, scope, work),
    close: () => owner.destroy(),
  }
}

async function startEngine(folder: string, onStopped: (error: Error) => void): Promise<EmbeddedEngine> {
  try {
    return await startEmbeddedEngine({ folder, template: null }, onStopped)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw refuse('database/folder-damaged', {
      detail: `База в папке ${folder} не открывается (${error instanceof Error ? error.message.split('\n')[0] : error}). Переименуйте папку и восстановите данные из резервной копии: npm run -s msoko -- restore ФАЙЛ.`,
    })
  }
}
