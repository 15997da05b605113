import { StateBadge, type StateTone } from '#web-kit/state-badge.tsx'
import type { ObjectiveState } from '../domain/cases/review.ts'
import type { CaseState } from '../domain/cases/support-case.ts'
import type { SchoolState } from '../domain/rules/identify.ts'
import { caseStateNames, objectiveStateNames, stateNames } from '../texts.ru.ts'

const schoolTones: Readonly<Record<SchoolState, StateTone>> = {
  in: 'attention',
  out: 'calm',
  'small-sample': 'active',
  excluded: 'calm',
}

export function SchoolStateBadge({ state }: { state: SchoolState }) {
  return <StateBadge tone={schoolTones[state]}>{stateNames[state]}</StateBadge>
}

const caseTones: Readonly<Record<CaseState, StateTone>> = {
  preparing: 'calm',
  active: 'active',
  escalated: 'bad',
  paused: 'attention',
  closed: 'good',
}

export function CaseBadge({ state }: { state: CaseState }) {
  return <StateBadge tone={caseTones[state]}>{caseStateNames[state]}</StateBadge>
}

const objectiveTones: Readonly<Record<ObjectiveState, StateTone>> = {
  'on-track': 'active',
  'at-risk': 'attention',
  'off-track': 'bad',
  reached: 'good',
}

export function ObjectiveBadge({ state }: { state: ObjectiveState }) {
  return <StateBadge tone={objectiveTones[state]}>{objectiveStateNames[state]}</StateBadge>
}
