import { refuse } from '#templates/refusals.ts'

// What a paper is made of, as the register keeps it: 'plan:12', 'school:5:2026'.

/** The numbers after the word; refuses a key of another word or of another length. */
export function idsIn(word: string, key: string, count: number): readonly number[] {
  const [said, ...rest] = key.split(':')
  const ids = rest.map(Number)
  const isRight =
    said === word &&
    ids.length === count &&
    ids.every((id) => Number.isInteger(id) && id > 0 && id < 2_147_483_648)
  if (!isRight) throw refuse('templates/subject-not-found')
  return ids
}

export function idIn(word: string, key: string): number {
  return idsIn(word, key, 1)[0] ?? 0
}
