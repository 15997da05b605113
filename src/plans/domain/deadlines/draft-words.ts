import type {
  DeadlineAssumption,
  DeadlineCondition,
  DeadlineKind,
  DeadlinePeriod,
  Recurrence,
} from '../deadline.ts'
import type { PlacedFact } from './draft.ts'
import type { Fact } from './fact.ts'

/** What a draft says apart from its months and years: shared by all the check points it is split into. */
export type DraftWords = {
  /** Null when only the calendar can tell (once or span). */
  readonly kind: DeadlineKind | null
  readonly recurrence: Recurrence | null
  readonly everyYears: number | null
  readonly timesPerRound: number | null
  readonly day: number | null
  readonly event: Extract<Fact, { is: 'event' }> | null
  readonly condition: DeadlineCondition | null
  readonly label: string | null
  readonly period: DeadlinePeriod | null
  readonly assumed: readonly DeadlineAssumption[]
}

export function wordsOf(placed: readonly PlacedFact[], hasCalendar: boolean): DraftWords {
  const facts = placed.map(({ fact }) => fact)
  const event = firstOf(facts, 'event')
  const rotation = firstOf(facts, 'rotation')
  const recurrence = finest(facts)
  const onDemand = firstOf(facts, 'on-demand')
  const condition = facts.reduce<DeadlineCondition | null>(
    (found, fact) => found ?? (fact.is === 'on-demand' ? fact.condition : null),
    null,
  )
  const kind = kindOf(facts, hasCalendar)
  const isUnderstood = kind !== 'external' || facts.some((fact) => fact.is === 'external')
  const isBareDay = kind === 'recurring' && recurrence === null
  const isSupplement = onDemand !== null && kind !== 'on-demand'
  return {
    kind,
    recurrence: rotation ? 'every-n-years' : (recurrence?.recurrence ?? (isBareDay ? 'monthly' : null)),
    everyYears: rotation?.everyYears ?? recurrence?.everyYears ?? null,
    timesPerRound: recurrence?.times ?? null,
    day: firstOf(facts, 'day')?.day ?? null,
    event,
    condition: condition ?? (isSupplement ? 'if-needed' : null),
    label: isUnderstood ? labelOf(facts, recurrence) : null,
    period: firstOf(facts, 'window')?.period ?? null,
    assumed: [
      ...(recurrence?.assumed ?? []),
      ...(isBareDay ? [MONTHLY_BY_DAY] : []),
      ...(isUnderstood ? [] : [NOT_UNDERSTOOD]),
    ],
  }
}

const MONTHLY_BY_DAY: DeadlineAssumption = {
  field: 'recurrence',
  reason: 'Названо только число месяца: срок прочитан как ежемесячный',
}

const NOT_UNDERSTOOD: DeadlineAssumption = {
  field: 'kind',
  reason: 'Срок не распознан: укажите, как его понимать',
}

/** Beside these a bare «до 25 числа» means each month. */
const IS_BESIDE_DAY: ReadonlySet<Fact['is']> = new Set(['day', 'aside', 'unknown', 'on-demand'])

/** Whoever sets the date decides the kind: another's calendar or an event first, then a rhythm, then a window. */
function kindOf(facts: readonly Fact[], hasCalendar: boolean): DeadlineKind | null {
  const has = (is: Fact['is']) => facts.some((fact) => fact.is === is)
  if (has('rotation')) return 'rotation'
  const setter = facts.find((fact) => fact.is === 'event' || fact.is === 'external')
  if (setter?.is === 'event' || setter?.is === 'external') return setter.is
  const rhythm =
    has('recurrence') || (has('day') && !hasCalendar && facts.every((fact) => IS_BESIDE_DAY.has(fact.is)))
  const isUnconditional = facts.some((fact) => fact.is === 'on-demand' && fact.condition === null)
  if (isUnconditional && !rhythm && !hasCalendar) return 'on-demand'
  if (rhythm) return 'recurring'
  // «в течение года (октябрь, март)»: the months are the answer, the year only their frame
  const isFrame = (fact: Fact) => fact.is === 'window' && fact.period !== null && hasMonths(facts)
  const stretch = facts.find((fact) => fact.is === 'continuous' || (fact.is === 'window' && !isFrame(fact)))
  if (stretch) return stretch.is === 'continuous' ? 'continuous' : 'span'
  if (has('on-demand') && !hasCalendar) return 'on-demand'
  return hasCalendar ? null : 'external'
}

function hasMonths(facts: readonly Fact[]): boolean {
  return facts.some((fact) => fact.is === 'calendar' && fact.stretch.fromMonth !== null)
}

function labelOf(
  facts: readonly Fact[],
  recurrence: Extract<Fact, { is: 'recurrence' }> | null,
): string | null {
  const externals = facts.flatMap((fact) => (fact.is === 'external' ? [fact.label] : []))
  const named = firstOf(facts, 'event')?.label ?? (externals.join(', ') || null)
  const window = firstOf(facts, 'window')?.label ?? null
  const aside = firstOf(facts, 'aside')?.label ?? null
  const unknown = facts.flatMap((fact) => (fact.is === 'unknown' ? [fact.label] : []))
  return (
    named ?? window ?? recurrence?.label ?? aside ?? (unknown.slice(0, 20).join(', ').slice(0, 200) || null)
  )
}

/** «ежегодно, 1 раз в квартал»: the shorter rhythm contains the longer one. */
function finest(facts: readonly Fact[]): Extract<Fact, { is: 'recurrence' }> | null {
  const order: readonly Recurrence[] = ['monthly', 'quarterly', 'yearly', 'every-n-years']
  const recurrences = facts.flatMap((fact) => (fact.is === 'recurrence' ? [fact] : []))
  return recurrences.reduce<Extract<Fact, { is: 'recurrence' }> | null>(
    (best, next) => (!best || order.indexOf(next.recurrence) < order.indexOf(best.recurrence) ? next : best),
    null,
  )
}

function firstOf<Kind extends Fact['is']>(
  facts: readonly Fact[],
  is: Kind,
): Extract<Fact, { is: Kind }> | null {
  const isWanted = (fact: Fact): fact is Extract<Fact, { is: Kind }> => fact.is === is
  return facts.find(isWanted) ?? null
}
