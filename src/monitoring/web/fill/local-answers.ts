import { z } from 'zod'
import { type Answers, AnswersSchema } from '../../domain/form/answers.ts'
import { canonicalAnswers } from '../../domain/form/canonical-answers.ts'

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

/**
 * What was left and is not what is stored. `isLate`: somebody has written since, so both are to be shown; nothing that
 * was typed is dropped unseen.
 */
export function takeLocal(
  key: string,
  stored: { readonly version: number; readonly answers: Answers },
): { readonly answers: Answers; readonly isLate: boolean } | undefined {
  const text = readItem(key)
  if (text === null) return undefined
  const read = Kept.safeParse(parse(text))
  if (!read.success || canonicalAnswers(read.data.answers) === canonicalAnswers(stored.answers)) {
    dropLocal(key)
    return undefined
  }
  return { answers: read.data.answers, isLate: read.data.version !== stored.version }
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
