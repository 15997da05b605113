import type { Answers } from '#monitoring/domain/form/answers.ts'
import type { Indicator } from '#monitoring/domain/methodology/indicator.ts'
import type { Counter, Methodology } from '#monitoring/domain/methodology/methodology.ts'
import type { Organization } from '#organizations/domain/organization.ts'
import { chanceOf } from './demo-chance.ts'
import { demoClassRows } from './demo-classes.ts'

type Base = Readonly<Record<string, number>>

/** Invented figures of an organisation that every direction uses: the same each time. */
export function demoBase(type: Organization['type'], index: number, year: number): Base {
  const grown = year % 2
  if (type === 'kindergarten') {
    const children = 60 + ((index * 47) % 160) + grown
    const groups = Math.max(3, Math.round(children / 22))
    const teachers = groups * 2 + 2
    const none = { pupils: 0, pupils_4_11: 0, pupils_6_11: 0, pupils_7_11: 0, pupils_10_11: 0 }
    const left = { graduates_9: 0, graduates_11: 0, class_teachers: 0 }
    return { ...none, ...left, teachers, posts: teachers + 1, children, groups }
  }
  const pupils = 160 + ((index * 137) % 640) + grown * 4
  const part = (share: number) => Math.round(pupils * share)
  const teachers = Math.round(pupils / 14) + 6
  return {
    ...{ pupils, pupils_4_11: part(0.68), pupils_6_11: part(0.5), pupils_7_11: part(0.41) },
    ...{ pupils_10_11: part(0.11), graduates_9: part(0.09), graduates_11: part(0.05) },
    ...{ teachers, class_teachers: Math.round(teachers * 0.6), posts: teachers + 3, children: 0, groups: 0 },
  }
}

/** The indicator's usual portion, 0…1: what is good stands high, what is bad low. */
function usualShare({ code, better }: Pick<Indicator, 'code' | 'better'>): number {
  const chance = chanceOf(code).next()
  return better === 'less' ? 0.03 + chance * 0.12 : 0.35 + chance * 0.5
}

/** Bounds and targets around the usual portion, so that some are within them and some are not. */
export function withDemoBounds(content: Methodology, year: number): Methodology {
  return {
    ...content,
    indicators: content.indicators.map((one) => {
      if (one.unit !== '%' || one.denominator === null || one.thresholds !== null) return one
      if (one.better !== 'more' && one.better !== 'less') return one
      const usual = Math.round(usualShare(one) * 100)
      const isMore = one.better === 'more'
      const thresholds = isMore ? { good: usual, fair: usual - 14 } : { good: usual, fair: usual + 9 }
      const better = isMore ? usual + 4 : Math.max(1, usual - 1)
      return {
        ...one,
        thresholds,
        targets: [
          { year: year - 1, value: usual },
          { year, value: better },
        ],
      }
    }),
  }
}

/** Answers to a direction's form that agree with one another: no part is larger than its whole. */
export function demoAnswers(
  indicators: readonly Indicator[],
  counters: readonly Counter[],
  base: Base,
  { seed, year }: { readonly seed: number; readonly year: number },
): Answers {
  const values = new Map<string, number | 'yes' | 'no'>()
  const numberOf = (formula: string, otherwise: number): number => {
    const key = formula.slice(formula.indexOf('.') + 1)
    if (formula.startsWith('base.')) return base[key] ?? 0
    if (!formula.startsWith('form.')) return 1
    const known = values.get(key)
    if (typeof known === 'number') return known
    if (known === undefined) values.set(key, otherwise)
    return known === 'yes' ? 1 : known === 'no' ? 0 : otherwise
  }
  for (const one of indicators) {
    const key = one.numerator.formula.replace('form.', '')
    const counter = counters.find((each) => each.key === key)
    if (!counter || values.has(key)) continue
    const luck = chanceOf(`${one.code} ${seed}`).next() - 0.5
    const share = Math.min(1, Math.max(0, usualShare(one) + luck * 0.36 + (year % 100) * 0.02 - 0.5))
    if (counter.kind === 'yes-no') {
      const isLess = one.better === 'less'
      values.set(key, (isLess ? luck > 0.36 : share > 0.42) ? 'yes' : 'no')
      continue
    }
    if (one.denominator === null) {
      values.set(key, Math.round(share * 12))
      continue
    }
    const whole = numberOf(
      one.denominator.formula,
      8 + Math.round(chanceOf(`${one.code} of ${seed}`).next() * 40),
    )
    const isScore = one.unit === 'балл'
    values.set(key, isScore ? Number((whole * (2 + share * 2.6)).toFixed(1)) : Math.round(whole * share))
  }
  const ofClasses = counters.some(({ kind }) => kind === 'by-class')
    ? {
        classes: demoClassRows(
          indicators.filter(({ numerator }) => numerator.formula.startsWith('form.classes.')),
          { pupils: base.pupils ?? 0, seed: seed * 100 + (year % 100), shareOf: usualShare },
        ),
      }
    : {}
  const rest = counters.filter(({ key, kind }) => !values.has(key) && kind !== 'by-class')
  for (const { key, kind } of rest) values.set(key, kind === 'yes-no' ? 'yes' : 20 + (seed % 30))
  return { values: { ...Object.fromEntries(values), ...ofClasses }, explanations: {} }
}
