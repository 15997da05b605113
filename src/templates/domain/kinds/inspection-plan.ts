import type { PaperData } from '#kernel/paper-data.ts'
import { dateOf, type PlainDate } from '#kernel/plain-date.ts'
import { rows, text } from '../tag.ts'
import type { KindOfPaper } from './kind.ts'

/** Inspections of a school year, in the order they begin. */
export type InspectionsToPlan = {
  /** «2026/27» */
  readonly year: string
  readonly inspections: readonly {
    readonly theme: string
    /** «тематическая, выездная» */
    readonly kind: string
    readonly startsOn: PlainDate
    readonly endsOn: PlainDate
    readonly organizations: readonly string[]
    readonly inspectors: readonly string[]
    readonly basis: string
  }[]
}

export function inspectionPlanData({ year, inspections }: InspectionsToPlan): PaperData {
  return {
    учебный_год: year,
    всего_проверок: String(inspections.length),
    организаций: String(new Set(inspections.flatMap(({ organizations }) => organizations)).size),
    проверки: inspections.map((one, at) => ({
      номер_проверки: String(at + 1),
      тема: one.theme,
      вид: one.kind,
      начало: day(one.startsOn),
      окончание: day(one.endsOn),
      организации: one.organizations.join(', '),
      проверяющие: one.inspectors.join('\n'),
      основание: one.basis,
    })),
  }
}

function day(date: PlainDate): string {
  return date.split('-').reverse().join('.')
}

export const inspectionPlan: KindOfPaper = {
  tags: [
    text('учебный_год', 'Учебный год: 2026/27'),
    text('всего_проверок', 'Сколько проверок в плане'),
    text('организаций', 'Сколько организаций будет проверено'),
    rows('проверки', 'Строка для каждой проверки', [
      text('номер_проверки', 'Номер по порядку'),
      text('тема', 'Тема проверки'),
      text('вид', 'Вид проверки и как она проводится'),
      text('начало', 'Первый день'),
      text('окончание', 'Последний день'),
      text('организации', 'Какие организации'),
      text('проверяющие', 'Кто проверяет, по одному в строке'),
      text('основание', 'На каком основании'),
    ]),
  ],
  questions: [],
  sample: inspectionPlanData({
    year: '2026/27',
    inspections: [
      {
        theme: 'Подготовка школ к итоговой аттестации',
        kind: 'тематическая, с выездом и по документам',
        startsOn: dateOf(2026, 11, 10),
        endsOn: dateOf(2026, 12, 5),
        organizations: ['СОШ № 2', 'СОШ № 5'],
        inspectors: ['Озёрный Пётр Ильич', 'Лугова Анна Олеговна'],
        basis: 'план работы управления',
      },
    ],
  }),
}
