import { z } from 'zod'
import { type Answers, AnswersSchema } from '../../domain/form/answers.ts'

const Kept = z.object({ version: z.int(), answers: AnswersSchema })

/**
 * What was typed and not yet saved outlives a closed page; it is dropped as soon as the server has it. The key is bound to
 * the writer (`personalCopyKey`).
 */
export function keepLocal(key: string, version: number, answers: Answers): void {
  try {
    localStorage.setItem(key, JSON.stringify({ version, answers }))
  } catch {
    // A full or forbidden store: the page itself still holds the answers.
  }
}

/** What was left of the same version; of another one it is dropped, because a colleague has gone on since. */
export function takeLocal(key: string, version: number): Answers | undefined {
  const text = readItem(key)
  if (text === null) return undefined
  const read = Kept.safeParse(parse(text))
  if (!read.success || read.data.version !== version) {
    dropLocal(key)
    return undefined
  }
  return read.data.answers
}

export function dropLocal(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Nothing was kept either.
  }
}

function readItem(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
