import { StateBadge, type StateTone } from '#web-kit/state-badge.tsx'
import type { AppealState } from '../domain/appeal.ts'
import type { LineState } from '../domain/line.ts'
import type { PublicationState } from '../domain/publication.ts'
import { appealStateNames, lineStateNames, publicationStateNames } from '../texts.ru.ts'

const appealTones: Readonly<Record<AppealState, StateTone>> = {
  open: 'active',
  overdue: 'bad',
  answered: 'good',
  'answered-late': 'attention',
}

export function AppealBadge({ state }: { state: AppealState }) {
  return <StateBadge tone={appealTones[state]}>{appealStateNames[state]}</StateBadge>
}

const publicationTones: Readonly<Record<PublicationState, StateTone>> = {
  waiting: 'active',
  overdue: 'bad',
  published: 'good',
}

export function PublicationBadge({ state }: { state: PublicationState }) {
  return <StateBadge tone={publicationTones[state]}>{publicationStateNames[state]}</StateBadge>
}

const lineTones: Readonly<Record<LineState, StateTone>> = { planned: 'calm', open: 'good', closed: 'calm' }

export function LineBadge({ state }: { state: LineState }) {
  return <StateBadge tone={lineTones[state]}>{lineStateNames[state]}</StateBadge>
}
