import { nothingDrawn, type PaperData, type PaperDrawing } from '#kernel/paper-data.ts'
import type { PrintedTable } from '#kernel/printed-document.ts'
import { type Answers, line, tasksOf } from '../answers.ts'
import { supervisionData, supervisionQuestion, supervisionTags } from '../supervision.ts'
import { drawing, rows, text } from '../tag.ts'
import type { KindOfPaper } from './kind.ts'

/** What an order sums up: «проведения оценочных процедур в 2026 году», with sentences by rule and a table. */
export type SummedUp = {
  /** After «Об итогах». */
  readonly about: string
  readonly conclusions: readonly string[]
  readonly table: PrintedTable | null
}

export function resultsOrderData({ about, conclusions, table }: SummedUp, answers: Answers): PaperData {
  return {
    предмет: about,
    основание: line(answers, 'basis') || 'На основании анализа результатов оценочных процедур',
    выводы: conclusions.map((words) => ({ вывод: words })),
    таблица: drawnTable(table),
    поручения: tasksOf(answers, 'tasks').map(({ whom, what, term }, at) => ({
      пункт: String(at + 2),
      кому: whom,
      что: what,
      срок: term,
    })),
    пункт_контроля: String(tasksOf(answers, 'tasks').length + 2),
    ...supervisionData(answers),
  }
}

export function drawnTable(table: PrintedTable | null): PaperDrawing {
  if (table === null) return nothingDrawn
  const { columns, rows: lines, empty } = table
  return { drawn: 'table', table: { columns, rows: lines, empty } }
}

export const resultsOrder: KindOfPaper = {
  tags: [
    text('предмет', 'Об итогах чего приказ'),
    text('основание', 'Чем вызван приказ: начало его первого предложения'),
    rows('выводы', 'Выводы по правилам системы, по одному', [text('вывод', 'Предложение с выводом')]),
    drawing('таблица', 'Таблица с показателями работ'),
    rows('поручения', 'Поручения, которые вы записали', [
      text('пункт', 'Номер пункта приказа'),
      text('кому', 'Кому поручено, в дательном падеже'),
      text('что', 'Что сделать'),
      text('срок', 'К какому сроку'),
    ]),
    text('пункт_контроля', 'Номер пункта о контроле'),
    ...supervisionTags,
  ],
  questions: [
    {
      key: 'basis',
      label: 'Основание',
      hint: 'Начало приказа. Пусто — «На основании анализа результатов оценочных процедур»',
      kind: 'text',
      required: false,
    },
    {
      key: 'tasks',
      label: 'Поручения',
      hint: 'С новой строки: кому (руководителям школ); что сделать; срок',
      kind: 'tasks',
      required: true,
    },
    supervisionQuestion,
  ],
  sample: resultsOrderData(
    {
      about: 'оценочных процедур 2026 года',
      conclusions: ['Доля отметок «2» по математике в 6 классах выросла с 8,1 % до 14,4 %.'],
      table: {
        title: null,
        columns: [
          { header: 'Работа', kind: 'text', weight: 40 },
          { header: 'Участников', kind: 'number', weight: 14 },
          { header: 'Качество, %', kind: 'text', weight: 14 },
        ],
        rows: [{ kind: 'cells', cells: ['ВПР 2026, математика, 6 класс', 412, '41,5'] }],
        empty: 'Работ за этот год нет.',
      },
    },
    {
      tasks:
        'руководителям общеобразовательных организаций; рассмотреть итоги на педагогических советах; до 20 декабря 2026 года\nметодическому центру; провести семинар для учителей математики; до 1 февраля 2027 года',
      supervisor: 'Озёрный Пётр Ильич; заместитель начальника управления',
    },
  ),
}
