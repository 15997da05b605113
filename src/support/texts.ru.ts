import type { CaseAct } from './domain/cases/case-event.ts'
import type { Progress } from './domain/cases/objective.ts'
import type { Half, ObjectiveState } from './domain/cases/review.ts'
import type { Basis, Beneficiary, CaseState, ClosingGround } from './domain/cases/support-case.ts'
import type { ResidualKind } from './domain/context/residuals.ts'
import type { SignKey } from './domain/context/signs.ts'
import type { Issuer } from './domain/outside-list.ts'
import type { Factor, Respondent, Significance } from './domain/profile/risk-profile.ts'
import type { Category, Provenance } from './domain/rules/category.ts'
import type { Standing } from './domain/rules/ground.ts'
import type { Finding, SchoolState } from './domain/rules/identify.ts'
import type { Metric, Operator } from './domain/rules/rule-table.ts'

export const categoryNames: Readonly<Record<Category, string>> = {
  'low-results': 'Школы с низкими результатами',
  'risk-zone': 'Зона риска снижения результатов',
  'adverse-conditions': 'Неблагоприятные социальные условия',
}

/** «включена в …» */
export const categoryShortNames: Readonly<Record<Category, string>> = {
  'low-results': 'ШНОР',
  'risk-zone': 'зона риска',
  'adverse-conditions': 'сложные условия',
}

export const provenanceNames: Readonly<Record<Provenance, string>> = {
  official: 'официальный источник',
  secondary: 'вторичный источник',
  unverified: 'проверьте',
  system: 'аналитика системы',
}

export const stateNames: Readonly<Record<SchoolState, string>> = {
  in: 'входит',
  out: 'не входит',
  'small-sample': 'малая выборка',
  excluded: 'правило не применяется',
}

export const changeNames: Readonly<Record<Finding['change'], string>> = {
  enters: 'включается впервые',
  stays: 'остаётся',
  leaves: 'выходит',
  none: '—',
}

export const standingNames: Readonly<Record<Standing, string>> = {
  firm: 'не зависит от одного ученика',
  'one-pupil': 'решил бы один ученик',
  few: 'слишком мало учеников',
}

export const metricNames: Readonly<Record<Metric, string>> = {
  'failed-share': 'доля неуспешных, %',
  'failed-growth': 'рост доли неуспешных, п. п.',
  'failed-place': 'школ с меньшей долей неуспешных, %',
  'context-index': 'индекс социальных условий',
  'context-place': 'школ с меньшим индексом, %',
  'years-listed': 'лет в списке ШНОР',
}

export const operatorNames: Readonly<Record<Operator, string>> = {
  '>=': 'не меньше',
  '>': 'больше',
  '<=': 'не больше',
  '<': 'меньше',
}

export const cautionText =
  'Это не оценка школы, а повод предложить помощь. Там, где учеников мало или решает один ученик, решают люди.'

export const issuerNames: Readonly<Record<Issuer, string>> = {
  federal: 'федеральный',
  regional: 'региональный',
}

export const signNames: Readonly<Record<SignKey, string>> = {
  both_higher: 'Оба родителя с высшим образованием',
  single_parent: 'Живут с одним родителем',
  low_income: 'Из малообеспеченных семей',
  unemployed: 'Родитель без работы',
  on_register: 'На учёте',
  other_language: 'Дома говорят не по-русски',
  special_needs: 'С ОВЗ и инвалидностью',
  guardianship: 'Под опекой',
}

export const residualNames: Readonly<Record<ResidualKind, string>> = {
  resilient: 'выше ожидаемого при таких условиях',
  'as-expected': 'как ожидается',
  'below-expected': 'ниже ожидаемого при таких условиях',
  few: 'мало данных',
}

export const factorNames: Readonly<Record<Factor, string>> = {
  equipment: 'Низкий уровень оснащения школы',
  'staff-shortage': 'Дефицит педагогических кадров',
  'staff-competence': 'Недостаточная предметная и методическая компетентность педагогов',
  'low-adaptivity': 'Риски низкой адаптивности учебного процесса',
  'inner-training': 'Несформированность внутришкольной системы повышения квалификации',
  'failing-pupils': 'Высокая доля обучающихся с рисками учебной неуспешности',
  'special-needs': 'Высокая доля обучающихся с ОВЗ',
  'language-barriers': 'Низкое качество преодоления языковых и культурных барьеров',
  environment: 'Пониженный уровень качества образовательной и воспитательной среды',
  parents: 'Низкий уровень вовлечённости родителей',
}

