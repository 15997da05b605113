import { Worker } from 'node:worker_threads'
import { compileEngine, type EnginePrograms } from './compile-engine.ts'
import type { Engine } from './engine-gate.ts'

/** `folder` null: everything in memory, begun from the `template` (a dump made by `dump`) where there is one. */
type WorkerSetup = { readonly folder: string | null; readonly template: string | null }

export type WorkerData = WorkerSetup & { readonly programs: EnginePrograms }

export type WorkerRequest = { readonly id: number } & (
  | { readonly kind: 'exchange'; readonly messages: Uint8Array }
  | { readonly kind: 'sync-count' | 'dump' | 'close' }
)
type Asked =
  | { readonly kind: 'exchange'; readonly messages: Uint8Array }
  | { readonly kind: 'sync-count' | 'dump' | 'close' }

type WorkerAnswer = { readonly id: number; readonly value?: unknown; readonly failure?: string }

export type EmbeddedEngine = Engine & {
  /** How many times the engine had the disk confirm a write. */
  syncCount(): Promise<number>
  /** A tar of the whole engine, to begin in-memory engines from. */
  dump(): Promise<Uint8Array>
  close(): Promise<void>
}

/** Starts PGlite on its own thread and waits until it answers. `onStopped` hears of a later death. */
export async function startEmbeddedEngine(
  setup: WorkerSetup,
  onStopped: (error: Error) => void = () => {},
): Promise<EmbeddedEngine> {
  const programs = await compileEngine()
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let lastId = 0
  let stopped: Error | undefined
  let isStarting = true

  const worker = new Worker(new URL('./embedded-worker.ts', import.meta.url), {
    workerData: { ...setup, programs } satisfies WorkerData,
    execArgv: [],
  })
  const started = expectAnswer(0)
  worker.on('message', ({ id, value, failure }: WorkerAnswer) => {
    const question = waiting.get(id)
    waiting.delete(id)
    if (failure === undefined) question?.resolve(value)
    else {
      const error = new Error(`The embedded engine failed: ${failure}`)
      question?.reject(error)
      stop(error)
    }
  })
  worker.on('error', (cause) => stop(new Error('The embedded engine failed', { cause })))
  worker.on('exit', () => stop(new Error('The embedded engine has stopped')))
  await started
  isStarting = false

  function expectAnswer(id: number): Promise<unknown> {
    const question = Promise.withResolvers<unknown>()
    waiting.set(id, question)
    return question.promise
  }

  function stop(error: Error): void {
    if (stopped) return
    stopped = error
    for (const question of waiting.values()) question.reject(error)
    waiting.clear()
    if (!isStarting) onStopped(error)
    void worker.terminate()
  }

  async function ask(asked: Asked): Promise<unknown> {
    if (stopped) throw stopped
    lastId += 1
    const answer = expectAnswer(lastId)
    worker.postMessage({ id: lastId, ...asked } satisfies WorkerRequest)
    return await answer
  }

  async function askBytes(asked: Asked): Promise<Uint8Array> {
    const bytes = await ask(asked)
    if (bytes instanceof Uint8Array) return bytes
    throw new Error('The embedded engine answered something that is not bytes')
  }

  return {
    exchange: (messages) => askBytes({ kind: 'exchange', messages }),
    syncCount: async () => Number(await ask({ kind: 'sync-count' })),
    dump: () => askBytes({ kind: 'dump' }),
    async close() {
      if (stopped) return
      await ask({ kind: 'close' })
      stopped = new Error('The store is closed')
      await worker.terminate()
    },
  }
}
