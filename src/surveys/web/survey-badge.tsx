import { StateBadge, type StateTone } from '#web-kit/state-badge.tsx'
import type { SurveyState } from '../domain/survey/survey.ts'
import { surveyStateNames } from '../texts.ru.ts'

const tones: Readonly<Record<SurveyState, StateTone>> = { planned: 'calm', open: 'active', closed: 'good' }

export function SurveyBadge({ state }: { state: SurveyState }) {
  return <StateBadge tone={tones[state]}>{surveyStateNames[state]}</StateBadge>
}
