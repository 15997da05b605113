import { StateBadge, type StateTone } from '#web-kit/state-badge.tsx'
import type { PackageState } from '../domain/paper-package.ts'
import { packageStateNames } from '../texts.ru.ts'

const tones: Readonly<Record<PackageState, StateTone>> = {
  waiting: 'calm',
  running: 'active',
  done: 'good',
  failed: 'bad',
}

export function PackageBadge({ state }: { state: PackageState }) {
  return <StateBadge tone={tones[state]}>{packageStateNames[state]}</StateBadge>
}
