import { plural } from '#web-kit/plural.ts'
import type { SchedulePreview } from '../../domain/views/schedule-view.ts'

const actions = ['мероприятие', 'мероприятия', 'мероприятий'] as const

/** What approving a draft brings, in a sentence or three. */
export function scheduleSentence(preview: SchedulePreview): string {
  const { occurrenceCount, taskCount, onDemand, beyondHorizon } = preview
  const parts = [
    occurrenceCount === 0
      ? 'Контрольных точек с датами пока нет.'
      : `После утверждения: ${plural(occurrenceCount, ['контрольная точка', 'контрольные точки', 'контрольных точек'])} и ${plural(taskCount, ['поручение', 'поручения', 'поручений'])}.`,
    onDemand.length > 0 ? `По потребности: ${plural(onDemand.length, actions)}.` : '',
    beyondHorizon.length > 0
      ? `Вне срока действия плана: ${plural(beyondHorizon.length, actions)}, сами по себе они не становятся просроченными.`
      : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}
