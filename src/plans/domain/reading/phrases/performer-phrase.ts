// Whether a piece of text names those who do something and nothing else. Only for finding where a cell begins and ends.

const STEMS =
  /^(?:управлени|отдел|комитет|департамент|министерств|администраци|муниципал|районн|городск|школьн|окружн|методич|методическ|информационно|центр|кабинет|руководител|директор|заведующ|заместител|замдиректор|зам|начальник|специалист|главн|ведущ|методист|педагог|психолог|логопед|учител|воспитател|социальн|класс|завуч|член|кл$|за$|сайт|куратор|координатор|тьютор|эксперт|ответственн|образовательн|общеобразовательн|дошкольн|дополнительн|образовани|организаци|учреждени|школ|гимнази|лице|объединени|предметн|рабоч|групп|комисси|совет|коллектив|служб|сотрудник|работник|секретар|библиотекар|родител|город|район|округ|област|кра[йя]|республик|ученическ|обучающ|творческ|наставник|молод|команд|проектн|общественн|наблюдател|все$|всех$|и$|по$|г$|им$|имени$|увр$|вр$|отв$|по$|оценк|качеств|воспитательн|учебн|работ|педагогическ|повышени|квалификаци|развити|профессиональн|аттестаци|молодежн|культур|спорт|опек|мсоко$|гиа$|впр$)/
const ACRONYM = /^[«"(]?[А-ЯЁ]{2,10}(?:[-/][А-ЯЁ\d]{1,10})*[»")]?\d*$/
const SURNAME = /^[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?$/
const INITIALS = /^(?:[А-ЯЁ]\.){1,2}$/
/** «СОШ № 5»: never a year, never the first word. */
const NUMBER = /^№?\d{0,3}(?:-\d{1,2})?$/

/** «МУОО, ОО», «Руководители школ, Иванова А. Б.», «МКУ «Методический центр»» */
export function isPerformerPhrase(text: string): boolean {
  const words = wordsOf(text)
  if (words.length === 0 || words.length > 40) return false
  if (!beginsName(words) || !words.every(isPerformerWord)) return false
  return words.some((word) => ACRONYM.test(word) || INITIALS.test(word) || STEMS.test(fold(word)))
}

const HEADS =
  /^(?:управлени|отдел|комитет|департамент|министерств|мин(?:обр|просв)|администраци|администратор|центр|кабинет|кафедр|институт|руководител|рук$|директор|зав|зам|начальник|председател|специалист|методист|методсовет|методическ|педагог|психолог|логопед|учител|воспитател|старш|ст$|социальн|соц$|классн|куратор|координатор|тьютор|эксперт|ответственн|организатор|оператор|член|образовательн|общеобразовательн|дошкольн|школ|гимнази|лице|детск|орган|служб|групп|рабоч|комисси|совет|советник|секретар|библиотекар|родител|наставник|команд|коллектив|медсестр|медицинск|врач|инспектор|главн|ведущ|муниципальн|районн|городск|региональн|федеральн|территориальн|техническ|системн|все$|предприят|завуч|профком|волонтер|ученическ)/

/** Whether a name begins as those of performers do; what follows may be any words. */
export function startsAsPerformer(name: string): boolean {
  const [first = '', second = ''] = wordsOf(name)
  return ACRONYM.test(first) || HEADS.test(fold(first)) || INITIALS.test(first) || INITIALS.test(second)
}

/** A capitalised word alone begins a heading as well as a surname: initials must follow it. */
function beginsName(words: readonly string[]): boolean {
  const [first = '', second = ''] = words
  if (NUMBER.test(first)) return false
  const isPlainWord = SURNAME.test(first) && !STEMS.test(fold(first))
  return !isPlainWord || INITIALS.test(second)
}

function wordsOf(text: string): string[] {
  return text
    .replace(/([А-ЯЁ]\.)\s+([А-ЯЁ]\.)/g, '$1$2')
    .split(/[\s,;/–—]+/)
    .filter((word) => word !== '' && word !== '-')
}

function isPerformerWord(word: string): boolean {
  if (ACRONYM.test(word) || INITIALS.test(word) || NUMBER.test(word)) return true
  if (/^[А-ЯЁ][а-яё]+(?:[А-ЯЁ]\.){1,2}$/.test(word)) return true
  return STEMS.test(fold(word)) || SURNAME.test(word)
}

function fold(word: string): string {
  return word
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[«»"().:]/g, '')
    .replace(/-.*$/, '')
}
