import { wilsonInterval } from '#statistics/wilson-interval.ts'
import { choicesOf, itemsOf, stepsOf } from '../questionnaire/items.ts'
import type { Item, Questionnaire } from '../questionnaire/questionnaire.ts'
import type { SurveyAnswers } from '../questionnaire/survey-answers.ts'

/** A share with what it is counted from; `whole` 0 has no share. `low` and `high` are the 95 % interval (Wilson). */
export type Portion = {
  readonly part: number
  readonly whole: number
  readonly low: number | null
  readonly high: number | null
}

export type ItemResult = {
  readonly key: string
  readonly text: string
  readonly kind: Item['kind']
  /** How many answered it. */
  readonly answered: number
  /** Too few answered, or it would give a small neighbour away: nothing but the number is shown. */
  readonly isHidden: boolean
  readonly choices: readonly { readonly key: string; readonly label: string; readonly count: number }[]
  /** Favourable answers among those that count; null where the item has no such answers. */
  readonly favourable: Portion | null
  /** In the order of the alphabet, not as they came. */
  readonly texts: readonly string[]
}

export type SectionResult = {
  readonly key: string
  readonly title: string
  readonly favourable: Portion | null
  readonly items: readonly ItemResult[]
}

/**
 * Answers of one group as numbers, item by item. An item that fewer than `threshold` answered is hidden, and so is one that
 * `beside` names: see hide-items.ts.
 */
export function tabulate(
  questionnaire: Questionnaire,
  answers: readonly SurveyAnswers[],
  threshold: number,
  beside: ReadonlySet<string> = new Set(),
): readonly SectionResult[] {
  return questionnaire.sections.map(({ key, title, items }) => {
    const results = items.map((item) =>
      // Nobody reaches an endless threshold: the number alone is left.
      tabulateItem(questionnaire, item, answers, beside.has(item.key) ? Number.POSITIVE_INFINITY : threshold),
    )
    return { key, title, items: results, favourable: addUp(results) }
  })
}

/** One number for a section: favourable answers of all its shown items over all that count, never a mean of shares. */
function addUp(items: readonly ItemResult[]): Portion | null {
  const portions = items.flatMap(({ favourable, isHidden }) => (favourable && !isHidden ? [favourable] : []))
  if (portions.length === 0) return null
  const part = portions.reduce((sum, one) => sum + one.part, 0)
  const whole = portions.reduce((sum, one) => sum + one.whole, 0)
  // Answers of one person to several items are not independent, so the sum has no interval of its own.
  return { part, whole, low: null, high: null }
}

function tabulateItem(
  questionnaire: Questionnaire,
  item: Item,
  answers: readonly SurveyAnswers[],
  threshold: number,
): ItemResult {
  const given = answers.flatMap((one) => {
    const value = one[item.key]
    return value === undefined ? [] : [typeof value === 'string' ? [value] : value]
  })
  const answered = given.length
  const isHidden = answered > 0 && answered < threshold
  const counts = new Map<string, number>()
  for (const key of given.flat()) counts.set(key, (counts.get(key) ?? 0) + 1)
  const head = { key: item.key, text: item.text, kind: item.kind, answered, isHidden }
  if (isHidden) return { ...head, choices: [], favourable: null, texts: [] }
  return {
    ...head,
    choices: choicesOf(questionnaire, item).map(({ key, label }) => ({
      key,
      label,
      count: counts.get(key) ?? 0,
    })),
    favourable: item.kind === 'scale' ? favourableOf(questionnaire, item.scale, counts) : null,
    texts: item.kind === 'text' ? given.flat().toSorted((a, b) => a.localeCompare(b, 'ru')) : [],
  }
}

function favourableOf(
  questionnaire: Questionnaire,
  scale: string,
  counts: ReadonlyMap<string, number>,
): Portion {
  const steps = stepsOf(questionnaire, scale)
  const sum = (counting: string) =>
    steps
      .filter(({ counts }) => counts === counting)
      .reduce((total, { key }) => total + (counts.get(key) ?? 0), 0)
  return portionOf(sum('for'), sum('for') + sum('against'))
}

export function portionOf(part: number, whole: number): Portion {
  const interval = wilsonInterval(part, whole)
  return { part, whole, low: interval?.low ?? null, high: interval?.high ?? null }
}

/** The item by whose choices results are also shown. */
export function groupItem(questionnaire: Questionnaire): Item | undefined {
  return itemsOf(questionnaire).find((item) => item.kind === 'one' && item.isGroup)
}
