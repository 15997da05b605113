import type { Manipulation } from '../domain/synthetic/manipulate-class.ts'

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
