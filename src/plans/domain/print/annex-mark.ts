import type { Plan } from '../plan.ts'
import type { Approval } from '../plan-reading.ts'
import { authorityInGenitive } from '../reading/facts/authority-name.ts'
import { russianDay } from '../russian-day.ts'

/** Where a requisite is not known yet, it is left to be written by hand. */
const DATE_BLANK = '______________'
const NUMBER_BLANK = '________'

const inDative: Readonly<Record<string, string>> = {
  приказ: 'к приказу',
  распоряжение: 'к распоряжению',
  постановление: 'к постановлению',
  решение: 'к решению',
}

const inGenitive: Readonly<Record<string, string>> = {
  приказ: 'приказа',
  распоряжение: 'распоряжения',
  постановление: 'постановления',
  решение: 'решения',
}

/** «(в редакции приказа от 01.03.2026 № 12)»: the act of the last amendment. */
export function editionMark({ documentKind, number, date }: Approval): string {
  const act = inGenitive[documentKind] ?? `документа «${documentKind}»`
  return `(в редакции ${act} от ${date === null ? DATE_BLANK : russianDay(date)} № ${number ?? NUMBER_BLANK})`
}

/**
 * The lines in the upper right corner of an annex: to which act it belongs. Empty while nothing is known of the act.
 * @source ГОСТ Р 7.0.97-2025, requisites «отметка о приложении» and «гриф утверждения»
 */
export function annexMark({ approval, authority }: Pick<Plan, 'approval' | 'authority'>): readonly string[] {
  if (approval === null) return []
  const { documentKind, number, date, signatory } = approval
  if (documentKind === 'утверждение') {
    return ['УТВЕРЖДАЮ', signatory ?? '', date === null ? '' : russianDay(date)].filter(Boolean)
  }
  const act = inDative[documentKind] ?? `к документу «${documentKind}»`
  const of = authority === null ? '' : ` ${authorityInGenitive(authority)}`
  const requisites = `от ${date === null ? DATE_BLANK : russianDay(date)} № ${number ?? NUMBER_BLANK}`
  return ['Приложение', `${act}${of}`, requisites]
}
