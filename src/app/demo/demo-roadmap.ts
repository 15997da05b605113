import { demoMunicipality } from './demo-municipality.ts'
import { roadmapOfActivity } from './roadmap-of-activity.ts'
import { roadmapOfResults } from './roadmap-of-results.ts'
import { centre, office, type Row } from './roadmap-row.ts'

/** The road map as the document an office would have typed, for the four years that begin in `first`. */
export function demoRoadmap(first: number): { readonly fileName: string; readonly text: string } {
  const rows = [...roadmapOfResults(first), ...roadmapOfActivity(first)].flatMap(
    ([title, actions], index) => [
      `${index + 1}. ${title}`,
      ...actions.map((cells, place) => [`${index + 1}.${place + 1}`, ...cells].join('\t')),
    ],
  )
  return {
    fileName: `Дорожная карта ${first}-${first + 3}.txt`,
    text: [
      `Приложение к приказу управления образования от 20.01.${first} № 31-ОД`,
      '',
      `Дорожная карта развития муниципальной системы оценки качества образования (${demoMunicipality.name}) на ${first}–${first + 3} годы`,
      '',
      '№\tМероприятие\tСроки\tОтветственные\tОжидаемый результат',
      ...rows,
      '',
    ].join('\n'),
  }
}

/** A plan for one school year that still waits for approval, with things to correct in it. */
export function demoSchoolYearPlan(first: number): { readonly fileName: string; readonly text: string } {
  const rows: readonly Row[] = [
    ['Входные работы по русскому языку и математике', 'Сентябрь', 'ОО', 'Таблица результатов'],
    ['Разбор входных работ на объединениях учителей', 'Октябрь', `${centre}, ОО`, 'Справка'],
    ['Посещение уроков в школах с потерями', 'Ноябрь – март', centre, 'Листы посещения'],
    ['Пробный экзамен девятиклассников', 'Март', 'ОО', 'Протоколы'],
    ['Консультации для выпускников', 'В течение учебного года', 'ОО', ''],
    ['Родительские собрания об экзаменах', 'Январь, апрель', 'руководители ОО', 'Лист ознакомления'],
    ['Решение по итогам пробного экзамена', 'как сложится обстановка', office, 'Приказ'],
    ['Итоги плана и предложения на новый год', 'По итогам учебного года', office, 'Справка'],
  ]
  return {
    fileName: `План повышения результатов ${first}-${first + 1}.txt`,
    text: [
      `План мероприятий по повышению результатов экзаменов на ${first}–${first + 1} учебный год`,
      '',
      '№\tМероприятие\tСроки\tОтветственные\tОжидаемый результат',
      ...rows.map((cells, index) => [String(index + 1), ...cells].join('\t')),
      '',
    ].join('\n'),
  }
}
