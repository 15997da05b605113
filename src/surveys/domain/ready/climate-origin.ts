import type { Origin } from './make-items.ts'

/** Where the questions about a school’s climate come from. */
export const climateOrigin: Origin = {
  source:
    'Факторы риска учебной неуспешности (рисковый профиль школы): состав факторов — по открытым описаниям, вопросы наши; с федеральной анкетой не совпадают',
  provenance: 'secondary',
}
/** What a person reads first. */
export const climateIntro = (whom: string) =>
  `${whom} Ответы анонимны: имя не спрашивают, узнать, кто как ответил, нельзя. Любой вопрос можно пропустить.`
