import { parentPort, workerData } from 'node:worker_threads'
import { Refusal, type RefusalDetails, type RefusalText } from '#kernel/refusal.ts'

/** What the thread is asked for: an exported function of a module, by address and name. */
export type ApartTask = {
  readonly module: string
  readonly functionName: string
  readonly given: readonly unknown[]
}

export type ApartAnswer =
  | { readonly result: unknown }
  | {
      readonly refusal: {
        readonly code: string
        readonly text: RefusalText
        readonly details: RefusalDetails
      }
    }

async function answer(task: ApartTask): Promise<ApartAnswer> {
  const module = await import(task.module)
  try {
    return { result: await module[task.functionName](...task.given) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { code, status, title, detail, errors } = error
    return { refusal: { code, text: { status, title }, details: { errors, ...(detail ? { detail } : {}) } } }
  }
}

parentPort?.postMessage(await answer(workerData))
