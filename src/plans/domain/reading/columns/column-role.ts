import { squeeze } from '../clean-text.ts'

// What a column of a plan is, by its heading. Headings are compared squeezed: a pdf tears words, a narrow cell hyphenates them.

export type ColumnRole =
  | { readonly kind: 'number' }
  | { readonly kind: 'text'; readonly certainty: number }
  | { readonly kind: 'deadline'; readonly bound: 'start' | 'end' | null }
  | { readonly kind: 'performers' }
  /** «Срок, ответственный» in one cell. */
  | { readonly kind: 'deadline-performers' }
  | { readonly kind: 'result'; readonly certainty: number }
  /** «Направление», merged over several rows: its value is the section of the row. */
  | { readonly kind: 'section' }
  /** One of a set of deadline columns: «I квартал», «2024», «сентябрь». */
  | { readonly kind: 'mark'; readonly label: string }
  | { readonly kind: 'extra'; readonly heading: string }

const NUMBER = /^(?:№|n|п\/п|пп|нп|#|номер|№№)(?:п[/.]?п\.?|п\/п|п\.п\.|строки|пункта)?\.?$/
const PERFORMERS =
  /ответ?ст?в|исполнит|исполн\.$|^отв\.$|должностноелицо|^куратор|^кто(?:делает|проводит|отвечает|исполняет)?$|организатор(?:ы|мероприят)?$|кемвыполн/
const NOT_PERFORMERS = /^соисполнител|телефон|контакт|должностьи/
const DEADLINE =
  /срок|дата|период|^(?:плановое|фактическое)?(?:начало|окончание)$|^месяц|^квартал$|^год(?:реализации|исполнения)?$|когда|времяпровед|времяреал|времяисполн|^время$|график(?:провед|реал|исполн)/
const NOT_DEADLINE = /отметк|фактическ|рождени|аттестаци|номерприказа|реквизит/
const BOTH = /^(?:срок|дата).{0,25}[,/и]ответств|^ответственн.{0,25}[,/и]срок/
const TEXT: readonly (readonly [RegExp, number])[] = [
  [/меропр|содержание(?:работ|деятельн)/, 5],
  [/действи[яей]|вид(?:ы)?(?:деятельности|работ)|содержаниевопрос/, 4],
  [/направлени[еяй]|деятельност|вопрос|содержание|управленческ(?:ие|ое)решени/, 3],
  [/наименование|задач|работ[аы]|тема|перечень|пункт|чтосделать|что(?:делаем|делать|нужно|провод)/, 2],
]
/** A list of these is not a list of actions, however its columns are called. */
const NOT_TEXT =
  /организаци[ийяю]$|учрежден|^школ|показател|индикатор|критери|предмет|товар|фио|ф\.и\.о|должност|фамили|адрес|телефон|муниципальногообразования$|источник|финанс|объем|расход|стоимост|целевойгруппы|участник|местопровед|формапровед|отметк|примечан|категори|класс/
const RESULT: readonly (readonly [RegExp, number])[] = [
  [/результат|итоговыйдокумент|видитог/, 5],
  [
    /вид(?:ы)?документ|форм[аы](?:завершен|отчет|представлен|предъявлен|итог|выхода)|отчетн|завершающ|подтвержда/,
    4,
  ],
  [/продукт|выход$|выходные|итог|документ|эффект/, 3],
]
const SECTION =
  /^(?:основн(?:ое|ые))?(?:направлени[ея]|раздел|блок|модуль|задач[аи]|трек|этап)(?:деятельности|работы|плана|мсоко)?$/

/** The role that a heading gives to its column, on its own. */
export function columnRoleOf(heading: string): ColumnRole {
  const text = squeeze(heading)
  if (NUMBER.test(text)) return { kind: 'number' }
  const startsAsText =
    /^(?:наименование|название|планируем\S{2})?(?:мероприят|содержаниедеят|содержаниеработ)/.test(text)
  if (!startsAsText) {
    const isPerformers = PERFORMERS.test(text) && !NOT_PERFORMERS.test(text)
    const isDeadline = DEADLINE.test(text) && !NOT_DEADLINE.test(text)
    if (isPerformers && isDeadline && BOTH.test(text)) return { kind: 'deadline-performers' }
    if (isPerformers) return { kind: 'performers' }
    if (isDeadline) return { kind: 'deadline', bound: boundOf(text) }
  }
  const result = certaintyOf(RESULT, text)
  if (result > 0 && !startsAsText && !/анализ|показател|отметк/.test(text)) {
    return { kind: 'result', certainty: result }
  }
  const certainty = certaintyOf(TEXT, text)
  if (certainty >= 5 || (certainty > 0 && !NOT_TEXT.test(text))) return { kind: 'text', certainty }
  return { kind: 'extra', heading }
}

/** Whether a heading can only mean the column of actions: «Мероприятия», not «Работа с кадрами». */
export function namesActions(heading: string): boolean {
  const role = columnRoleOf(heading)
  return role.kind === 'text' && role.certainty > 3
}

export function mayBeSection(heading: string): boolean {
  return SECTION.test(squeeze(heading))
}

function certaintyOf(patterns: readonly (readonly [RegExp, number])[], text: string): number {
  return patterns.find(([pattern]) => pattern.test(text))?.[1] ?? 0
}

function boundOf(text: string): 'start' | 'end' | null {
  if (/начал/.test(text) && !/окончан|конец/.test(text)) return 'start'
  if (/окончан|завершен|конец/.test(text) && !/начал/.test(text)) return 'end'
  return null
}

const PERIOD_LABEL =
  /^(?:(?:19|20)\d\d(?:[-–/](?:20)?\d\d)?(?:уч\.?(?:ебный)?)?(?:год|г\.?|гг\.?)?|(?:[ivxl]{1,3}|[1-4])(?:-?[ыо]?й|-?е)?(?:кв\.?|квартал|полугодие|п\/г|четверть)(?:20\d\d(?:г\.?|года?)?)?|(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-я]*\.?(?:20\d\d(?:г\.?|года?)?)?)$/

/** «2024 г.», «III квартал», «сентябрь»: a heading that is itself a time. */
export function isPeriodLabel(heading: string): boolean {
  return PERIOD_LABEL.test(squeeze(heading))
}
