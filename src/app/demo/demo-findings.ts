import type { Finding } from '#control/domain/finding.ts'

export type DemoFinding = Pick<
  Finding,
  'fieldKey' | 'kind' | 'severity' | 'place' | 'requirement' | 'what'
> & {
  /** Days from today to the term. */
  readonly dueIn: number
  readonly mendedText?: string
  readonly objection?: string
  readonly isFixed?: true
}

const stand: DemoFinding = {
  fieldKey: 'stand',
  kind: 'remark',
  severity: 'ordinary',
  place: 'раздел сайта «ГИА»',
  requirement: 'План подготовки школы, пункт об информировании',
  what: 'Обновить расписание экзаменов: размещено прошлогоднее',
  dueIn: 9,
}

const atRisk: DemoFinding = {
  fieldKey: 'at_risk',
  kind: 'mismatch',
  severity: 'major',
  place: 'журнал консультаций',
  requirement: 'Дорожная карта муниципалитета, мероприятие о подготовке к ГИА',
  what: 'Составить отдельное расписание занятий для тех, кто рискует не пройти порог',
  dueIn: 16,
}

const acquainted: DemoFinding = {
  fieldKey: 'acquainted',
  kind: 'remark',
  severity: 'minor',
  place: 'листы ознакомления',
  requirement: 'Порядок проведения ГИА, ознакомление родителей',
  what: 'Собрать недостающие подписи родителей девятиклассников',
  dueIn: -6,
}

/** Found in the spring: not mended at one school, mended at the other. */
export const criteria: DemoFinding = {
  fieldKey: null,
  kind: 'mismatch',
  severity: 'major',
  place: 'положение о текущем контроле',
  requirement: 'Положение о муниципальной системе оценки, раздел о критериях',
  what: 'Дополнить положение критериями текущих отметок по математике и русскому языку',
  dueIn: 18,
}

export const journals: DemoFinding = {
  fieldKey: null,
  kind: 'remark',
  severity: 'minor',
  place: 'электронный журнал, 7 классы',
  requirement: 'Порядок ведения журнала, записи о темах',
  what: 'Заполнить темы уроков за март',
  dueIn: -30,
  mendedText: 'Темы внесены.',
}

/** What was found at the invented schools, by the stage at which each visit stands. */
export const demoFindings: Readonly<Record<string, readonly DemoFinding[]>> = {
  mending: [
    { ...stand, mendedText: 'Расписание заменено, прежнее убрано.' },
    { ...atRisk, objection: 'Занятия идут, расписание висит у кабинета завуча.' },
    { ...acquainted, dueIn: -2 },
  ],
  closed: [{ ...stand, mendedText: 'Раздел обновлён.', isFixed: true }],
  running: [acquainted],
  shown: [stand, atRisk],
  'mending-late': [acquainted, { ...stand, mendedText: 'Раздел обновлён.', isFixed: true }],
}
