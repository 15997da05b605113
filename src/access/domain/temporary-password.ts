// Letters and digits that are not mistaken for one another when read from paper.
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 4
const GROUP_LENGTH = 4

/**
 * A password to be dictated or printed: four groups of four, 79 bits. `random` gives that many bytes.
 * @example temporaryPassword(randomBytes) // 'h3km-x8rp-2vqa-teb7'
 */
export function temporaryPassword(random: (bytes: number) => Uint8Array): string {
  const letters: string[] = []
  while (letters.length < GROUPS * GROUP_LENGTH) {
    for (const byte of random(32)) {
      // 248 is the greatest multiple of 31 in a byte: beyond it some letters would come more often.
      const letter = byte < 248 ? ALPHABET[byte % ALPHABET.length] : undefined
      if (letter !== undefined && letters.length < GROUPS * GROUP_LENGTH) letters.push(letter)
    }
  }
  return Array.from({ length: GROUPS }, (_, group) =>
    letters.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH).join(''),
  ).join('-')
}
