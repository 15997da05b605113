import type { Column } from '#web-kit/data-table/column.ts'
import { DateText } from '#web-kit/date-text.tsx'
import { dateWords } from '#web-kit/date-words.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import type { AppealView } from '../../contract.ts'
import type { TopicCount } from '../../domain/topic-statistics.ts'
import { appealStateNames, channelNames } from '../../texts.ru.ts'
import { AppealBadge } from '../state-badges.tsx'

/** The journal's table; the rest waits in «Столбцы». */
export const appealColumns: readonly Column<AppealView>[] = [
  {
    key: 'received',
    title: 'Дата и время',
    isWhole: true,
    value: ({ receivedOn, receivedAt }) => `${receivedOn} ${receivedAt}`,
    show: ({ receivedOn, receivedAt }) => (
      <span className="digits">
        {dateWords(receivedOn)} {receivedAt}
      </span>
    ),
  },
  {
    key: 'question',
    title: 'Вопрос',
    isName: true,
    width: '34%',
    value: ({ question }) => question,
    show: ({ appealId, question }) => (
      <PageLink to={`/outreach/hotline/${appealId}`}>
        {question.length > 160 ? `${question.slice(0, 160)}…` : question}
      </PageLink>
    ),
  },
  { key: 'topic', title: 'Тема', value: ({ topicName }) => topicName, choose: 'Все темы' },
  {
    key: 'channel',
    title: 'Как обратились',
    isExtra: true,
    value: ({ channel }) => channelNames[channel],
  },
  { key: 'line', title: 'Линия', isExtra: true, value: ({ lineName }) => lineName },
  {
    key: 'responder',
    title: 'Кто отвечает',
    value: ({ responderName }) => responderName,
    choose: 'Все отвечающие',
  },
  {
    key: 'due',
    title: 'Срок',
    isDate: true,
    isWhole: true,
    value: ({ dueOn }) => dueOn,
    show: ({ dueOn }) => <DateText date={dueOn} />,
  },
  {
    key: 'condition',
    title: 'Состояние',
    value: ({ state }) => appealStateNames[state],
    show: ({ state }) => <AppealBadge state={state} />,
    choose: 'Все состояния',
  },
  { key: 'answer', title: 'Ответ', isExtra: true, value: ({ answer }) => answer },
  {
    key: 'answered',
    title: 'Дата ответа',
    isExtra: true,
    isDate: true,
    isWhole: true,
    value: ({ answeredOn }) => answeredOn,
    show: ({ answeredOn }) => <DateText date={answeredOn} />,
  },
]

export const topicColumns: readonly Column<TopicCount>[] = [
  { key: 'topic', title: 'Тема', isName: true, value: ({ topicName }) => topicName },
  { key: 'count', title: 'Обращений', isNumber: true, value: ({ count }) => count },
  { key: 'answered', title: 'Отвечено', isNumber: true, value: ({ answered }) => answered },
  { key: 'late', title: 'Из них позже срока', isNumber: true, value: ({ answeredLate }) => answeredLate },
  { key: 'open', title: 'Ждут ответа', isNumber: true, value: ({ open }) => open },
  { key: 'overdue', title: 'Просрочено', isNumber: true, value: ({ overdue }) => overdue },
]
