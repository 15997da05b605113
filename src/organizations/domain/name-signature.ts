import { fixLookAlikes } from '#kernel/look-alike-letters.ts'

/** What a name of an organisation says once its spelling is set aside. */
export type NameSignature = {
  /** The organisation's own number(s): «СОШ № 5» → ['5']. A number of years («50-летия») is not one. */
  readonly numbers: readonly string[]
  /** What it is, where the name says so. */
  readonly kind: NameKind | null
  /** Stems of the other words that mean something, without legal forms and «имени». */
  readonly words: ReadonlySet<string>
}

export type NameKind =
  | 'secondary-school'
  | 'basic-school'
  | 'primary-school'
  | 'gymnasium'
  | 'lyceum'
  | 'school' // «школа», «ОО»: of whatever level
  | 'kindergarten'
  | 'sports-school'
  | 'arts-school'
  | 'music-school'
  | 'painting-school'
  | 'creativity-house'
  | 'creativity-centre'
  | 'youth-station'
  | 'extra-education' // of whatever kind
  | 'method-centre'
  | 'authority'

/** The wider kind that people may use instead: «школа № 5» for the gymnasium № 5. */
export const widerKind: Readonly<Partial<Record<NameKind, NameKind>>> = {
  'secondary-school': 'school',
  'basic-school': 'school',
  'primary-school': 'school',
  gymnasium: 'school',
  lyceum: 'school',
  'sports-school': 'extra-education',
  'arts-school': 'extra-education',
  'music-school': 'extra-education',
  'painting-school': 'extra-education',
  'creativity-house': 'extra-education',
  'creativity-centre': 'extra-education',
  'youth-station': 'extra-education',
}

const MARK = '(?<![а-яa-z])'
const END = '(?![а-яa-z])'

// Longer phrases first: each takes its words out of the text, so that what remains are the words of the name itself.
const kinds: readonly (readonly [RegExp, NameKind])[] = (
  [
    ['детско[ -]юношеск\\S* (?:спортивн\\S* )?школ\\S*|спортивн\\S* школ\\S*|дюсш', 'sports-school'],
    ['(?:детск\\S* )?школ\\S* искусств|дши', 'arts-school'],
    ['(?:детск\\S* )?музыкальн\\S* школ\\S*|дмш', 'music-school'],
    ['(?:детск\\S* )?художественн\\S* школ\\S*|дхш', 'painting-school'],
    [
      '(?:дом|дворец)\\S* (?:детско[а-я]* )?(?:\\S+ )?(?:юношеск\\S* )?творчества|ддт|ддют',
      'creativity-house',
    ],
    ['центр\\S* (?:детско[а-я]* )?(?:\\S+ )?(?:юношеск\\S* )?творчества|цдт', 'creativity-centre'],
    ['станци\\S* юных \\S+|сют|сюн', 'youth-station'],
    ['(?:учреждени\\S*|организаци\\S*) дополнительного образования', 'extra-education'],
    ['м[бак]?о?у ?дод?', 'extra-education'],
    ['дет[а-я.]*[ /-]*сад[а-я]*|д ?/ ?с|м[бак]?доу|доу|доо|црр', 'kindergarten'],
    ['(?:общеобразовательн\\S* )?средн\\S* (?:общеобразовательн\\S* )?школ\\S*|сош|сш', 'secondary-school'],
    [
      '(?:общеобразовательн\\S* )?(?:основн|неполн)\\S* (?:средн\\S* )?(?:общеобразовательн\\S* )?школ\\S*|оош',
      'basic-school',
    ],
    ['начальн\\S* (?:общеобразовательн\\S* )?школ\\S*|нош', 'primary-school'],
    ['гимнази[а-я]*', 'gymnasium'],
    ['лице(?:й|я|ю|ем|е|и|ев)', 'lyceum'],
    [
      '(?:информационно )?(?:ресурсн\\S* )?(?:научно )?методическ\\S* (?:центр\\S*|кабинет\\S*|служб\\S*)',
      'method-centre',
    ],
    ['(?:район|город|муниципал)\\S* методическ\\S* кабинет\\S*|и?мцро|[ргм]мк', 'method-centre'],
    ['(?:отдел|управлени|комитет|департамент)\\S* (?:\\S+ )?образовани\\S*|гуо|моуо|муоо', 'authority'],
    ['(?:общеобразовательн\\S* )?школ\\S*|общеобразовательн\\S* (?:учреждени|организаци)\\S*|осш', 'school'],
  ] as const
).map(([pattern, kind]) => [new RegExp(`${MARK}(?:${pattern})${END}`, 'g'), kind])

