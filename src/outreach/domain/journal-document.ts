import type { PlainDate } from '#kernel/plain-date.ts'
import type { PrintedDocument } from '#kernel/printed-document.ts'
import { russianDay } from '#plans/domain/russian-day.ts'
import { appealStateNames, channelNames } from '../texts.ru.ts'
import type { Appeal, AppealState } from './appeal.ts'

type Line = Pick<
  Appeal,
  'receivedOn' | 'receivedAt' | 'channel' | 'question' | 'responderName' | 'dueOn' | 'answer' | 'answeredOn'
> & { readonly topicName: string; readonly state: AppealState }

/** The hotline's journal on paper, in the order questions came. It names nobody who asked. */
export function journalDocument(
  appeals: readonly Line[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): PrintedDocument {
  const order = appeals.toSorted((a, b) =>
    `${a.receivedOn} ${a.receivedAt}` < `${b.receivedOn} ${b.receivedAt}` ? -1 : 1,
  )
  return {
    orientation: 'landscape',
    mark: [],
    title: 'Журнал обращений на горячую линию',
    subtitles: [`с ${russianDay(from)} по ${russianDay(to)}`],
    paragraphs: [],
    tables: [
      {
        title: null,
        empty: 'Обращений не было.',
        columns: [
          { header: '№', kind: 'number', weight: 5 },
          { header: 'Дата и время', kind: 'text', weight: 13 },
          { header: 'Как обратились', kind: 'text', weight: 12 },
          { header: 'Тема', kind: 'text', weight: 18 },
          { header: 'Вопрос', kind: 'text', weight: 34 },
          { header: 'Кто отвечает', kind: 'text', weight: 18 },
          { header: 'Срок', kind: 'date', weight: 12 },
          { header: 'Ответ', kind: 'text', weight: 34 },
          { header: 'Состояние', kind: 'text', weight: 14 },
        ],
        rows: order.map((one, at) => ({
          kind: 'cells',
          cells: [
            at + 1,
            `${russianDay(one.receivedOn)}\n${one.receivedAt}`,
            channelNames[one.channel],
            one.topicName,
            one.question,
            one.responderName,
            one.dueOn,
            one.answer === null ? null : `${one.answer}\n${russianDay(one.answeredOn ?? one.dueOn)}`,
            appealStateNames[one.state],
          ],
        })),
      },
    ],
  }
}
