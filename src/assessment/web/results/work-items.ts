import type { BarsData, LinesData, Tone } from '#web-kit/charts/chart-shapes.ts'
import { itemTopic } from '../../domain/catalogue/item-topic.ts'
import type { Figure } from '../../domain/figures/figure.ts'
import { groupCurve } from '../../domain/figures/group-curves.ts'
import { fullPointsShare, itemCompletion, omissionShare } from '../../domain/figures/item-completion.ts'
import { itemDiscrimination } from '../../domain/figures/item-discrimination.ts'
import { type ItemZone, itemZone } from '../../domain/figures/item-zone.ts'
import type { WorkItemView } from '../../results-contract.ts'
import { difficultyNames } from '../../texts.ru.ts'

export type ItemRow = {
  readonly label: string
  readonly max: number
  readonly level: string | null
  readonly topic: string | null
  readonly asked: number
  readonly completion: Figure
  readonly full: Figure
  readonly omitted: Figure
  readonly discrimination: number | null
  readonly beside: number | null
  readonly zone: ItemZone | null
}

/** What each zone is called in words. */
export const zoneNames: Readonly<Record<ItemZone, string>> = {
  sufficient: 'достаточный',
  between: 'переходный',
  insufficient: 'недостаточный',
}

const zoneTones: Readonly<Record<ItemZone, Tone>> = {
  sufficient: 'good',
  between: 'attention',
  insufficient: 'bad',
}

export function itemRows(items: readonly WorkItemView[]): readonly ItemRow[] {
  return items.map((item) => {
    const completion = itemCompletion(item)
    return {
      label: item.label,
      max: item.max,
      level: item.difficulty && difficultyNames[item.difficulty],
      topic: itemTopic(item),
      asked: item.asked,
      completion,
      full: fullPointsShare(item),
      omitted: omissionShare(item),
      discrimination: itemDiscrimination(item),
      beside: item.beside,
      zone: itemZone(completion.value, item.difficulty),
    }
  })
}

/** Completion of the items with the limits of the levels there are. */
export function itemBars(items: readonly WorkItemView[], rows: readonly ItemRow[]): BarsData {
  const has = (...levelsAsked: readonly string[]) =>
    items.some(({ difficulty }) => difficulty !== null && levelsAsked.includes(difficulty))
  return {
    unit: 'percent',
    valueName: 'Выполнение',
    barName: 'Задание',
    bars: rows.map(({ label, completion, zone, level }) => ({
      label,
      value: completion.value,
      interval: completion.interval,
      tone: zone === null ? 'main' : zoneTones[zone],
      ...(zone === null ? {} : { note: `${level}, ${zoneNames[zone]}` }),
    })),
    limits: [
      ...(has('base') ? [{ value: 0.6, label: 'Б: 60\u00a0%' }] : []),
      ...(has('raised', 'high') ? [{ value: 0.3, label: 'П, В: 30\u00a0%' }] : []),
    ],
    ...(rows.some(({ beside }) => beside !== null)
      ? { beside: { name: 'Муниципалитет', values: rows.map(({ beside }) => beside) } }
      : {}),
  }
}

/** Completion of the items in each group of marks; groups of fewer than ten leave a gap. */
export function itemCurves(items: readonly WorkItemView[]): LinesData | null {
  const groups = [...new Set(items.flatMap(({ byMark }) => byMark.map(({ group }) => group)))].sort(
    (one, other) => one - other,
  )
  const curves = items.map(({ byMark, max }) => groupCurve(byMark, max))
  const series = groups
    .map((group) => ({
      name: `«${group}»`,
      values: curves.map((curve) => {
        const point = curve.find((one) => one.group === group)
        return point && !point.isFew ? point.completion.value : null
      }),
    }))
    .filter(({ values }) => values.some((value) => value !== null))
  if (series.length < 2) return null
  return { unit: 'percent', pointName: 'Задание', points: items.map(({ label }) => label), series }
}

/** «Достаточный уровень у 9 заданий из 12, недостаточный у 2: 7 и 9.» */
export function itemsSentence(rows: readonly ItemRow[]): string {
  const zoned = rows.filter(({ zone }) => zone !== null)
  if (zoned.length === 0) {
    const sorted = rows
      .filter(({ completion }) => completion.value !== null)
      .toSorted((one, other) => (one.completion.value ?? 0) - (other.completion.value ?? 0))
    const hardest = sorted.slice(0, 3).map(({ label }) => label)
    return `Хуже всего выполнены задания ${hardest.join(', ')}. Уровни заданий в каталоге не указаны, поэтому зоны не названы.`
  }
  const of = (zone: ItemZone) => zoned.filter((row) => row.zone === zone)
  const [good, bad] = [of('sufficient'), of('insufficient')]
  const failed =
    bad.length === 0
      ? 'недостаточного нет ни у одного'
      : `недостаточный — ${bad.map(({ label }) => label).join(', ')}`
  return `Достаточный уровень: ${good.length} из ${zoned.length} заданий; ${failed}.`
}
