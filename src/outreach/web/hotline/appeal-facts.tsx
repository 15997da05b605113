import { dateWords } from '#web-kit/date-words.ts'
import { Facts } from '#web-kit/facts.tsx'
import type { AppealView } from '../../contract.ts'
import { channelNames } from '../../texts.ru.ts'

export function AppealFacts({ appeal }: { appeal: AppealView }) {
  return (
    <Facts
      lines={[
        ['Вопрос', appeal.question],
        ['Тема', appeal.topicName],
        ['Когда', `${dateWords(appeal.receivedOn)} ${appeal.receivedAt}`],
        ['Как обратились', channelNames[appeal.channel]],
        ['Линия', appeal.lineName],
        ['Кто записал', appeal.recorderName],
        ['Кто отвечает', appeal.responderName],
        ['Ответить до', dateWords(appeal.dueOn)],
        ...(appeal.answer === null ? [] : [['Ответ', appeal.answer] as const]),
      ]}
    />
  )
}
