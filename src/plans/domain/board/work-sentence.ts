import { counted } from '../counted.ts'
import type { OrganizationWork } from '../views/organization-work-view.ts'

const tasks = ['поручение', 'поручения', 'поручений'] as const

/** «Просрочено 3 поручения, возвращено 2 отчёта. В ближайшие 30 дней сдать 5 поручений.» */
export function sentenceOfWork(counts: OrganizationWork['counts']): string {
  const { overdue, returned, dueSoon, open, reported, accepted } = counts
  if (open + overdue + returned + reported + accepted === 0) return 'Поручений этой организации пока нет.'
  const now = [
    overdue === 0 ? 'Просроченных поручений нет' : `Просрочено ${counted(overdue, tasks)}`,
    ...(returned === 0
      ? []
      : [`на доработку возвращено ${counted(returned, ['отчёт', 'отчёта', 'отчётов'])}`]),
  ].join(', ')
  const ahead =
    dueSoon === 0
      ? 'На ближайшие 30 дней сроков нет.'
      : `В ближайшие 30 дней нужно отчитаться по ${counted(dueSoon, ['поручению', 'поручениям', 'поручениям'])}.`
  return `${now}. ${ahead}`
}
