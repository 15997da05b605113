import type { Amount } from '../form/form-check.ts'
import { count, of, sumOf, words } from './field-words.ts'
import type { ReadyForm } from './ready-form.ts'

// An electronic register gives them by one press; a school without one may leave them.
const lessons = { unit: 'ур.', required: false }
const reasons = ['family', 'work', 'conflict', 'refusal', 'unknown']

/**
 * Counts only, never names: cases are kept by the school.
 * @source requirements K-1 (the wording and the thresholds are ours and may be changed)
 */
export const attendanceForm: ReadyForm = {
  key: 'attendance',
  title: 'Посещаемость: не приступившие к обучению и пропускающие без уважительной причины',
  purpose: 'Ежемесячно, по школам. Только числа: фамилии обучающихся в форму не вносят.',
  content: {
    sections: [
      {
        key: 'pupils',
        title: 'Численность',
        hint: 'На последний учебный день месяца.',
        fields: [
          count('enrolled', 'Обучающихся всего', { prefilled: true, min: 1 }),
          count('not_started', 'Не приступили к обучению с начала учебного года', {
            hint: 'Зачислены, но не посетили ни одного занятия. Обучение на дому, в больнице и семейное образование не считают.',
          }),
        ],
      },
      {
        key: 'absent',
        title: 'Пропуски без уважительной причины за месяц',
        hint: 'Каждого обучающегося считают один раз, по общему числу пропущенных им дней.',
        fields: [
          count('lessons_given', 'Дано уроков всем обучающимся за месяц', {
            ...lessons,
            hint: 'Сумма по классам: уроков по расписанию × обучающихся. Из электронного журнала.',
          }),
          count('lessons_missed', 'Из них пропущено, всего', lessons),
          count('lessons_missed_bad', 'В том числе без уважительной причины', lessons),
          count('absent_3', 'Пропустили от 3 до 9 учебных дней'),
          count('absent_10', 'Пропустили от 10 до 14 учебных дней'),
          count('absent_15', 'Пропустили 15 учебных дней и больше'),
          {
            kind: 'table',
            key: 'reasons',
            label: 'Почему пропускают',
            required: true,
            hint: 'Главная причина, по одной на обучающегося. В сумме — столько же, сколько пропускающих.',
            prefilled: false,
            columns: [count('pupils', 'Обучающихся')],
            rows: {
              kind: 'fixed',
              rows: [
                { key: 'family', label: 'Обстоятельства в семье' },
                { key: 'work', label: 'Работает или помогает по хозяйству' },
                { key: 'conflict', label: 'Трудности в классе или с учителями' },
                { key: 'refusal', label: 'Не хочет учиться' },
                { key: 'unknown', label: 'Причина не установлена' },
              ],
            },
          },
        ],
      },
      {
        key: 'measures',
        title: 'Что сделано',
        hint: '',
        fields: [
          count('visited', 'Семей посетили на дому', { unit: 'семей' }),
          count('council', 'Рассмотрели на совете профилактики'),
          count('commission', 'Переданы сведения в комиссию по делам несовершеннолетних'),
          count('returned', 'Вернулись к занятиям'),
          words('measures_text', 'Другие меры и что мешает'),
        ],
      },
    ],
    checks: [
      {
        key: 'not_more_than_all',
        level: 'stop',
        message: 'Не приступивших и пропускающих вместе больше, чем обучающихся всего',
        rule: {
          kind: 'not-greater',
          left: sumOf('not_started', 'absent_3', 'absent_10', 'absent_15'),
          right: of('enrolled'),
        },
      },
      {
        key: 'reasons_match',
        level: 'stop',
        message: 'Сумма по причинам не равна числу пропускающих',
        rule: {
          kind: 'equal',
          left: { kind: 'sum', of: reasons.map(reasonOf) },
          right: sumOf('absent_3', 'absent_10', 'absent_15'),
        },
      },
      {
        key: 'missed_within_given',
        level: 'stop',
        message: 'Пропущено больше уроков, чем дано',
        rule: { kind: 'not-greater', left: of('lessons_missed'), right: of('lessons_given') },
      },
      {
        key: 'bad_within_missed',
        level: 'stop',
        message: 'Без уважительной причины пропущено больше, чем всего',
        rule: { kind: 'not-greater', left: of('lessons_missed_bad'), right: of('lessons_missed') },
      },
      {
        key: 'measures_needed',
        level: 'stop',
        message: 'Есть не приступившие к обучению: напишите, что делается, чтобы их вернуть',
        rule: { kind: 'needs-answer', when: of('not_started'), field: 'measures_text' },
      },
      {
        key: 'enrolled_change',
        level: 'warning',
        message: 'Численность изменилась больше чем на 10 % к прошлому месяцу',
        rule: { kind: 'change', of: of('enrolled'), mostShare: 0.1 },
      },
    ],
    figures: [
      {
        key: 'absent_share',
        title: 'Доля пропускающих без уважительной причины',
        part: sumOf('absent_3', 'absent_10', 'absent_15'),
        whole: of('enrolled'),
        unit: '',
      },
      {
        key: 'not_started_share',
        title: 'Доля не приступивших',
        part: of('not_started'),
        whole: of('enrolled'),
        unit: '',
      },
      {
        key: 'absent_all',
        title: 'Пропускают без уважительной причины',
        part: sumOf('absent_3', 'absent_10', 'absent_15'),
        whole: null,
        unit: 'чел.',
      },
      {
        key: 'missed_share',
        title: 'Доля пропущенных уроков',
        part: of('lessons_missed'),
        whole: of('lessons_given'),
        unit: '',
      },
    ],
  },
}

function reasonOf(row: string): Amount {
  return { kind: 'cell', field: 'reasons', row, column: 'pupils' }
}
