import { procedureNames, subjectNames } from '#assessment/texts.ru.ts'
import { categoryNames, operatorNames } from '../../texts.ru.ts'
import { decimal } from './finding-words.ts'
import { isOfWorks, type Metric, type Operator, type RuleTable, type Side } from './rule-table.ts'

/** A condition as it is being written: what is not chosen yet is null. */
type ConditionToSay = {
  readonly works: readonly {
    readonly procedure: string | null
    readonly grades: readonly number[]
    readonly subjects: readonly string[]
  }[]
  readonly metric: Metric | null
  readonly operator: Operator
  readonly threshold: number | null
  readonly minParticipants: number | null
  readonly years: number | null
  readonly minHits?: number | null
  readonly eachYear?: boolean
  readonly mostHits?: number | null
  readonly minWorks?: number | null
}

/**
 * A condition in a sentence.
 * @example «доля неуспешных не меньше 30 % хотя бы в 2 работах последнего года (ВПР, 5 и 6 класс: русский язык и математика), где не меньше 10 учеников»
 */
export function conditionWords(condition: ConditionToSay, side: Side): string {
  const { metric } = condition
  if (metric === null) return 'условие ещё не дописано'
  if (!isOfWorks(metric)) return schoolWords(condition, metric, side)
  const head = `${subjectOf[metric]} ${operatorNames[condition.operator]} ${amount(condition, metric)}`
  const works = `(${worksWords(condition)}), где не меньше ${numeral(condition.minParticipants)} ${genitive(condition.minParticipants, 'ученика', 'учеников')}`
  return side === 'entry'
    ? `${head} хотя бы в ${inWorks(condition.minHits)} ${yearsWords(condition)} ${works}`
    : `${head} ${mostWords(condition.mostHits)} ${yearsWords(condition)} ${works}, а измерено не меньше ${numeral(condition.minWorks)} ${genitive(condition.minWorks, 'работы', 'работ')}`
}

const subjectOf: Readonly<Record<Metric, string>> = {
  'failed-share': 'доля неуспешных',
  'failed-growth': 'рост доли неуспешных за год',
  'failed-place': 'доля школ, где неуспешных меньше,',
  'context-index': 'индекс социальных условий',
  'context-place': 'доля школ с меньшим индексом',
  'years-listed': 'лет среди школ с низкими результатами',
}

/** What is of the school as a whole; the way out is the way in turned round. */
function schoolWords(condition: ConditionToSay, metric: Metric, side: Side): string {
  const operator = side === 'entry' ? condition.operator : opposite[condition.operator]
  const head = `${subjectOf[metric]} ${operatorNames[operator]} ${amount(condition, metric)}`
  if (metric !== 'years-listed') return head
  return `${head} из ${numeral(condition.years)} ${genitive(condition.years, 'прошлого', 'прошлых')}`
}

const opposite: Readonly<Record<Operator, Operator>> = { '>=': '<', '>': '<=', '<=': '>', '<': '>=' }

function amount({ threshold }: ConditionToSay, metric: Metric): string {
  if (threshold === null) return '…'
  const unit =
    metric === 'failed-growth'
      ? '\u00a0п.\u00a0п.'
      : metric === 'context-index' || metric === 'years-listed'
        ? ''
        : '\u00a0%'
  return `${decimal(threshold)}${unit}`
}

function yearsWords({ years, eachYear }: ConditionToSay): string {
  if (years === null) return 'за … лет'
  if (years === 1) return 'последнего года'
  return eachYear === true
    ? `в каждом из ${years} последних лет`
    : `за ${years} ${years < 5 ? 'последних года' : 'последних лет'}`
}

function inWorks(hits: number | null | undefined): string {
  return hits === 1 ? 'одной работе' : `${numeral(hits)} ${genitive(hits, 'работе', 'работах')}`
}

function mostWords(hits: number | null | undefined): string {
  return hits === 0 ? 'ни в одной работе' : `не больше чем в ${inWorks(hits)}`
}

function numeral(value: number | null | undefined): string {
  return value === null || value === undefined ? '…' : String(value)
}

const plurals = new Intl.PluralRules('ru')

function genitive(value: number | null | undefined, one: string, many: string): string {
  return value !== null && value !== undefined && plurals.select(value) === 'one' ? one : many
}

const procedures: Readonly<Record<string, string>> = procedureNames
const subjects: Readonly<Record<string, string>> = subjectNames

function worksWords({ works }: ConditionToSay): string {
  if (works.length === 0) return 'процедуры не выбраны'
  // Works that differ in the procedure alone are said together.
  const groups = Map.groupBy(works, ({ grades, subjects: named }) => JSON.stringify([grades, named]))
  return [...groups.values()]
    .map((group) => {
      const names = group.map(({ procedure }) =>
        procedure === null ? '…' : (procedures[procedure] ?? procedure),
      )
      const [first] = group
      const grades = first && first.grades.length > 0 ? `, ${listed(first.grades.map(String))} класс` : ''
      const named = first?.subjects.map((one) => subjects[one] ?? one) ?? []
      return `${names.join(', ')}${grades}: ${named.length > 0 ? listed(named) : 'все предметы'}`
    })
    .join('; ')
}

/** «а, б и в» */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} и ${words.at(-1)}`
}

/** The whole rule as three sentences that a person can read out. */
export function ruleWords({
  category,
  entry,
  exit,
  unless,
}: Pick<RuleTable, 'category' | 'unless'> & {
  readonly entry: readonly ConditionToSay[]
  readonly exit: readonly ConditionToSay[]
}): readonly string[] {
  const side = (conditions: readonly ConditionToSay[], of: Side, word: string) =>
    conditions.map((one) => conditionWords(one, of)).join(`; ${word} `)
  return [
    `Школа входит в группу «${categoryNames[category]}», если ${side(entry, 'entry', 'или') || 'условий пока нет'}.`,
    `Школа выходит, когда ${side(exit, 'exit', 'и') || 'условий пока нет'}.`,
    ...(unless.length > 0
      ? [`Не для школ, которые уже в группе ${unless.map((one) => `«${categoryNames[one]}»`).join(', ')}.`]
      : []),
  ]
}
