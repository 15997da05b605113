import { Worker } from 'node:worker_threads'
import { Refusal } from '#kernel/refusal.ts'
import { refuse } from '../refusals.ts'
import type { ApartTask } from './apart-worker.ts'

/** Threads at work at the same time: more of them would share the same processors and add up their memory. */
const MAX_AT_ONCE = 2
let atWork = 0
const waiting: (() => void)[] = []

export type Budget = { readonly maxSeconds: number; readonly maxMegabytes: number }

/**
 * Runs a function that a module exports in a thread of its own, so that a hostile file can neither hang the server nor
 * eat its memory: past the budget the thread is ended and the file refused. A refusal inside is thrown here as it was.
 */
export async function runApart<Run extends (...given: never[]) => unknown>(
  module: URL,
  functionName: string,
  given: Parameters<Run>,
  budget: Budget,
): Promise<Awaited<ReturnType<Run>>> {
  if (atWork >= MAX_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else atWork++
  try {
    return await runInThread({ module: module.href, functionName, given }, budget)
  } finally {
    const next = waiting.shift()
    // The place goes straight to the next in line, so that nobody slips in between.
    if (next) next()
    else atWork--
  }
}

function runInThread<Result>(task: ApartTask, budget: Budget): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./apart-worker.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: budget.maxMegabytes },
    })
    const finish = (settle: () => void) => {
      clearTimeout(timer)
      settle()
      void worker.terminate()
    }
    const timer = setTimeout(() => finish(() => reject(tooComplex())), budget.maxSeconds * 1000)
    worker.once('message', (answer) => {
      if (answer.refusal) {
        const { code, text, details } = answer.refusal
        finish(() => reject(new Refusal(code, text, details)))
      } else {
        finish(() => resolve(answer.result))
      }
    })
    worker.once('error', (error: Error & { readonly code?: string }) => {
      finish(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooComplex() : error))
    })
  })
}

function tooComplex() {
  return refuse('file/too-complex', {
    detail: 'Он не прочитан за отведённые время и память. Оставьте в нём только нужные страницы или листы',
  })
}
