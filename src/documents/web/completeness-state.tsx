import { StateBadge, type StateTone } from '#web-kit/state-badge.tsx'
import type { CompletenessState as State } from '../domain/completeness.ts'
import { completenessStateNames } from '../texts.ru.ts'

const tones: Readonly<Record<State, StateTone>> = {
  valid: 'good',
  'no-file': 'attention',
  review: 'attention',
  planned: 'active',
  expired: 'bad',
  missing: 'bad',
}

export function CompletenessState({ state }: { state: State }) {
  return <StateBadge tone={tones[state]}>{completenessStateNames[state]}</StateBadge>
}
