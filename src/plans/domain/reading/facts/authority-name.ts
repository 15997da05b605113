// «приказу управления образования …» names the authority in the genitive; its first words go back to the nominative.

const NOMINATIVE: Readonly<Record<string, string>> = {
  управления: 'управление',
  отдела: 'отдел',
  комитета: 'комитет',
  департамента: 'департамент',
  министерства: 'министерство',
  администрации: 'администрация',
  главы: 'глава',
  учреждения: 'учреждение',
  центра: 'центр',
  муниципального: 'муниципальное',
  казенного: 'казенное',
  казённого: 'казённое',
  бюджетного: 'бюджетное',
  городского: 'городское',
  районного: 'районное',
  главного: 'главное',
}
const GENITIVE: ReadonlyMap<string, string> = new Map(
  Object.entries(NOMINATIVE).map(([genitive, nominative]) => [nominative, genitive]),
)
const MASCULINE = new Set(['отдел', 'комитет', 'департамент', 'центр'])
const POSITION = /^(?:начальника|директора|руководителя|заведующей|заведующего)\s+/i
const LONGEST = 200

/** The authority's name as a heading would give it, or null. */
export function authorityName(found: string): string | null {
  const text = found
    .replace(/\s+/g, ' ')
    .trim()
    .replace(POSITION, '')
    .replace(/[,.;]$/, '')
  if (text === '' || text.length > LONGEST) return null
  const words = text.split(' ')
  const nominative: string[] = []
  for (const word of words) {
    const known = NOMINATIVE[word.toLowerCase()]
    if (known === undefined) break
    nominative.push(known)
    // What follows the noun («управление образования администрации …») is rightly in the genitive.
    if (!known.endsWith('ое')) break
  }
  const noun = nominative.at(-1)
  const fitted =
    noun && MASCULINE.has(noun) ? nominative.map((word) => word.replace(/ое$/, 'ый')) : nominative
  const name = [...fitted, ...words.slice(nominative.length)].join(' ')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** The other way: «Управление образования …» as «приказу управления образования …» needs it; an unknown first word stays. */
export function authorityInGenitive(name: string): string {
  const words = name.split(' ')
  const genitive: string[] = []
  for (const word of words) {
    const known = GENITIVE.get(word.toLowerCase()) ?? GENITIVE.get(word.toLowerCase().replace(/ый$/, 'ое'))
    if (known === undefined) break
    genitive.push(/^[А-ЯЁ]/.test(word) ? known.charAt(0).toUpperCase() + known.slice(1) : known)
    if (!/(?:ое|ый)$/i.test(word)) break
  }
  return [...genitive, ...words.slice(genitive.length)].join(' ')
}
