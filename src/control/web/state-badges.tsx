import { StateBadge, type StateTone } from '#web-kit/state-badge.tsx'
import type { FindingState } from '../domain/finding.ts'
import type { ReportState } from '../domain/hearing.ts'
import type { VisitState } from '../domain/visit.ts'
import { findingStateNames, reportStateNames, visitStateNames } from '../texts.ru.ts'

const visitTones: Readonly<Record<VisitState, StateTone>> = {
  planned: 'calm',
  late: 'bad',
  running: 'active',
  mending: 'attention',
  reported: 'active',
  closed: 'good',
}

export function VisitBadge({ state }: { state: VisitState }) {
  return <StateBadge tone={visitTones[state]}>{visitStateNames[state]}</StateBadge>
}

const findingTones: Readonly<Record<FindingState, StateTone>> = {
  unshown: 'calm',
  open: 'active',
  overdue: 'bad',
  mended: 'attention',
  fixed: 'good',
}

export function FindingBadge({ state }: { state: FindingState }) {
  return <StateBadge tone={findingTones[state]}>{findingStateNames[state]}</StateBadge>
}

const reportTones: Readonly<Record<ReportState, StateTone>> = {
  awaited: 'calm',
  overdue: 'bad',
  sent: 'attention',
  'follow-up': 'active',
  'follow-up-overdue': 'bad',
  done: 'good',
}

export function ReportBadge({ state }: { state: ReportState }) {
  return <StateBadge tone={reportTones[state]}>{reportStateNames[state]}</StateBadge>
}