const legalForm = new RegExp(
  `${MARK}(?:муниципальн\\S*|государственн\\S*|бюджетн\\S*|автономн\\S*|казенн\\S*|частн\\S*|дошкольн\\S*|образовательн\\S*|общеобразовательн\\S*|учреждени\\S*|организаци\\S*|общеразвивающ\\S* вида|комбинированн\\S* вида|компенсирующ\\S* вида|м[бак]?оу|м[бак]?у|чоу|гбоу|оу|оо)${END}`,
  'g',
)

const emptyWords = new Set(
  'имени им г гор город города с село села д дер деревня деревни п пос поселок поселка пгт рп ст станица станицы х хутор хутора аул аула и в на при для филиал структурное подразделение'.split(
    ' ',
  ),
)

/**
 * @example nameSignature('МБОУ «СОШ №5» с. Луговое') // numbers ['5'], kind 'secondary-school', words {лугов}
 */
export function nameSignature(name: string): NameSignature {
  let text = plainText(name)
  const numbers = new Set<string>()
  text = text.replace(/n\s*(\d+)/g, (_, digits: string) => {
    numbers.add(withoutZeros(digits))
    return ' '
  })
  // «50-летия Октября», «9 Мая» belong to the words of a name; any other bare number is the organisation's own.
  text = text.replace(
    /(\d+)(?:[ -]?(летия|лет)(?![а-я])|\s+(мая|октября|января|августа|марта)|[ -]?(?:я|й|го|ая|ой)(?![а-я])|)/g,
    (_, digits: string, years?: string, month?: string) => {
      if (years) return ` ${digits}летия `
      if (month) return ` ${digits}${month} `
      numbers.add(withoutZeros(digits))
      return ' '
    },
  )
  let kind: NameKind | null = null
  for (const [pattern, candidate] of kinds) {
    const rest = text.replace(pattern, ' ')
    if (rest === text) continue
    // A legal form («учреждение дополнительного образования») and the name may both say it: the narrower, tried first, wins.
    kind ??= candidate
    text = rest
  }
  const words = text
    .replace(legalForm, ' ')
    .split(/[^а-яa-z0-9]+/)
    .filter((word) => word.length > 1 && !emptyWords.has(word))
    .map(stem)
  return { numbers: [...numbers].sort(), kind, words: new Set(words) }
}

/** Lower case, one alphabet, «ё» as «е», no quotes; the number sign in any of its spellings becomes «n». */
function plainText(name: string): string {
  return fixLookAlikes(name)
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/№+|#|(?<![а-яa-z])(?:no|n|nr|н)\.?(?=\s*\d)/g, ' n ')
    .replace(/["'«»„“”’‘()[\],;:.]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '')
}

const ENDING =
  /(?:ого|его|ому|ему|ыми|ими|ами|ями|ый|ий|ой|ей|ая|яя|ое|ее|ые|ие|ых|их|ую|юю|ом|ем|ам|ям|ах|ях|ия|ии|ию|а|я|о|е|у|ю|ы|и|ь|й)$/

/** Takes a case ending off, so that «Лугового» and «Луговое» meet. Words of four letters and fewer stay as they are. */
function stem(word: string): string {
  if (word.length < 5) return word
  const bare = word.replace(ENDING, '')
  return bare.length < 3 ? word : bare
}
