import type { PaperData } from '#kernel/paper-data.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { type Answers, line } from '../answers.ts'
import { supervisionData, supervisionQuestion, supervisionTags } from '../supervision.ts'
import { rows, text } from '../tag.ts'
import type { KindOfPaper } from './kind.ts'

/** A management decision as an order: what it answers and who does what by when. */
export type DecisionToWrite = {
  readonly title: string
  readonly text: string
  readonly findings: readonly { readonly organization: string; readonly what: string }[]
  readonly measures: readonly {
    readonly organization: string
    readonly what: string
    readonly term: PlainDate
  }[]
}

export function measuresOrderData(decision: DecisionToWrite, answers: Answers): PaperData {
  return {
    заголовок_решения: decision.title,
    основание:
      line(answers, 'basis') ||
      'По итогам анализа результатов муниципальной системы оценки качества образования',
    решено: decision.text,
    находки: decision.findings.map(({ organization, what }) => ({
      организация: organization,
      находка: what,
    })),
    меры: decision.measures.map(({ organization, what, term }, at) => ({
      номер_меры: String(at + 1),
      организация: organization,
      мера: what,
      срок: day(term),
    })),
    ...supervisionData(answers),
  }
}

function day(date: PlainDate): string {
  return date.split('-').reverse().join('.')
}

const sample: Omit<DecisionToWrite, 'measures'> = {
  title: 'О мерах по итогам проверочных работ',
  text: 'Провести диагностику затруднений и организовать занятия по темам, которые усвоены хуже других.',
  findings: [
    {
      organization: 'СОШ № 5',
      what: 'Доля отметок «2», ВПР, математика, 6 класс, 2026: 27,3 % (18 из 66); в остальных организациях муниципалитета 14,1 %',
    },
  ],
}

export const measuresOrder: KindOfPaper = {
  tags: [
    text('заголовок_решения', 'О чём решение'),
    text('основание', 'Чем вызван приказ: начало его первого предложения'),
    text('решено', 'Что решено'),
    rows('находки', 'На что отвечает решение', [
      text('организация', 'Организация'),
      text('находка', 'Что обнаружено, с показателем'),
    ]),
    rows('меры', 'Строка для каждой меры', [
      text('номер_меры', 'Номер по порядку'),
      text('организация', 'Кто выполняет'),
      text('мера', 'Что нужно сделать'),
      text('срок', 'К какому сроку'),
    ]),
    ...supervisionTags,
  ],
  questions: [
    {
      key: 'basis',
      label: 'Основание',
      hint: 'Начало приказа. Пусто — «По итогам анализа результатов…»',
      kind: 'text',
      required: false,
    },
    supervisionQuestion,
  ],
  sample: {
    ...measuresOrderData(
      { ...sample, measures: [] },
      { supervisor: 'Озёрный Пётр Ильич; заместитель начальника управления' },
    ),
    меры: [
      {
        номер_меры: '1',
        организация: 'СОШ № 5',
        мера: 'Провести цикл занятий по темам «Дроби» и «Проценты»',
        срок: '20.12.2026',
      },
    ],
  },
}
