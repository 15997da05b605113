import { day, link, words, yesNo } from './field-words.ts'
import type { ReadyForm } from './ready-form.ts'

/** @source requirements K-3 (the list is ours: a municipality puts its own in) */
export const siteCheckForm: ReadyForm = {
  key: 'site-check',
  title: 'Проверочный лист официального сайта: раздел о ГИА',
  purpose: 'Заполняет специалист управления о каждой школе. «Не применимо» в долю не входит.',
  content: {
    sections: [
      {
        key: 'page',
        title: 'Страница',
        hint: '',
        fields: [
          day('checked_on', 'Когда смотрели'),
          link('address', 'Адрес раздела', { prefilled: true }),
          yesNo('found', 'Раздел о ГИА найден с главной страницы не больше чем за два перехода', {
            mayNotApply: false,
          }),
        ],
      },
      {
        key: 'content',
        title: 'Что размещено',
        hint: 'Отвечайте «нет» и тогда, когда сведения есть, но за прошлый год.',
        fields: [
          yesNo('acts', 'Федеральные и региональные акты о порядке проведения'),
          yesNo('schedule', 'Расписание экзаменов этого года'),
          yesNo('places', 'Сроки и места подачи заявлений'),
          yesNo('essay', 'Сведения об итоговом сочинении'),
          yesNo('interview', 'Сведения об итоговом собеседовании'),
          yesNo('appeals', 'Порядок подачи апелляций'),
          yesNo('results', 'Где и когда узнать результаты'),
          yesNo('special', 'Условия для участников с ОВЗ и инвалидностью'),
          yesNo('hotline', 'Телефон горячей линии и кто отвечает'),
          yesNo('parents', 'Памятки для обучающихся и родителей'),
        ],
      },
      {
        key: 'outcome',
        title: 'Итог',
        hint: '',
        fields: [
          words('remarks', 'Что исправить'),
          day('mend_by', 'К какому дню исправить', { required: false }),
        ],
      },
    ],
    checks: [],
  },
}
