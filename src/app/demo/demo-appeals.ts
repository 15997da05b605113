import type { Channel } from '#outreach/domain/channel.ts'

/** Questions to the invented hotline: how many days ago, about what, and what was answered; nobody asked any of them. */
export type DemoAppeal = {
  readonly daysAgo: number
  readonly at: string
  readonly channel: Channel
  /** Part of the topic's name. */
  readonly topic: string
  readonly question: string
  readonly answer?: string
  /** Days after the question. */
  readonly answeredAfter?: number
}

export const demoAppeals: readonly DemoAppeal[] = [
  {
    daysAgo: 44,
    at: '09:15',
    channel: 'phone',
    topic: 'аттестация',
    question: 'До какого числа подают заявление на участие в итоговом сочинении?',
    answer: 'Не позднее чем за две недели до даты сочинения, в своей школе.',
    answeredAfter: 0,
  },
  {
    daysAgo: 41,
    at: '14:30',
    channel: 'site',
    topic: 'Всероссийские',
    question: 'Ставят ли за проверочную работу отметку в журнал?',
    answer: 'Школа решает сама и записывает это в своём локальном акте; родителей знакомят заранее.',
    answeredAfter: 2,
  },
  {
    daysAgo: 36,
    at: '10:05',
    channel: 'phone',
    topic: 'Оценивание',
    question: 'Почему за четверть отметка ниже средней из журнала?',
    answer: 'Порядок выставления отметок есть в положении школы; классный руководитель покажет расчёт.',
    answeredAfter: 8,
  },
  {
    daysAgo: 30,
    at: '11:20',
    channel: 'phone',
    topic: 'аттестация',
    question: 'Можно ли заменить предмет по выбору после подачи заявления?',
    answer: 'Да, при уважительных причинах и с заявлением не позднее чем за две недели до экзамена.',
    answeredAfter: 1,
  },
  {
    daysAgo: 27,
    at: '16:45',
    channel: 'mail',
    topic: 'Приём',
    question: 'Какие документы нужны для перевода в другую школу района в середине года?',
    answer: 'Заявление об отчислении с указанием принимающей школы, затем личное дело и текущие отметки.',
    answeredAfter: 3,
  },
  {
    daysAgo: 22,
    at: '09:50',
    channel: 'social',
    topic: 'Дополнительное',
    question: 'Сохраняется ли место в кружке, если ребёнок болел месяц?',
    answer: 'Место сохраняется при справке; предупредите педагога.',
    answeredAfter: 1,
  },
  {
    daysAgo: 16,
    at: '13:10',
    channel: 'phone',
    topic: 'аттестация',
    question: 'Где посмотреть расписание экзаменов на этот учебный год?',
    answer: 'В разделе «ГИА» сайта управления и на стенде школы.',
    answeredAfter: 0,
  },
  {
    daysAgo: 12,
    at: '10:40',
    channel: 'visit',
    topic: 'аттестация',
    question: 'Какие условия создают участнику с нарушением зрения?',
    answer: 'Увеличенный шрифт, дополнительное время и ассистент по заключению комиссии.',
    answeredAfter: 2,
  },
  {
    daysAgo: 9,
    at: '15:25',
    channel: 'phone',
    topic: 'Оценивание',
    question: 'Обязан ли учитель объяснить, за что снижена отметка за контрольную?',
  },
  {
    daysAgo: 3,
    at: '09:05',
    channel: 'phone',
    topic: 'Всероссийские',
    question: 'Можно ли не писать проверочную работу, если ребёнок готовится к олимпиаде?',
  },
  {
    daysAgo: 1,
    at: '11:55',
    channel: 'phone',
    topic: 'аттестация',
    question: 'Когда будут консультации по математике для девятиклассников?',
  },
]
