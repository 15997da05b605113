import { z } from 'zod'
import { categories, provenances } from './category.ts'

/**
 * A rule that decides which schools are offered help, as a table a person can read and change. A table is one version: a
 * change makes another. Shares and thresholds are in percent, never rounded before they are compared.
 */
export const metrics = [
  /** Share of pupils with «2» or below the minimum, %. */
  'failed-share',
  /** The same minus that of the year before in the same work, percentage points. */
  'failed-growth',
  /** How many of the schools with enough pupils have a smaller share of failed, %. */
  'failed-place',
  /** The index of the social conditions, 0…100: lower is harder. */
  'context-index',
  /** How many of the schools have a lower index, %. */
  'context-place',
  /** In how many of the years before the school was listed as one with low results. */
  'years-listed',
] as const
export type Metric = (typeof metrics)[number]

export const operators = ['>=', '>', '<=', '<'] as const
export type Operator = (typeof operators)[number]

const worksSchema = z.object({
  procedure: z.string('Выберите процедуру').min(1, 'Выберите процедуру').max(40),
  /** Empty = any. */
  grades: z.array(z.int().min(1).max(12)).max(12).readonly(),
  subjects: z.array(z.string().min(1).max(60)).max(40).readonly(),
})

function wholeBetween(least: number, most: number, missing: string) {
  const range = `Целое число от ${least} до ${most}`
  return z.number(missing).int(range).min(least, range).max(most, range)
}

const measured = {
  /** «Низкий результат хотя бы в двух работах» */
  name: z.string().trim().min(1, 'Назовите условие').max(300),
  /** Empty for what is not about works. */
  works: z.array(worksSchema).max(20).readonly(),
  metric: z.enum(metrics, 'Выберите показатель'),
  operator: z.enum(operators, 'Выберите знак'),
  threshold: z.number('Укажите порог').min(-100, 'Порог от −100 до 100').max(100, 'Порог от −100 до 100'),
  /** A work with fewer pupils is joined with the year before; still fewer decides nothing. */
  minParticipants: wholeBetween(1, 1000, 'Укажите, сколько нужно учеников'),
  /** How many last years are looked at. */
  years: wholeBetween(1, 5, 'Укажите, за сколько лет'),
}

export const entryConditionSchema = z.object({
  ...measured,
  minHits: wholeBetween(1, 100, 'Укажите, сколько раз'),
  /** So many in each of the years, not in all together. */
  eachYear: z.boolean(),
})
export const exitConditionSchema = z.object({
  ...measured,
  mostHits: wholeBetween(0, 100, 'Укажите, не больше скольких раз'),
  /** In fewer works than this nothing has been shown. */
  minWorks: wholeBetween(0, 100, 'Укажите, сколько работ должно быть измерено'),
})

export const ruleTableSchema = z.object({
  category: z.enum(categories),
  name: z.string().trim().min(1, 'Назовите правило').max(200),
  provenance: z.enum(provenances),
  /** Where it comes from, in words. */
  source: z.string().trim().min(1, 'Напишите, откуда правило').max(1000),
  /** Any of them is enough. */
  entry: z.array(entryConditionSchema).min(1, 'Нужно хотя бы одно условие включения').max(12).readonly(),
  /** All of them are needed. */
  exit: z.array(exitConditionSchema).min(1, 'Нужно хотя бы одно условие выхода').max(12).readonly(),
  /** Not for a school that is already in one of these. */
  unless: z.array(z.enum(categories)).max(3).readonly(),
})
export type RuleTable = z.output<typeof ruleTableSchema>
export type EntryCondition = z.output<typeof entryConditionSchema>
export type ExitCondition = z.output<typeof exitConditionSchema>
export type Measured = Omit<EntryCondition, 'minHits' | 'eachYear'>

export const sides = ['entry', 'exit'] as const
export type Side = (typeof sides)[number]

/** Metrics of works; the others are of the school as a whole. */
export function isOfWorks(metric: Metric): boolean {
  return metric.startsWith('failed-')
}

/** What no schema says: a table that would find nobody or everybody. Empty where the table is sound. */
export function findTableFaults(
  table: Pick<RuleTable, 'entry' | 'exit'>,
): readonly { readonly pointer: string; readonly detail: string }[] {
  return sides.flatMap((side) =>
    table[side].flatMap((condition, at) => {
      const faults: { pointer: string; detail: string }[] = []
      const say = (field: string, detail: string) =>
        faults.push({ pointer: `#/${side}/${at}/${field}`, detail: `«${condition.name}»: ${detail}` })
      if (isOfWorks(condition.metric) && condition.works.length === 0)
        say('works', 'выберите процедуры и предметы')
      if (!isOfWorks(condition.metric) && condition.works.length > 0)
        say('works', 'этот показатель не о работах: уберите процедуры')
      if (!isOfWorks(condition.metric) && 'minHits' in condition && condition.minHits > 1)
        say('minHits', 'школа измеряется один раз, больше одного совпадения не бывает')
      if (!isOfWorks(condition.metric) && 'mostHits' in condition && condition.mostHits > 0)
        say('mostHits', 'школа измеряется один раз: такое условие выполнено всегда')
      if (condition.metric !== 'failed-growth' && condition.threshold < 0)
        say('threshold', 'порог не может быть меньше нуля')
      return faults
    }),
  )
}
