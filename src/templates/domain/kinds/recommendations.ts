import type { PaperData } from '#kernel/paper-data.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { organizationData, organizationTags, type PaperOrganization } from '../organization-tags.ts'
import { type PaperPerson, personData, personTags } from '../person-tags.ts'
import { rows, text } from '../tag.ts'
import type { KindOfPaper } from './kind.ts'

/** Recommendations to one organisation: what they rest on, what is advised, by when an answer is awaited. */
export type RecommendationsToMake = {
  readonly organization: PaperOrganization
  readonly head: PaperPerson
  /** «по итогам всероссийских проверочных работ 2026 года» */
  readonly about: string
  /** Each finding with its figure and what it was compared with. */
  readonly grounds: readonly { readonly text: string; readonly figure: string; readonly source: string }[]
  readonly recommendations: readonly {
    readonly text: string
    /** Who in the organisation does it. */
    readonly whom: string
    readonly term: PlainDate | null
  }[]
  readonly answerBy: PlainDate | null
}

export function recommendationsData(given: RecommendationsToMake): PaperData {
  return {
    ...organizationData('организация', given.organization),
    ...personData('директор', given.head),
    повод: given.about,
    основания: given.grounds.map((one, at) => ({
      номер_основания: String(at + 1),
      основание: one.text,
      показатель: one.figure,
      источник: one.source,
    })),
    рекомендации: given.recommendations.map(({ whom, term, ...one }, at) => ({
      номер_рекомендации: String(at + 1),
      рекомендация: one.text,
      кому: whom,
      срок: term === null ? '' : day(term),
    })),
    ответить_до: given.answerBy === null ? '' : day(given.answerBy),
  }
}

function day(date: PlainDate): string {
  return date.split('-').reverse().join('.')
}

const sample: RecommendationsToMake = {
  organization: {
    fullName: 'Муниципальное бюджетное общеобразовательное учреждение «Средняя школа № 5»',
    shortName: 'СОШ № 5',
    cases: {},
  },
  head: { name: 'Берёзина Ольга Павловна', post: 'директор' },
  about: 'по итогам всероссийских проверочных работ 2026 года',
  grounds: [
    {
      text: 'Доля отметок «2» по математике в 6 классе выше, чем в других школах',
      figure: '27,3 % против 14,1 %',
      source: 'ВПР 2026, математика, 6 класс',
    },
  ],
  recommendations: [
    {
      text: 'Провести диагностику пробелов по темам «Дроби» и «Проценты»',
      whom: 'учителям математики',
      term: null,
    },
    {
      text: 'Включить в план школы занятия с учениками группы риска',
      whom: 'заместителю директора',
      term: null,
    },
  ],
  answerBy: null,
}

export const recommendations: KindOfPaper = {
  tags: [
    ...organizationTags('организация', 'Организация, которой адресовано'),
    ...personTags('директор', 'Руководитель организации'),
    text('повод', 'По итогам чего рекомендации'),
    rows('основания', 'На чём основаны рекомендации', [
      text('номер_основания', 'Номер по порядку'),
      text('основание', 'Что замечено'),
      text('показатель', 'Показатель и то, с чем он сравнён'),
      text('источник', 'Откуда показатель'),
    ]),
    rows('рекомендации', 'Рекомендации по одной', [
      text('номер_рекомендации', 'Номер по порядку'),
      text('рекомендация', 'Что рекомендовано'),
      text('кому', 'Кому в организации'),
      text('срок', 'К какому сроку'),
    ]),
    text('ответить_до', 'До какого дня ответить; пусто, если ответа не ждут'),
  ],
  questions: [],
  sample: { ...recommendationsData(sample), ответить_до: '20.12.2026' },
}
