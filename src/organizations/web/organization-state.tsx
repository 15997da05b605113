import { StateBadge } from '#web-kit/state-badge.tsx'
import type { OrganizationRow } from '../contract.ts'
import { organizationStateNames } from '../texts.ru.ts'

const tones = { active: 'good', planned: 'active', closed: 'calm' } as const

export function OrganizationState({ state }: { state: OrganizationRow['state'] }) {
  return <StateBadge tone={tones[state]}>{organizationStateNames[state]}</StateBadge>
}
