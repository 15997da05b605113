import { day, words, yesNo } from '#monitoring/domain/catalogue/field-words.ts'
import type { Checklist } from './inspection.ts'

export type ReadyChecklist = Checklist & { readonly key: string }

/**
 * Check lists that come with the system. The points are ours; a municipality makes its own in «Формы» and chooses it here.
 * @source requirements K-7, O-5, S-8
 */
export const readyChecklists: readonly ReadyChecklist[] = [
  {
    key: 'exam-preparation',
    title: 'Подготовка к ГИА',
    content: {
      sections: [
        {
          key: 'acts',
          title: 'Документы',
          hint: 'Смотрите документы этого учебного года.',
          fields: [
            yesNo('plan', 'План подготовки к ГИА утверждён и выполняется'),
            yesNo('acquainted', 'Родители ознакомлены с порядком проведения под подпись'),
            yesNo('applications', 'Журнал приёма заявлений ведётся'),
          ],
        },
        {
          key: 'teaching',
          title: 'Работа с обучающимися',
          hint: '',
          fields: [
            yesNo('consultations', 'Консультации проводятся по расписанию'),
            yesNo('at_risk', 'С обучающимися, у которых есть риск не пройти порог, работают отдельно'),
            yesNo('diagnostics', 'Результаты диагностических работ разобраны с учителями'),
          ],
        },
        {
          key: 'informing',
          title: 'Информирование',
          hint: '',
          fields: [
            yesNo('stand', 'Стенд и раздел сайта о ГИА актуальны'),
            yesNo('meeting', 'Родительское собрание о ГИА проведено, протокол есть'),
            words('notes', 'Что ещё важно'),
          ],
        },
      ],
      checks: [],
    },
  },
  {
    key: 'procedure',
    title: 'Соблюдение порядка проведения оценочной процедуры',
    content: {
      sections: [
        {
          key: 'before',
          title: 'До начала',
          hint: '',
          fields: [
            day('held_on', 'День процедуры'),
            yesNo('briefed', 'Организаторы проинструктированы, журнал заполнен'),
            yesNo('materials', 'Материалы хранились и выдавались по порядку'),
            yesNo('conflict', 'Учитель предмета и классный руководитель в аудитории не работают'),
          ],
        },
        {
          key: 'during',
          title: 'Во время работы',
          hint: '',
          fields: [
            yesNo('seating', 'Рассадка исключает списывание'),
            yesNo('phones', 'Средств связи в аудитории нет'),
            yesNo('observer', 'Наблюдатель присутствует'),
            yesNo('time', 'Время выполнения соблюдено'),
          ],
        },
        {
          key: 'after',
          title: 'После работы',
          hint: '',
          fields: [
            yesNo('commission', 'Работы проверяет комиссия по критериям'),
            yesNo('upload', 'Результаты внесены в срок'),
            words('notes', 'Что ещё важно'),
          ],
        },
      ],
      checks: [],
    },
  },
  {
    key: 'low-results',
    title: 'Выполнение мероприятий в школе с низкими результатами',
    content: {
      sections: [
        {
          key: 'measures',
          title: 'Мероприятия',
          hint: '',
          fields: [
            yesNo('programme', 'Программа улучшения результатов есть и соответствует причинам'),
            yesNo('done', 'Мероприятия этого полугодия выполнены'),
            yesNo('recommendations', 'Адресные рекомендации выполнены'),
            yesNo('teachers', 'Учителя прошли обучение по своим затруднениям'),
            yesNo('effect', 'Школа сама сравнивает результаты до и после'),
            words('notes', 'Какая помощь нужна школе'),
          ],
        },
      ],
      checks: [],
    },
  },
]
