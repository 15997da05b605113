/** What people ask about. One list serves the hotline and parents' meetings. */
export type Topic = {
  readonly topicId: number
  readonly version: number
  readonly name: string
  readonly removed: boolean
}

/** What a municipality begins with. */
export const firstTopics: readonly string[] = [
  'Государственная итоговая аттестация',
  'Всероссийские проверочные работы',
  'Приём и перевод',
  'Оценивание и отметки',
  'Дополнительное образование',
  'Другое',
]
