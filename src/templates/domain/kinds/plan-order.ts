import type { PaperData } from '#kernel/paper-data.ts'
import { type Answers, line } from '../answers.ts'
import { supervisionData, supervisionQuestion, supervisionTags } from '../supervision.ts'
import { rows, text } from '../tag.ts'
import type { KindOfPaper } from './kind.ts'

/** The plan an order approves: what stands in its annex. */
export type PlanToApprove = {
  readonly title: string
  /** «Срок реализации: 2026–2028 годы»; empty where the title says it. */
  readonly horizonLine: string
  readonly sections: readonly {
    /** Empty for rows that stand before the first section. */
    readonly heading: string
    readonly actions: readonly {
      readonly number: string
      readonly text: string
      readonly deadline: string
      readonly performers: string
      readonly result: string
    }[]
  }[]
}

export function planOrderData(plan: PlanToApprove, answers: Answers): PaperData {
  const basis = line(answers, 'basis')
  return {
    план: plan.title,
    срок_плана: plan.horizonLine,
    основание: basis === '' ? 'В целях развития муниципальной системы оценки качества образования' : basis,
    мероприятий: String(plan.sections.reduce((sum, { actions }) => sum + actions.length, 0)),
    ответственный: line(answers, 'responsible') || 'руководителям образовательных организаций',
    ...supervisionData(answers),
    разделы: plan.sections.map(({ heading, actions }) => ({
      заголовки: heading === '' ? [] : [{ заголовок_раздела: heading }],
      мероприятия: actions.map(({ number, deadline, performers, result, ...action }) => ({
        номер_мероприятия: number,
        мероприятие: action.text,
        сроки: deadline,
        ответственные: performers,
        результат: result,
      })),
    })),
  }
}

export const planOrder: KindOfPaper = {
  tags: [
    text('план', 'Название плана'),
    text('срок_плана', 'Срок плана, если его нет в самом названии'),
    text('основание', 'Чем вызван приказ: начало его первого предложения'),
    text('мероприятий', 'Сколько мероприятий в плане'),
    text('ответственный', 'Кому поручено исполнять план, в дательном падеже'),
    ...supervisionTags,
    rows('разделы', 'Повторяется для каждого раздела плана', [
      rows('заголовки', 'Строка с названием раздела; пропускается, если разделов нет', [
        text('заголовок_раздела', 'Номер и название раздела'),
      ]),
      rows('мероприятия', 'Строка таблицы, повторяется для каждого мероприятия', [
        text('номер_мероприятия', 'Номер мероприятия'),
        text('мероприятие', 'Мероприятие с вложенными пунктами'),
        text('сроки', 'Срок, как он записан в плане'),
        text('ответственные', 'Исполнители, как они записаны в плане'),
        text('результат', 'Ожидаемый результат'),
      ]),
    ]),
  ],
  questions: [
    {
      key: 'basis',
      label: 'Основание',
      hint: 'Начало приказа: «Во исполнение …», «В целях …». Пусто — о развитии системы оценки качества',
      kind: 'text',
      required: false,
    },
    {
      key: 'responsible',
      label: 'Кому исполнять план',
      hint: 'В дательном падеже. Пусто — «руководителям образовательных организаций»',
      kind: 'line',
      required: false,
    },
    supervisionQuestion,
  ],
  sample: planOrderData(
    {
      title: 'План мероприятий по развитию оценки качества образования на 2026–2028 годы',
      horizonLine: '',
      sections: [
        {
          heading: '1. Нормативные основания',
          actions: [
            action('1.1', 'Обновление положения о муниципальной системе оценки', 'март 2026 года', 'Приказ'),
            action(
              '1.2',
              'Утверждение показателей:\n1) качества подготовки;\n2) объективности',
              'ежегодно',
              'Перечень',
            ),
          ],
        },
        {
          heading: '2. Работа со школами',
          actions: [action('2.1', 'Разбор результатов проверочных работ', 'по итогам ВПР', 'Справка')],
        },
      ],
    },
    { supervisor: 'Озёрный Пётр Ильич; заместитель начальника управления' },
  ),
}

function action(number: string, words: string, deadline: string, result: string) {
  return { number, text: words, deadline, result, performers: 'Управление образования, школы' }
}
