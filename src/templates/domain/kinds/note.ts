import { nothingDrawn, type PaperData } from '#kernel/paper-data.ts'
import type { PrintedDocument } from '#kernel/printed-document.ts'
import { drawing, rows, type Tag, text } from '../tag.ts'
import { drawnTable } from './results-order.ts'

// Аналитическая справка: conclusions by rule, then parts with a note, a chart and a table each.

export const noteTags: readonly Tag[] = [
  text('о_чём', 'О чём справка: работа, направление, организация и год'),
  text('подзаголовок', 'Чьи результаты и сколько участников'),
  rows('выводы', 'Выводы по правилам системы, по одному; только те, о которых стоит сказать', [
    text('вывод', 'Предложение с выводом'),
  ]),
  rows('разделы', 'Разделы справки по порядку', [
    text('заголовок_раздела', 'Название раздела'),
    text('пояснение', 'На чём основан раздел и как его читать'),
    drawing('график', 'График раздела столбиками, если он есть'),
    drawing('таблица', 'Таблица раздела'),
  ]),
]

/** The same page that is on the screen, as a note. */
export function noteData(
  paper: Pick<PrintedDocument, 'title' | 'subtitles' | 'paragraphs' | 'tables'>,
): PaperData {
  return {
    о_чём: paper.title,
    подзаголовок: paper.subtitles.join('\n'),
    выводы: paper.paragraphs.map((words) => ({ вывод: words })),
    разделы: paper.tables.map((table) => ({
      заголовок_раздела: table.title ?? '',
      пояснение: table.note ?? '',
      график: table.bars ? { drawn: 'bars', bars: table.bars } : nothingDrawn,
      таблица: drawnTable(table),
    })),
  }
}

/** An invented page for the samples of every note. */
export const sampleNotePaper: Pick<PrintedDocument, 'title' | 'subtitles' | 'paragraphs' | 'tables'> = {
  title: 'ВПР 2026, математика, 6 класс',
  subtitles: ['Муниципалитет. Участников: 412, не писали: 18, школ: 9.'],
  paragraphs: [
    'Доля отметок «2» выросла с 8,1 % до 14,4 %: это больше, чем объясняет случай.',
    'Хуже всего выполнено задание 9 (дроби и проценты): 23,5 %.',
  ],
  tables: [
    {
      title: 'Отметки',
      note: 'Доли считаются от числа писавших.',
      bars: {
        title: 'Отметки, %',
        longest: 100,
        groups: ['«2»', '«3»', '«4»', '«5»'].map((name, at) => ({
          name,
          bars: [
            {
              name: 'Муниципалитет',
              value: [14.4, 44.1, 30, 11.5][at] ?? 0,
              written: ['14,4', '44,1', '30,0', '11,5'][at] ?? '',
            },
          ],
        })),
      },
      columns: [
        { header: 'Отметка', kind: 'text', weight: 30 },
        { header: 'Работ', kind: 'number', weight: 12 },
        { header: '%', kind: 'text', weight: 12 },
      ],
      rows: [
        { kind: 'cells', cells: ['«2»', 59, '14,4'] },
        { kind: 'cells', cells: ['«3»', 182, '44,1'] },
      ],
      empty: 'Отметок нет.',
    },
  ],
}
