import type { PaperData } from '#kernel/paper-data.ts'
import { dateOf, type PlainDate } from '#kernel/plain-date.ts'
import { type Answers, line, linesOf } from '../answers.ts'
import { shortNameOf, signatureOf } from '../russian/person-name.ts'
import { rows, text } from '../tag.ts'
import type { KindOfPaper } from './kind.ts'

/** A meeting at which heads reported: what each was asked and what was decided. */
export type MeetingToRecord = {
  readonly theme: string
  readonly place: string
  readonly heldOn: PlainDate
  readonly speeches: readonly {
    readonly organization: string
    readonly speaker: string
    readonly questions: string
    /** The decision in words; empty where none was written. */
    readonly decision: string
    readonly term: PlainDate | null
  }[]
}

export function meetingMinutesData(meeting: MeetingToRecord, answers: Answers): PaperData {
  const present = linesOf(answers.present)
  return {
    тема: meeting.theme,
    место_совещания: meeting.place,
    дата_совещания: day(meeting.heldOn),
    председатель: signatureOf(line(answers, 'chair')),
    секретарь: signatureOf(line(answers, 'secretary')),
    присутствовали: present.map((one) => ({ присутствовал: one })),
    присутствующих: present.length === 0 ? '' : String(present.length),
    выступления: meeting.speeches.map(({ organization, speaker, questions }, at) => ({
      номер_выступления: String(at + 1),
      организация: organization,
      выступил: shortNameOf(speaker),
      вопросы: questions,
    })),
    решения: meeting.speeches
      .filter(({ decision }) => decision !== '')
      .map(({ organization, decision, term }, at) => ({
        номер_решения: String(at + 1),
        кому: organization,
        решение: withStop(decision),
        срок: term === null ? '' : day(term),
      })),
  }
}

/** A sentence ends with a stop, whoever wrote it. */
function withStop(words: string): string {
  return /[.!?…]$/u.test(words) ? words : `${words}.`
}

function day(date: PlainDate): string {
  return date.split('-').reverse().join('.')
}

export const meetingMinutes: KindOfPaper = {
  tags: [
    text('тема', 'О чём совещание'),
    text('место_совещания', 'Где прошло'),
    text('дата_совещания', 'Когда прошло'),
    text('председатель', 'Кто вёл: инициалы и фамилия'),
    text('секретарь', 'Кто записывал: инициалы и фамилия'),
    text('присутствующих', 'Сколько человек присутствовало'),
    rows('присутствовали', 'Присутствующие по одному', [text('присутствовал', 'Кто присутствовал')]),
    rows('выступления', 'Кто отчитывался', [
      text('номер_выступления', 'Номер по порядку'),
      text('организация', 'Какая организация'),
      text('выступил', 'Кто выступил: фамилия и инициалы'),
      text('вопросы', 'О чём спрашивали'),
    ]),
    rows('решения', 'Что решили; только те выступления, по которым решение записано', [
      text('номер_решения', 'Номер по порядку'),
      text('кому', 'Какой организации'),
      text('решение', 'Решение'),
      text('срок', 'К какому дню исполнить'),
    ]),
  ],
  questions: [
    { key: 'chair', label: 'Кто вёл совещание', hint: 'Фамилия Имя Отчество', kind: 'line', required: true },
    { key: 'secretary', label: 'Кто записывал', hint: 'Фамилия Имя Отчество', kind: 'line', required: true },
    {
      key: 'present',
      label: 'Кто присутствовал',
      hint: 'С новой строки: фамилия с инициалами и должность, как они войдут в протокол',
      kind: 'text',
      required: false,
    },
  ],
  sample: meetingMinutesData(
    {
      theme: 'О подготовке школ к итоговой аттестации',
      place: 'управление образования, зал совещаний',
      heldOn: dateOf(2026, 11, 24),
      speeches: [
        {
          organization: 'СОШ № 5',
          speaker: 'Берёзина Ольга Павловна',
          questions: 'Как организована работа с учениками группы риска?',
          decision: 'Доработать план подготовки и прислать его в управление',
          term: dateOf(2026, 12, 15),
        },
      ],
    },
    {
      chair: 'Заречная Надежда Сергеевна',
      secretary: 'Лугова Анна Олеговна',
      present: 'Озёрный П. И., заместитель начальника\nруководители девяти школ',
    },
  ),
}
