import { StateBadge, type StateTone } from '#web-kit/state-badge.tsx'
import type { MeasureState } from '../domain/decision.ts'
import type { Verdict } from '../domain/effect/verdict.ts'
import type { FindingState } from '../domain/finding.ts'
import type { RecommendationState } from '../domain/recommendation.ts'
import { findingStateNames, measureStateNames, recommendationStateNames, verdictNames } from '../texts.ru.ts'

const findingTones: Readonly<Record<FindingState, StateTone>> = {
  open: 'attention',
  recommended: 'active',
  decided: 'active',
  reviewed: 'good',
}

export function FindingBadge({ state }: { state: FindingState }) {
  return <StateBadge tone={findingTones[state]}>{findingStateNames[state]}</StateBadge>
}

const recommendationTones: Readonly<Record<RecommendationState, StateTone>> = {
  draft: 'calm',
  issued: 'active',
  overdue: 'bad',
  acknowledged: 'active',
  answered: 'attention',
  accepted: 'good',
}

export function RecommendationBadge({ state }: { state: RecommendationState }) {
  return <StateBadge tone={recommendationTones[state]}>{recommendationStateNames[state]}</StateBadge>
}

const measureTones: Readonly<Record<MeasureState, StateTone>> = {
  waiting: 'active',
  overdue: 'bad',
  done: 'good',
}

export function MeasureBadge({ state }: { state: MeasureState }) {
  return <StateBadge tone={measureTones[state]}>{measureStateNames[state]}</StateBadge>
}

const verdictTones: Readonly<Record<Verdict, StateTone>> = {
  effective: 'good',
  partly: 'attention',
  ineffective: 'bad',
  undecided: 'calm',
}

export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  return <StateBadge tone={verdictTones[verdict]}>{verdictNames[verdict]}</StateBadge>
}
