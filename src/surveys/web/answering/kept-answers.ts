import type { SurveyAnswers } from '../../domain/questionnaire/survey-answers.ts'

/** What is answered so far, kept in this browser until it is sent. */
export type Kept = { readonly answerId: string; readonly answers: SurveyAnswers }

const placeOf = (key: string) => `msoko-anketa-${key}`

export function readKept(key: string): Kept {
  try {
    const kept = JSON.parse(localStorage.getItem(placeOf(key)) ?? 'null')
    if (typeof kept?.answerId === 'string' && typeof kept.answers === 'object') return kept
  } catch {
    // A private window may have no storage: then nothing is kept, and one can answer all the same.
  }
  return { answerId: freshId(), answers: {} }
}

export function keep(key: string, kept: Kept): void {
  try {
    localStorage.setItem(placeOf(key), JSON.stringify(kept))
  } catch {
    // As above.
  }
}

/** The next person at this device finds nothing of what was answered. */
export function forget(key: string): void {
  try {
    localStorage.removeItem(placeOf(key))
  } catch {
    // As above.
  }
}

/** A random name of the answer. `crypto.randomUUID` is only for https; a school's network may have none. */
function freshId(): string {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
