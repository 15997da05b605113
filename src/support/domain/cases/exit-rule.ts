import { dateOf, type PlainDate } from '#kernel/plain-date.ts'
import type { Finding } from '../rules/identify.ts'

/** What the newest figures say of leaving. */
export type Exit = { readonly isMet: boolean; readonly words: string }

/** The rule that found the school, applied to newer results. Null where the case was opened after the last of them. */
export function exitByFinding(newest: Finding | null): Exit | null {
  if (newest === null) return null
  if (newest.state === 'out') return { isMet: true, words: 'Правило выхода выполнено по новым результатам' }
  if (newest.state === 'small-sample')
    return { isMet: false, words: 'По новым результатам данных мало: решают люди' }
  return {
    isMet: false,
    words:
      newest.keptBy.length > 0
        ? newest.keptBy.join('; ')
        : 'По новым результатам школа снова входит в список',
  }
}

/** What is known of the objectivity of a school since the case was opened. */
export type ObjectivityRecord = {
  /** By the newest screening of each year of results. */
  readonly screened: readonly { readonly year: number; readonly isMarked: boolean }[]
  /** Works checked a second time after the opening. */
  readonly rechecked: { readonly checked: number; readonly confirmed: number }
}

/** Years running without signs. */
const CLEAN_YEARS = 2
/** Fewer works checked again prove nothing. */
const LEAST_RECHECKED = 10
/** @source приказ Минобрнауки Республики Хакасия 08.02.2023 № 100-128: не менее 90 % работ оценены объективно */
const CONFIRMED_SHARE = 0.9

/**
 * A school with signs of biased results leaves when the signs are absent two years running, or when a second check has confirmed
 * nine works of ten. Null where nothing has been looked at since the opening.
 * @source docs/decisions/0051-exit-of-cases-of-objectivity.md
 */
export function exitByObjectivity(
  openedOn: PlainDate,
  { screened, rechecked }: ObjectivityRecord,
): Exit | null {
  const { checked, confirmed } = rechecked
  const after = screened.filter(({ year }) => writtenAfter(year, openedOn)).sort((a, b) => b.year - a.year)
  if (checked === 0 && after.length === 0) return null
  const share = `перепроверкой подтверждено ${confirmed} из ${checked} работ`
  if (checked >= LEAST_RECHECKED && confirmed >= CONFIRMED_SHARE * checked - 1e-9)
    return { isMet: true, words: `Правило выхода выполнено: ${share}` }
  const last = after.slice(0, CLEAN_YEARS)
  const years = last.map(({ year }) => year).reverse()
  const isRunning = years.every((year, at) => at === 0 || year === (years[at - 1] ?? 0) + 1)
  if (last.length === CLEAN_YEARS && isRunning && last.every(({ isMarked }) => !isMarked))
    return { isMet: true, words: `Правило выхода выполнено: признаков нет в ${years.join(' и ')} годах` }
  const [newest] = after
  return {
    isMet: false,
    words: [
      newest === undefined
        ? 'результатов после начала сопровождения ещё не проверяли'
        : newest.isMarked
          ? `в ${newest.year} году признаки есть`
          : `признаков нет в ${newest.year} году, нужно ${CLEAN_YEARS} года подряд`,
      checked === 0
        ? ''
        : `${share}, нужно не меньше 90 %${checked < LEAST_RECHECKED ? ` и не меньше ${LEAST_RECHECKED} работ` : ''}`,
    ]
      .filter(Boolean)
      .join('; ')
      .replace(/^./, (first) => first.toUpperCase()),
  }
}

/** Works are written in spring: those of the year of opening count where it began before them. */
function writtenAfter(year: number, openedOn: PlainDate): boolean {
  return dateOf(year, 4, 1) > openedOn
}
