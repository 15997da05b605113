import { StateBadge, type StateTone } from '#web-kit/state-badge.tsx'
import type { ActState as State } from '../domain/act-state.ts'
import { actStateNames } from '../texts.ru.ts'

const tones: Readonly<Record<State, StateTone>> = {
  active: 'good',
  review: 'attention',
  planned: 'active',
  expired: 'calm',
}

export function ActState({ state }: { state: State }) {
  return <StateBadge tone={tones[state]}>{actStateNames[state]}</StateBadge>
}
