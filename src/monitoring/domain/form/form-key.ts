import { z } from 'zod'

/** The name of a field, choice or row inside its form. People see the label; formulas and files refer by the key. */
export const keySchema = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'Ключ — латинские буквы и цифры')

/** The first unused 'f7' among the keys given. */
export function freshKey(letter: string, taken: readonly string[]): string {
  const used = new Set(taken)
  for (let number = taken.length + 1; ; number += 1) {
    const key = `${letter}${number}`
    if (!used.has(key)) return key
  }
}
