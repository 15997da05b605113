import { nameInFormulas } from '../methodology/indicator.ts'
import type { Methodology } from '../methodology/methodology.ts'
import { classFigureNames } from './class-figures.ts'
import type { ReadyIndicator } from './evaluate-organization.ts'
import type { BoundForms } from './known-figures.ts'
import { knownFigures } from './known-figures.ts'
import { readyIndicators } from './ready-indicators.ts'

/** By code of an indicator that is worked out by class: the figures of classes it comes of, through others too. */
export type OfClasses = ReadonlyMap<string, readonly { readonly name: string; readonly direction: string }[]>

/** Why an indicator of the level «класс» has values of organisations only. */
export type ClassNote = { readonly code: string; readonly message: string }

/**
 * Which of these indicators have values of classes: of the level «класс», put together by a sum, every figure they name known of
 * each class. The others are counted by organisation, as if the level were that, and a note says why. `ready` stand in the order
 * of their references.
 */
export function indicatorsOfClasses(
  methodology: Methodology,
  forms: BoundForms,
  ready: readonly ReadyIndicator[],
): { readonly reached: OfClasses; readonly notes: readonly ClassNote[] } {
  const reached = new Map<string, readonly { readonly name: string; readonly direction: string }[]>()
  const notes: ClassNote[] = []
  const kept = new Map<string, ReadonlySet<string>>()
  const codeOf = new Map(ready.map(({ indicator: { code } }) => [`indicator.${nameInFormulas(code)}`, code]))
  for (const { indicator, numerator, denominator } of ready) {
    const { code, direction, level, together } = indicator
    if (level !== 'class' || numerator === null) continue
    if (together === 'none') {
      notes.push({
        code,
        message: `${code}: классы не складываются в организацию, поэтому значение — только организации. Выберите, как складывать: суммой или суммой числителей к сумме знаменателей.`,
      })
      continue
    }
    const known = kept.get(direction) ?? classFigureNames(methodology, direction, forms)
    kept.set(direction, known)
    const names = [...new Set([...numerator.names, ...(denominator?.names ?? [])])]
    const other = names.find((name) => !known.has(name) && reached.get(codeOf.get(name) ?? '') === undefined)
    if (other === undefined && names.length > 0) {
      reached.set(
        code,
        names.flatMap((name) => reached.get(codeOf.get(name) ?? '') ?? [{ name, direction }]),
      )
      continue
    }
    notes.push({ code, message: noteOf(code, other, titleOf(methodology, direction, forms, other)) })
  }
  return { reached, notes }
}

/** The notes alone, for whoever writes the methodology. */
export function findClassNotes(methodology: Methodology, forms: BoundForms): readonly ClassNote[] {
  return indicatorsOfClasses(methodology, forms, readyIndicators(methodology, forms)).notes
}

function titleOf(
  methodology: Methodology,
  code: string,
  forms: BoundForms,
  name: string | undefined,
): string | undefined {
  const direction = methodology.directions.find((one) => one.code === code)
  return name === undefined || !direction ? undefined : knownFigures(methodology, direction, forms).get(name)
}

function noteOf(code: string, name: string | undefined, title: string | undefined): string {
  const what = `«${title ?? name ?? ''}» (${name ?? ''})`
  const why =
    name === undefined
      ? 'формула не называет сведений о классах'
      : name.startsWith('indicator.')
        ? `${what} сам не считается по классам`
        : `${what} — одно число на организацию`
  return `${code}: классов не будет, значение посчитают по организации — ${why}. По классам есть результаты ВПР, ОГЭ и ЕГЭ (assessment) и графы таблицы, строки которой — классы (form.таблица.total.графа).`
}
