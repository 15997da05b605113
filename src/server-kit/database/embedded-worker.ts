import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { DurableNodeFS } from './durable-file-system.ts'
import type { WorkerData, WorkerRequest } from './embedded-engine.ts'
import { transactionStatus } from './engine-gate.ts'

// The engine computes on this thread, so that HTTP stays alive under a heavy query (6 ms instead of 1.2 s of lag).

const settings = ['-c', 'work_mem=64MB', '-c', 'jit=off']
const sync = 0x53
const query = 0x51

const setup: WorkerData = workerData
const files = setup.folder === null ? undefined : new DurableNodeFS(setup.folder)
const engine = await openEngine()

if (parentPort === null) throw new Error('This file is a worker')
const port = parentPort
port.on('message', (request: WorkerRequest) => {
  perform(request).then(
    (value) => port.postMessage({ id: request.id, value }, handedOver(value)),
    (error: unknown) => port.postMessage({ id: request.id, failure: describe(error) }),
  )
})
port.postMessage({ id: 0, value: null })

async function openEngine(): Promise<PGlite> {
  const options: PGliteOptions = {
    pgliteWasmModule: setup.programs.engine,
    initdbWasmModule: setup.programs.maker,
  }
  if (files) {
    options.fs = files
    const durable = PGlite.defaultStartParams.filter((parameter) => parameter !== '-F')
    options.startParams = [...durable, '-c', 'wal_sync_method=fsync', ...settings]
  } else {
    options.startParams = [...PGlite.defaultStartParams, ...settings]
    if (setup.template !== null) options.loadDataDir = new Blob([readFileSync(setup.template)])
  }
  return await PGlite.create(options)
}

async function perform(request: WorkerRequest): Promise<unknown> {
  switch (request.kind) {
    case 'exchange':
      return await exchange(request.messages)
    case 'sync-count':
      return files?.syncCount ?? 0
    case 'dump':
      return new Uint8Array(await (await engine.dumpDataDir('none')).arrayBuffer())
    case 'close':
      await engine.close()
      return null
  }
}

async function exchange(messages: Uint8Array): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  await engine.execProtocolRawStream(messages, {
    syncToFs: false,
    // The bytes are a window into the engine's memory, so they are copied before it runs on.
    onRawData: (bytes) => pieces.push(bytes.slice()),
  })
  const answer = join(pieces)
  // A broken engine swallows its own death and answers nothing; waiting for the rest would be waiting for ever.
  if (asksForAnswer(messages) && transactionStatus(answer) === undefined)
    throw new Error('The engine has stopped')
  return answer
}

/** One piece of memory of its own, which can be handed over to the other thread without a copy. */
function join(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** Whether the last of the messages obliges the engine to end with ReadyForQuery. */
function asksForAnswer(messages: Uint8Array): boolean {
  const view = new DataView(messages.buffer, messages.byteOffset, messages.byteLength)
  let last = 0
  for (let at = 0; at < messages.length; at += 1 + view.getUint32(at + 1)) last = messages[at] ?? 0
  return last === sync || last === query
}

function handedOver(value: unknown): ArrayBuffer[] {
  return value instanceof Uint8Array && value.buffer instanceof ArrayBuffer ? [value.buffer] : []
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
