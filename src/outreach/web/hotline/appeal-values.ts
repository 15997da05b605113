import type { PlainDate } from '#kernel/plain-date.ts'
import { todayHere } from '#web-kit/date-words.ts'
import type { AppealView, HotlineView } from '../../contract.ts'
import type { Channel } from '../../domain/channel.ts'

/** The form of a question: an empty text stands for «не указано», ids are texts as lists of choices want them. */
export type AppealValues = {
  lineId: string | null
  receivedOn: PlainDate | null
  receivedAt: string
  channel: Channel
  topicId: string
  question: string
  responderId: string | null
}

/** A new question: received now, on the line that works. */
export function firstAppealValues({ lines, topics }: HotlineView): AppealValues {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  const line = lines.find(({ state }) => state === 'open')
  const [topic] = topics.filter(({ removed }) => !removed)
  return {
    lineId: line ? String(line.lineId) : null,
    receivedOn: todayHere(),
    receivedAt: `${two(now.getHours())}:${two(now.getMinutes())}`,
    channel: 'phone',
    topicId: topic ? String(topic.topicId) : '',
    question: '',
    responderId: null,
  }
}

export function valuesOfAppeal(appeal: AppealView): AppealValues {
  const { lineId, receivedOn, receivedAt, channel, topicId, question, responderId } = appeal
  return {
    lineId: lineId === null ? null : String(lineId),
    receivedOn,
    receivedAt,
    channel,
    topicId: String(topicId),
    question,
    responderId,
  }
}

export function bodyOfAppeal(values: AppealValues, receivedOn: PlainDate) {
  return {
    ...values,
    receivedOn,
    lineId: values.lineId === null ? null : Number(values.lineId),
    topicId: Number(values.topicId),
  }
}
