import type { RefusalProblem } from '#kernel/refusal.ts'
import { commonCores } from './common-passwords.ts'

const MIN_LENGTH = 10
const MIN_DIFFERENT = 5

/**
 * What is wrong with a new password; empty when it will do. Length and not being guessable matter, character classes
 * do not (NIST SP 800-63B, 3.1.1.2).
 */
export function findPasswordFaults(
  password: string,
  owner: { readonly email: string; readonly name: string },
  pointer = '/newPassword',
): readonly RefusalProblem[] {
  const faults: string[] = []
  const low = password.toLowerCase()
  if ([...password].length < MIN_LENGTH) faults.push(`Пароль короче ${MIN_LENGTH} знаков`)
  if (new Set(low).size < MIN_DIFFERENT) faults.push('В пароле слишком мало разных знаков')
  if (commonCores.has(coreOf(low)) || /^\d+$/.test(low)) {
    faults.push('Такой пароль подбирают первым: возьмите три-четыре не связанных между собой слова')
  }
  if (ownWords(owner).some((word) => low.includes(word))) {
    faults.push('Пароль содержит вашу фамилию, имя или адрес почты')
  }
  return faults.map((detail) => ({ detail, pointer }))
}

function coreOf(low: string): string {
  return low.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
}

function ownWords(owner: { readonly email: string; readonly name: string }): readonly string[] {
  const mailbox = owner.email.split('@')[0] ?? ''
  return [mailbox, ...owner.name.split(/[\s-]+/)]
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= 4)
}
