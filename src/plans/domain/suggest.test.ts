import { expect, it } from 'vitest'
import { suggestCycleStages } from './suggest-cycle-stages.ts'
import { suggestTrack } from './suggest-track.ts'

it.each([
  ['1. Нормативно-правовое обеспечение', 'normative'],
  ['Оценка качества подготовки обучающихся', 'quality'],
  ['Объективность процедур оценки качества образования', 'objectivity'],
  ['Работа со школами с низкими результатами обучения', 'low-performing'],
  ['Поддержка школ, работающих в неблагоприятных условиях', 'low-performing'],
  ['Выявление и развитие талантов детей', 'talents'],
  ['Профессиональная ориентация школьников', 'career-guidance'],
  ['Мониторинг эффективности руководителей', 'heads'],
  ['Повышение квалификации педагогов', 'educators'],
  ['Воспитание обучающихся', 'upbringing'],
  ['Качество дошкольного образования', 'preschool'],
  ['Независимая оценка качества условий', 'independent-assessment'],
  ['Информационное сопровождение', 'outreach'],
  ['Объективность независимой оценки', 'objectivity'],
  ['Информационное сопровождение независимой оценки', 'outreach'],
  ['Прочее', null],
])('«%s» belongs to %s', (title, track) => {
  expect(suggestTrack(title)).toBe(track)
})

it.each([
  ['Утверждение перечня муниципальных показателей', ['indicators']],
  ['Мониторинг посещаемости', ['monitoring']],
  ['Анализ результатов мониторинга, подготовка адресных рекомендаций', ['analysis', 'recommendations']],
  ['Принятие управленческих решений по итогам', ['decision']],
  ['Анализ эффективности принятых мер', ['effect-review']],
  ['Проведение мероприятий для педагогов', ['measures']],
  ['Хранение экзаменационных материалов', []],
])('«%s» holds %j', (text, stages) => {
  expect(suggestCycleStages(text)).toEqual(stages)
})
