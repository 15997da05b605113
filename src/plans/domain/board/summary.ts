import { addDays, type PlainDate, plainDate } from '#kernel/plain-date.ts'
import { counted } from '../counted.ts'
import { russianDay } from '../russian-day.ts'
import type { SummaryView } from '../views/summary-view.ts'

/** An organisation that is late with something and has sent nothing for so long is called silent. */
export const SILENT_DAYS = 30

/** Whether an organisation does not answer: late with something, and no report that stands in the last 30 days. */
export function isSilent(
  standing: { readonly late: number; readonly lastReportOn: PlainDate | null },
  today: PlainDate,
): boolean {
  const { late, lastReportOn } = standing
  return late > 0 && (lastReportOn === null || lastReportOn < addDays(today, -SILENT_DAYS))
}

const tasks = ['поручение', 'поручения', 'поручений'] as const
const organizations = ['организация', 'организации', 'организаций'] as const
const atOrganizations = ['организации', 'организаций', 'организаций'] as const

/** What the head of the authority should hear first, one thought a sentence. */
export function sentencesOfSummary(summary: Omit<SummaryView, 'sentences'>): readonly string[] {
  const { overdueByOrganization: late, review, silent, upcoming, upcomingCount, missingActs } = summary
  const lateCount = late.reduce((sum, { count }) => sum + count, 0)
  const without = new Set(missingActs.flatMap((act) => act.organizations)).size
  const [nearest] = upcoming
  return [
    lateCount === 0
      ? 'Просроченных поручений нет.'
      : `Просрочено ${counted(lateCount, tasks)} у ${counted(late.length, atOrganizations)}.`,
    review.count === 0
      ? 'Отчётов, ждущих проверки, нет.'
      : `${counted(review.count, ['отчёт ждёт', 'отчёта ждут', 'отчётов ждут'])} проверки${
          review.oldestOn === null ? '' : `, самый давний с ${dayWords(review.oldestOn)}`
        }.`,
    ...(silent.length === 0
      ? []
      : [`${counted(silent.length, organizations)} с просрочкой: отчётов нет больше ${SILENT_DAYS} дней.`]),
    ...(without === 0
      ? []
      : [`Обязательных локальных актов не хватает у ${counted(without, atOrganizations)}.`]),
    nearest === undefined
      ? 'На ближайшие 30 дней сроков нет.'
      : `В ближайшие 30 дней ${counted(upcomingCount, ['мероприятие', 'мероприятия', 'мероприятий'])} со сроком, ближайшее до ${dayWords(nearest.dueOn)}.`,
  ]
}

function dayWords(day: string): string {
  return russianDay(plainDate(day))
}
