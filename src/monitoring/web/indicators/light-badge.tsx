import { StateBadge, type StateTone } from '#web-kit/state-badge.tsx'
import type { Light } from '../../domain/indicator/light.ts'
import { lightNames } from '../../texts.ru.ts'

const tones: Readonly<Record<Light, StateTone>> = {
  good: 'good',
  attention: 'attention',
  bad: 'bad',
  none: 'calm',
}

/** A traffic light as a word and an icon, the colour comes third. */
export function LightBadge({ light }: { light: Light }) {
  return <StateBadge tone={tones[light]}>{lightNames[light]}</StateBadge>
}
