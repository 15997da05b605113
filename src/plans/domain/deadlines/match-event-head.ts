import type { DeadlineAnchor } from '../deadline.ts'
import { isWord, matchAny } from './match-words.ts'
import { cardinalValue } from './number-words.ts'
import type { Token } from './token.ts'

export type EventHead = {
  readonly anchor: DeadlineAnchor
  /** Days after (or before) the event, where the phrase counts them. */
  readonly offsetDays: number | null
  readonly isInWorkingDays: boolean
  readonly end: number
}

const AFTER: readonly (readonly RegExp[])[] = [
  [
    /^по$/u,
    /^(?:итогам|итогу|результатам|окончани[ию]|завершени[ию]|истечени[ию]|факту|получени[ию]|прошестви[ию])$/u,
  ],
  [/^после$/u],
  [/^в$/u, /^конце$/u],
  [/^на$/u, /^основани[ие]$/u, /^(?:итогов|результатов|анализа)$/u],
  [/^с$/u, /^учетом$/u, /^(?:итогов|результатов)$/u],
  [/^(?:с|от)$/u, /^(?:момента|даты)$/u],
  [/^со$/u, /^дня$/u],
  [/^вслед$/u, /^за$/u],
]
const BEFORE: readonly (readonly RegExp[])[] = [
  [/^перед$/u],
  [/^до$/u, /^(?:начала|проведения|старта|открытия)$/u],
  [/^накануне$/u],
  [/^в$/u, /^преддверии$/u],
  [/^(?:при|в)$/u, /^подготовке$/u],
  [/^(?:при|в)$/u, /^подготовке$/u, /^к$/u],
  [/^в$/u, /^(?:период|ходе|рамках|процессе)$/u, /^подготовки$/u, /^к$/u],
  [/^на$/u, /^этапе$/u, /^подготовки$/u],
  [/^период$/u, /^подготовки$/u, /^к$/u],
]
const DURING: readonly (readonly RegExp[])[] = [
  [/^при$/u, /^(?:проведении|организации|осуществлении|реализации|участии)$/u],
  [/^при$/u, /^организации$/u, /^и$/u, /^проведении$/u],
  [/^при$/u, /^подготовке$/u, /^и$/u, /^проведении$/u],
  [/^(?:во|на)$/u, /^время$/u],
  [/^в$/u, /^(?:период|дни|день|ходе|рамках|процессе|момент)$/u],
  [/^на$/u, /^(?:период|момент|этапе)$/u],
  [/^на$/u, /^(?:всех|каждом)$/u, /^(?:этапах|этапе)$/u],
  [/^(?:период|дни|день|время)$/u, /^(?:проведения|сдачи|прохождения)$/u],
]

/** «по итогам», «перед», «в период», «не позднее 10 дней после»: the opening words of an event phrase. */
export function matchEventHead(tokens: readonly Token[], at: number): EventHead | null {
  return (
    matchCountedHead(tokens, at) ??
    longest([
      head('during-procedure', matchAny(tokens, at, DURING)),
      head('before-procedure', matchAny(tokens, at, BEFORE)),
      head('after-procedure', matchAny(tokens, at, AFTER)),
    ])
  )
}

function head(anchor: DeadlineAnchor, end: number | null): EventHead | null {
  return end === null ? null : { anchor, offsetDays: null, isInWorkingDays: false, end }
}

function longest(heads: readonly (EventHead | null)[]): EventHead | null {
  return heads.reduce((best, next) => (next && (!best || next.end > best.end) ? next : best), null)
}

const COUNT_HEAD: readonly (readonly RegExp[])[] = [
  [/^в$/u, /^течени[ие]$/u],
  [/^через$/u],
  [/^спустя$/u],
  [/^не$/u, /^(?:позднее|позже|ранее|менее)$/u],
  [/^не$/u, /^(?:позднее|позже|ранее|менее)$/u, /^чем$/u],
  [/^не$/u, /^(?:позднее|позже|ранее|менее)$/u, /^чем$/u, /^(?:через|за)$/u],
  [/^не$/u, /^(?:позднее|позже|ранее|менее)$/u, /^(?:через|за)$/u],
  [/^за$/u],
  [/^в$/u],
]
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:день|дня|дней|дн|дневн\p{L}*|суток)$/u, 1],
  [/^(?:недел\p{L}*)$/u, 7],
  [/^(?:декад\p{L}*)$/u, 10],
  [/^(?:месяц|месяца|месяцев|месячн\p{L}*)$/u, 30],
]

/** «в течение 10 рабочих дней после», «за две недели до», «в месячный срок со дня». */
function matchCountedHead(tokens: readonly Token[], at: number): EventHead | null {
  const start = matchAny(tokens, at, COUNT_HEAD)
  if (start === null) return null
  const countToken = tokens[start]
  const written = countToken?.kind === 'number' ? countToken.value : cardinalValue(countToken?.norm ?? '')
  let index = written === null ? start : start + 1
  if (tokens[index]?.kind === 'dash') index += 1
  if (isWord(tokens[index], /^(?:ти|х|и)$/u)) index += 1
  const isOfWork = isWord(tokens[index], /^рабоч/u)
  if (isOfWork || isWord(tokens[index], /^(?:календарн|учебн|банковск)/u)) index += 1
  const unitToken = tokens[index]
  const unit = unitToken?.kind === 'word' ? UNITS.find(([form]) => form.test(unitToken.norm))?.[1] : undefined
  if (unit === undefined) return null
  index += 1
  const isTerm = isWord(tokens[index], /^срок$/u)
  if (isTerm) index += 1
  const offset = { offsetDays: (written ?? 1) * unit, isInWorkingDays: isOfWork && unit === 1 }
  const after = matchAny(tokens, index, AFTER)
  if (after !== null) return { anchor: 'after-procedure', ...offset, end: after }
  const before = matchAny(tokens, index, [...BEFORE, [/^до$/u]])
  if (before !== null) return { anchor: 'before-procedure', ...offset, end: before }
  const isBareCount =
    isTerm || (written !== null && isWord(tokens[at], /^(?:через|спустя|в)$/u) && start > at + 1)
  return isBareCount ? { anchor: 'after-procedure', ...offset, end: index } : null
}
