import type { Marker } from '../domain/evidence/marker.ts'
import type { Tier } from '../domain/screen.ts'

export const markerNames: Readonly<Record<Marker, string>> = {
  'mark-boundary': 'Скопление на границе отметки',
  'open-items': 'Задания с развёрнутым ответом оценены мягче',
  'hard-items': 'Трудные задания решены лучше ожидаемого',
  'similar-answers': 'Похожие работы в классе',
  'weak-absent': 'Отсутствие слабых учеников',
  'generous-journal': 'Отметки в журнале выше ожидаемых',
}

export const tierNames: Readonly<Record<Tier, string>> = {
  named: 'результат требует проверки',
  'worth-a-look': 'стоит присмотреться',
  'nothing-found': 'ничего не найдено',
}

/** Said beside every result: what it is and what it is not. */
export const cautionText =
  'Признак — вопрос к школе, а не вывод о нарушении: он показывает, где результат отличается от обычного, и не говорит почему.'

export const tooLittleText = 'мало данных, чтобы исключить'

/** Where nothing else was found. */
export const journalAloneText = 'отдельный вывод о журнале, к самим работам вопросов нет'

/** What would refute the signs: said in every dossier. */
export const refutations: readonly string[] = [
  'перепроверка работ другими экспертами: отметки и баллы подтверждаются',
  'следующая работа при независимых наблюдателях даёт такой же результат',
  'те же ученики получают на ОГЭ такие же отметки',
]
