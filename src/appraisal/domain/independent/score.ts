import type { Measures } from './measures.ts'

/** An indicator's points, 0…100; null where something of it is not known. */
export type IndicatorScore = {
  readonly code: string
  readonly title: string
  readonly weight: number
  readonly points: number | null
}

export type CriterionScore = {
  readonly code: string
  readonly title: string
  readonly points: number | null
  /** 3.3 had nobody to ask, and the other two stand for it. */
  readonly isReweighted: boolean
  readonly indicators: readonly IndicatorScore[]
}

export type Score = { readonly total: number | null; readonly criteria: readonly CriterionScore[] }

/**
 * Five criteria out of the measures: an indicator has 0…100 points, a criterion the sum of points by weight, the whole the
 * mean of five. Weights are from secondary sources («проверьте»): they are data here, not a law. An unknown indicator makes
 * its criterion unknown; only where nobody with a disability was asked (0 people) do 3.1 and 3.2 take the weight of 3.3.
 * @source indicators.md 4.3; docs/methodology/independent-assessment.md
 */
export function scoreOf(measures: Measures): Score {
  const criteria = criteriaOf(measures).map(addUp)
  const points = criteria.map((criterion) => criterion.points)
  const known = points.filter((one) => one !== null)
  const total = known.length < points.length ? null : known.reduce((sum, one) => sum + one, 0) / points.length
  return { total, criteria }
}

type Points = number | null | 'nobody'
type Raw = Pick<CriterionScore, 'code' | 'title'> & {
  readonly indicators: readonly (Omit<IndicatorScore, 'points'> & { readonly points: Points })[]
}

function addUp(raw: Raw): CriterionScore {
  const isReweighted = raw.indicators.some(({ code, points }) => code === '3.3' && points === 'nobody')
  const indicators = raw.indicators.map(({ points, ...one }) => ({
    ...one,
    points: points === 'nobody' ? null : points,
  }))
  const counted = isReweighted ? indicators.filter(({ code }) => code !== '3.3') : indicators
  const weight = counted.reduce((sum, one) => sum + one.weight, 0)
  const isKnown = counted.every(({ points }) => points !== null)
  const points = isKnown
    ? counted.reduce((sum, one) => sum + (one.points ?? 0) * one.weight, 0) / weight
    : null
  return { ...raw, indicators, points, isReweighted }
}

function criteriaOf(m: Measures): readonly Raw[] {
  return [
    {
      code: '1',
      title: 'Открытость и доступность сведений',
      indicators: [
        {
          code: '1.1',
          title: 'Сведения на стендах и на сайте',
          weight: 0.3,
          points: mean(published(m.stand), published(m.site)),
        },
        {
          code: '1.2',
          title: 'Способы обратной связи на расстоянии',
          weight: 0.3,
          points: each(m.remoteWays, 30, 4),
        },
        {
          code: '1.3',
          title: 'Довольны открытостью',
          weight: 0.4,
          points: mean(share(m.standLiked), share(m.siteLiked)),
        },
      ],
    },
    {
      code: '2',
      title: 'Комфортность условий',
      indicators: [
        { code: '2.1', title: 'Комфортные условия', weight: 0.5, points: each(m.comforts, 20, 5) },
        { code: '2.3', title: 'Довольны комфортностью', weight: 0.5, points: share(m.comfortLiked) },
      ],
    },
    {
      code: '3',
      title: 'Доступность для людей с инвалидностью',
      indicators: [
        {
          code: '3.1',
          title: 'Оборудование здания и участка',
          weight: 0.3,
          points: each(m.accessEquipment, 20, 5),
        },
        {
          code: '3.2',
          title: 'Условия наравне с другими',
          weight: 0.4,
          points: each(m.accessConditions, 20, 5),
        },
        {
          code: '3.3',
          title: 'Довольны доступностью',
          weight: 0.3,
          points: m.accessLiked?.all === 0 ? 'nobody' : share(m.accessLiked),
        },
      ],
    },
    {
      code: '4',
      title: 'Доброжелательность и вежливость',
      indicators: [
        { code: '4.1', title: 'При первом обращении', weight: 0.4, points: share(m.firstContactLiked) },
        { code: '4.2', title: 'Педагоги', weight: 0.4, points: share(m.teachersLiked) },
        { code: '4.3', title: 'На расстоянии', weight: 0.2, points: share(m.remoteLiked) },
      ],
    },
    {
      code: '5',
      title: 'Довольны условиями',
      indicators: [
        { code: '5.1', title: 'Готовы рекомендовать', weight: 0.3, points: share(m.recommended) },
        { code: '5.2', title: 'Довольны режимом работы', weight: 0.2, points: share(m.scheduleLiked) },
        { code: '5.3', title: 'Довольны в целом', weight: 0.5, points: share(m.wholeLiked) },
      ],
    },
  ]
}

function published(one: Measures['site']): number | null {
  return one === null ? null : (one.there / one.required) * 100
}

function share(one: Measures['wholeLiked']): number | null {
  return one === null || one.all === 0 ? null : (one.yes / one.all) * 100
}

/** So many points for each; from `enough` on all hundred. */
function each(count: number | null, points: number, enough: number): number | null {
  if (count === null) return null
  return count >= enough ? 100 : count * points
}

/** Both or nothing: half of an answer would look like a whole one. */
function mean(first: number | null, second: number | null): number | null {
  return first === null || second === null ? null : (first + second) / 2
}

export const bands = ['great', 'good', 'fair', 'below', 'poor'] as const
export type Band = (typeof bands)[number]

/** Bands as bus.gov.ru words them; the borders are from a secondary source. */
export function bandOf(total: number): Band {
  if (total >= 81) return 'great'
  if (total >= 61) return 'good'
  if (total >= 41) return 'fair'
  return total >= 21 ? 'below' : 'poor'
}
