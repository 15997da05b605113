import RussianNouns from 'russian-nouns-js'
import { caseNames, type GrammaticalCase } from './grammatical-case.ts'

type Gender = 'мужской' | 'женский' | 'средний'

/** Nouns that names of organisations and posts are built on. What stands after the noun does not change. */
const nouns: Readonly<Record<string, { readonly gender: Gender; readonly animate?: boolean }>> = {
  ...of('средний', 'учреждение', 'управление', 'предприятие', 'объединение', 'отделение'),
  ...of(
    'женский',
    'школа',
    'гимназия',
    'организация',
    'администрация',
    'академия',
    'станция',
    'комиссия',
    'группа',
  ),
  ...of(
    'мужской',
    'лицей',
    'сад',
    'центр',
    'отдел',
    'комитет',
    'департамент',
    'дом',
    'дворец',
    'институт',
    'интернат',
    'колледж',
    'кабинет',
    'совет',
    'округ',
    'район',
    'город',
  ),
  ...people(
    'мужской',
    'директор',
    'начальник',
    'заместитель',
    'специалист',
    'методист',
    'эксперт',
    'консультант',
    'председатель',
    'секретарь',
    'учитель',
    'руководитель',
    'инспектор',
    'советник',
    'воспитатель',
    'глава',
  ),
}

/** Words that behave as adjectives whatever stands near them. */
const adjectivePosts: Readonly<Record<string, Gender>> = { заведующий: 'мужской', заведующая: 'женский' }

const endings: Readonly<
  Record<Gender, Readonly<Record<GrammaticalCase, readonly [hard: string, soft: string]>>>
> = {
  мужской: {
    genitive: ['ого', 'его'],
    dative: ['ому', 'ему'],
    accusative: ['ый', 'ий'],
    instrumental: ['ым', 'им'],
    prepositional: ['ом', 'ем'],
  },
  средний: {
    genitive: ['ого', 'его'],
    dative: ['ому', 'ему'],
    accusative: ['ое', 'ее'],
    instrumental: ['ым', 'им'],
    prepositional: ['ом', 'ем'],
  },
  женский: {
    genitive: ['ой', 'ей'],
    dative: ['ой', 'ей'],
    accusative: ['ую', 'юю'],
    instrumental: ['ой', 'ей'],
    prepositional: ['ой', 'ей'],
  },
}

const engine = new RussianNouns.Engine()

/**
 * Proposes a case for the name of an organisation or of a post: adjectives up to the first known noun and the noun itself
 * are declined, the rest stays. Without a known noun the text comes back as it is, for a person to correct.
 * @example declinePhrase('Муниципальное учреждение «Школа № 5»', 'genitive') // 'Муниципального учреждения «Школа № 5»'
 */
export function declinePhrase(text: string, toCase: GrammaticalCase): string {
  const words = text.trim().split(/(\s+)/u)
  const at = words.findIndex((word) => nounOf(word) !== undefined)
  const quoted = words.findIndex((word) => /[«"№(]/u.test(word))
  if (at === -1 || (quoted !== -1 && quoted < at)) return text.trim()
  const noun = nounOf(words[at] ?? '')
  if (!noun) return text.trim()
  return words
    .map((word, place) => {
      if (place > at || word.trim() === '') return word
      return place === at ? declineNoun(word, noun, toCase) : declineAdjective(word, noun, toCase)
    })
    .join('')
}

type Noun = { readonly gender: Gender; readonly animate?: boolean }

function nounOf(word: string): Noun | undefined {
  const plain = word.toLowerCase().replace(/[,.;:]+$/u, '')
  const parts = plain.split('-')
  const post = adjectivePosts[plain]
  return nouns[plain] ?? (post ? { gender: post, animate: true } : undefined) ?? nouns[parts[0] ?? '']
}

function declineNoun(word: string, { gender, animate = false }: Noun, toCase: GrammaticalCase): string {
  if (word.toLowerCase() in adjectivePosts) return declineAdjective(word, { gender, animate }, toCase)
  const [, letters = '', rest = ''] = /^([\p{L}]+)(.*)$/u.exec(word) ?? []
  const lower = letters.toLowerCase()
  const [declined = lower] = engine.decline({ text: lower, gender, animate }, caseNames[toCase])
  return `${likeFirst(letters, declined)}${rest.startsWith('-') ? `-${declinePhrase(rest.slice(1), toCase)}` : rest}`
}

/** «Муниципальное» by the gender of its noun; a word that is no adjective stays. */
function declineAdjective(word: string, { gender, animate }: Noun, toCase: GrammaticalCase): string {
  const found = /^(.*?[\p{L}])(ое|ее|ая|яя|ый|ий|ой)([,;]?)$/u.exec(word)
  if (!found) return word
  const [, stem = '', ending = '', rest = ''] = found
  // «младший», «ведущий», «заведующий»: after a hissing letter an unstressed ending is soft.
  const isSoft =
    ['ее', 'яя'].includes(ending) || (ending === 'ий' && !/[гкх]$/u.test(stem)) || /[жшчщ]$/u.test(stem)
  const asCase = toCase === 'accusative' && gender === 'мужской' && animate ? 'genitive' : toCase
  if (asCase === 'accusative' && gender === 'мужской') return word
  const [hard, soft] = endings[gender][asCase]
  const chosen = isSoft ? soft : hard
  // «городским», «городскую»: after г, к, х, ж, ш, ч, щ there is и instead of ы and у instead of ю.
  const spelt = /[гкхжшчщ]$/u.test(stem) ? chosen.replace(/^ы/u, 'и').replace(/^юю/u, 'ую') : chosen
  return `${stem}${spelt}${rest}`
}

function likeFirst(pattern: string, text: string): string {
  if (pattern.length > 1 && pattern === pattern.toUpperCase()) return text.toUpperCase()
  const isCapital = pattern.charAt(0) !== pattern.charAt(0).toLowerCase()
  return isCapital ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

function of(gender: Gender, ...names: readonly string[]): Record<string, { gender: Gender }> {
  return Object.fromEntries(names.map((name) => [name, { gender }]))
}

function people(gender: Gender, ...names: readonly string[]): Record<string, Noun> {
  return Object.fromEntries(names.map((name) => [name, { gender, animate: true }]))
}