export const respondentNames: Readonly<Record<Respondent, string>> = {
  director: 'Директор',
  teachers: 'Учителя',
  pupils: 'Обучающиеся',
  parents: 'Родители',
}

export const significanceNames: Readonly<Record<Significance, string>> = {
  high: 'высокая',
  medium: 'средняя',
  low: 'низкая',
}

export const beneficiaryNames: Readonly<Record<Beneficiary, string>> = {
  school: 'Школа в целом',
  teacher: 'Учителя с дефицитами',
  head: 'Руководитель',
}

export const basisNames: Readonly<Record<Basis, string>> = {
  'low-results': 'Низкие результаты',
  'risk-zone': 'Зона риска',
  'adverse-conditions': 'Сложные социальные условия',
  objectivity: 'Признаки необъективности',
  other: 'Другое основание',
}

export const caseStateNames: Readonly<Record<CaseState, string>> = {
  preparing: 'Готовится',
  active: 'Идёт',
  escalated: 'Нужно вмешательство',
  paused: 'Приостановлено',
  closed: 'Завершено',
}

export const closingNames: Readonly<Record<ClosingGround, string>> = {
  'exit-rule': 'по правилу выхода',
  decision: 'по решению управления',
}

export const progressNames: Readonly<Record<Progress, string>> = {
  'not-started': 'Не начато',
  'in-progress': 'В работе',
  reached: 'Достигнута',
  'not-reached': 'Не достигнута',
}

export const objectiveStateNames: Readonly<Record<ObjectiveState, string>> = {
  'on-track': 'По плану',
  'at-risk': 'Под угрозой',
  'off-track': 'Не по плану',
  reached: 'Достигнута',
}

export const halfNames: Readonly<Record<Half, string>> = { june: 'Июнь', december: 'Декабрь' }

export const caseActNames: Readonly<Record<CaseAct, string>> = {
  opened: 'сопровождение начато',
  adviser: 'назначен куратор',
  mentor: 'выбрана школа-наставник',
  diagnosis: 'записаны итоги диагностики',
  plan: 'связан план поддержки',
  'rows-opened': 'открыты строки дорожной карты',
  shown: 'передано школе',
  hidden: 'отозвано у школы',
  answered: 'школа ответила',
  'objective-added': 'поставлена цель',
  'objective-marked': 'школа отметила цель',
  visited: 'посещение',
  reviewed: 'обзор',
  paused: 'приостановлено',
  resumed: 'возобновлено',
  escalated: 'нужно вмешательство',
  calmed: 'вмешательство завершено',
  closed: 'завершено',
  reopened: 'открыто снова',
}

/** What the trail says of each act. */
export const supportVerbNames: Readonly<Record<string, string>> = {
  'support.rule.added': 'добавил(а) редакцию правила выявления',
  'support.run.started': 'провёл(а) выявление школ',
  'support.decision.made': 'решил(а) о школе с малой выборкой',
  'support.run.approved': 'утвердил(а) список школ или снял(а) утверждение',
  'support.list.loaded': 'загрузил(а) список школ',
  'support.list.removal': 'убрал(а) список школ',
  'support.weights.changed': 'изменил(а) веса индекса',
  'support.profile.saved': 'сохранил(а) рисковый профиль',
  'support.profile.loaded': 'загрузил(а) рисковый профиль',
  'support.case.opened': 'начал(а) сопровождение школы',
  'support.case.moved': 'изменил(а) сопровождение школы',
  'support.case.planned': 'составил(а) план поддержки',
  'support.case.answered': 'ответил(а) на сопровождение',
  'support.objective.added': 'поставил(а) цель школе',
  'support.objective.changed': 'изменил(а) цель школы',
  'support.objective.marked': 'отметил(а) цель',
  'support.visit.added': 'запланировал(а) посещение',
  'support.visit.changed': 'изменил(а) посещение',
  'support.review.kept': 'записал(а) обзор целей',
  'support.watch.changed': 'изменил(а) свой список наблюдения',
}
