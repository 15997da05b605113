import type { PaperData } from '#kernel/paper-data.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { organizationData, organizationTags, type PaperOrganization } from '../organization-tags.ts'
import { type PaperPerson, personData, personTags } from '../person-tags.ts'
import { rows, text } from '../tag.ts'
import type { KindOfPaper } from './kind.ts'

/** A programme of help to one school: why it is included, who helps, what it is to reach and what is done. */
export type ProgrammeToMake = {
  readonly organization: PaperOrganization
  readonly head: PaperPerson
  /** «2026/27 учебный год» */
  readonly period: string
  readonly grounds: readonly string[]
  readonly adviser: PaperPerson | null
  readonly mentorSchool: string | null
  readonly objectives: readonly { readonly text: string; readonly now: string; readonly target: string }[]
  readonly measures: readonly {
    readonly text: string
    readonly whom: string
    readonly term: string
    readonly result: string
  }[]
  readonly reviewsOn: readonly PlainDate[]
}

export function supportProgrammeData(given: ProgrammeToMake): PaperData {
  return {
    ...organizationData('организация', given.organization),
    ...personData('директор', given.head),
    период: given.period,
    основания: given.grounds.map((words) => ({ основание: words })),
    ...personData('куратор', given.adviser ?? { name: '', post: '' }),
    школа_наставник: given.mentorSchool ?? '',
    задачи: given.objectives.map(({ now, target, ...one }, at) => ({
      номер_задачи: String(at + 1),
      задача: one.text,
      сейчас: now,
      ожидается: target,
    })),
    меры: given.measures.map(({ whom, term, result, ...one }, at) => ({
      номер_меры: String(at + 1),
      мера: one.text,
      кто: whom,
      срок: term,
      результат: result,
    })),
    пересмотр: given.reviewsOn.map((date) => date.split('-').reverse().join('.')).join(', '),
  }
}

export const supportProgramme: KindOfPaper = {
  tags: [
    ...organizationTags('организация', 'Школа, которой помогают'),
    ...personTags('директор', 'Руководитель школы'),
    text('период', 'На какой срок программа'),
    rows('основания', 'Почему школа включена', [text('основание', 'Основание')]),
    ...personTags('куратор', 'Куратор школы'),
    text('школа_наставник', 'Школа-наставник; пусто, если её нет'),
    rows('задачи', 'Чего нужно достичь', [
      text('номер_задачи', 'Номер по порядку'),
      text('задача', 'Задача'),
      text('сейчас', 'Показатель в начале'),
      text('ожидается', 'Показатель, который ожидается'),
    ]),
    rows('меры', 'Что будет сделано', [
      text('номер_меры', 'Номер по порядку'),
      text('мера', 'Мера'),
      text('кто', 'Кто отвечает'),
      text('срок', 'Когда'),
      text('результат', 'Что получится'),
    ]),
    text('пересмотр', 'Дни, когда программу пересматривают'),
  ],
  questions: [],
  sample: {
    ...supportProgrammeData({
      organization: {
        fullName: 'Муниципальное бюджетное общеобразовательное учреждение «Средняя школа № 5»',
        shortName: 'СОШ № 5',
        cases: {},
      },
      head: { name: 'Берёзина Ольга Павловна', post: 'директор' },
      period: '2026/27 учебный год',
      grounds: ['Доля выпускников ниже минимального балла: 21,4 % при пороге 15 %, второй год подряд'],
      adviser: { name: 'Лугова Анна Олеговна', post: 'методист' },
      mentorSchool: 'Гимназия № 1',
      objectives: [{ text: 'Уменьшить долю не сдавших математику', now: '21,4 %', target: 'не более 15 %' }],
      measures: [
        {
          text: 'Диагностика затруднений учителей',
          whom: 'куратор',
          term: 'октябрь',
          result: 'карта затруднений',
        },
      ],
      reviewsOn: [],
    }),
    пересмотр: '20.12.2026, 10.06.2027',
  },
}
