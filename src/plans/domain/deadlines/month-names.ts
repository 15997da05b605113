const STEMS: readonly (readonly [string, readonly string[]])[] = [
  ['январ', ['ь', 'я', 'е', 'ю', 'ем']],
  ['феврал', ['ь', 'я', 'е', 'ю', 'ем']],
  ['март', ['', 'а', 'е', 'у', 'ом']],
  ['апрел', ['ь', 'я', 'е', 'ю', 'ем']],
  ['ма', ['й', 'я', 'е', 'ю', 'ем']],
  ['июн', ['ь', 'я', 'е', 'ю', 'ем']],
  ['июл', ['ь', 'я', 'е', 'ю', 'ем']],
  ['август', ['', 'а', 'е', 'у', 'ом']],
  ['сентябр', ['ь', 'я', 'е', 'ю', 'ем']],
  ['октябр', ['ь', 'я', 'е', 'ю', 'ем']],
  ['ноябр', ['ь', 'я', 'е', 'ю', 'ем']],
  ['декабр', ['ь', 'я', 'е', 'ю', 'ем']],
]

const ABBREVIATIONS: Readonly<Record<string, number>> = {
  янв: 1,
  фев: 2,
  февр: 2,
  мар: 3,
  апр: 4,
  июн: 6,
  июл: 7,
  авг: 8,
  сен: 9,
  сент: 9,
  окт: 10,
  ноя: 11,
  нояб: 11,
  дек: 12,
}

const FORMS: ReadonlyMap<string, number> = new Map([
  ...STEMS.flatMap(([stem, endings], index) =>
    endings.map((ending): [string, number] => [`${stem}${ending}`, index + 1]),
  ),
  ...Object.entries(ABBREVIATIONS),
])

/** Long enough that one wrong letter cannot make another Russian word («карта» is one letter from «марта»). */
const FORGIVING_LENGTH = 6

/** A folded word as a month 1…12, in any case or abbreviated. */
export function monthOfWord(norm: string): number | null {
  return FORMS.get(norm) ?? null
}

/** A month with one mistyped, missing, extra or swapped letter: «сентяюрь», «окятбрь». */
export function monthOfMistypedWord(norm: string): number | null {
  if (norm.length < FORGIVING_LENGTH || norm.length > 9) return null
  for (const [form, month] of FORMS) {
    if (form.length >= FORGIVING_LENGTH && differsByOneSlip(norm, form)) return month
  }
  return null
}

/** «августовская (конференция)» → 8. */
export function monthOfAdjective(norm: string): number | null {
  const index = STEMS.findIndex(([stem]) => norm.startsWith(stem === 'ма' ? 'майск' : stem))
  return index >= 0 && /(?:ск|овск)(?:ий|ая|ое|ие|ого|ой|ом|ому|им|ую|их|ими)$/u.test(norm) ? index + 1 : null
}

function differsByOneSlip(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1) return false
  let head = 0
  while (head < typed.length && head < meant.length && typed[head] === meant[head]) head += 1
  let tail = 0
  while (
    tail < typed.length - head &&
    tail < meant.length - head &&
    typed[typed.length - 1 - tail] === meant[meant.length - 1 - tail]
  ) {
    tail += 1
  }
  const typedRest = typed.slice(head, typed.length - tail)
  const meantRest = meant.slice(head, meant.length - tail)
  if (typedRest.length <= 1 && meantRest.length <= 1) return true
  return typedRest.length === 2 && meantRest === `${typedRest[1]}${typedRest[0]}`
}
