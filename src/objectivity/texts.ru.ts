import type { Marker } from './domain/evidence/marker.ts'
import type { CellCounts } from './domain/explain/cell-counts.ts'
import type { Tier } from './domain/screen.ts'
import type { Manipulation } from './domain/synthetic/manipulate-class.ts'

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

/** What was planted in the invented regions on which the screen is measured. */
export const manipulationNames: Readonly<Record<Manipulation, string>> = {
  'lifted-to-marks': 'баллы доведены до границы отметки',
  'open-items-raised': 'завышены развёрнутые ответы',
  'hard-items-told': 'подсказаны трудные задания',
  copied: 'списывание в классе',
  'weak-kept-away': 'слабые ученики не пришли',
  'journal-raised': 'завышены отметки в журнале',
  'all-raised': 'завышены все задания понемногу',
}

/** Said beside every result: what it is and what it is not. */
export const cautionText =
  'Признак — вопрос к школе, а не вывод о нарушении: он показывает, где результат отличается от обычного, и не говорит почему.'

/** '5,6' */
export function decimal(value: number, digits = 1): string {
  return value.toLocaleString('ru-RU', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

/** The counts of one marker in words that can be checked against the works. */
export function describeCounts(counts: CellCounts): string {
  switch (counts.marker) {
    case 'mark-boundary':
      return counts.boundaries
        .filter(({ near }) => near > 0)
        .map(
          ({ cut, at, near, expected }) =>
            `ровно ${cut} — ${at}, на 1–2 балла ниже — ${near - at}; ожидалось ровно ${cut}: ${decimal(expected)}`,
        )
        .join('; ')
    case 'open-items':
    case 'hard-items': {
      const items = counts.items
        .filter(({ extraPerPupil }) => extraPerPupil > 0)
        .map(({ item, extraPerPupil }) => `№ ${item}: +${decimal(extraPerPupil, 2)}`)
      return `работ: ${counts.pupils}; баллов на ученика сверх ожидаемого при том же итоге — ${items.join(', ')}`
    }
    case 'similar-answers':
      return `классов: ${counts.classes}, сравнено пар работ одного варианта: ${counts.pairs}; совпадений баллов больше, чем объясняют итоги`
    case 'weak-absent':
      return `из более слабых учеников (${counts.weak}) отсутствовали ${counts.absent}; ожидалось ${decimal(counts.expected)}`
    case 'generous-journal':
      return `отметки в журнале выше ожидаемых на ${decimal(counts.aboveExpected, 2)}; обычный разброс между школами ${decimal(counts.honestSpread, 2)}`
    default:
      return counts satisfies never
  }
}
