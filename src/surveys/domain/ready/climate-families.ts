import { climateIntro, climateOrigin, factorSection } from './climate-origin.ts'
import { agree, disagree, freeText, often, oneOf } from './make-items.ts'
import type { ReadyQuestionnaire } from './ready-questionnaire.ts'

/** The risk profile of a school as its pupils and their parents see it. */
export const climateOfFamilies: readonly ReadyQuestionnaire[] = [
  {
    key: 'climate-pupil',
    audience: 'pupils',
    purpose: 'Рисковый профиль школы: взгляд учеников 6–9 классов',
    content: {
      title: 'Моя школа',
      intro: climateIntro('Для учеников 6–9 классов. Правильных и неправильных ответов нет.'),
      scales: [agree, disagree, often],
      sections: [
        {
          key: 'about',
          title: 'О тебе',
          items: [
            oneOf('grade', 'В каком ты классе?', ['6', '7', '8', '9'], { ...climateOrigin, isGroup: true }),
          ],
        },
        factorSection('p', 'equipment', 'В кабинетах', {
          good: ['У меня есть всё, что нужно для уроков: учебники, тетради, место для занятий'],
          often: ['На уроках мы делаем опыты и практические работы'],
        }),
        factorSection('p', 'staff_shortage', 'Учителя', {
          bad: ['Уроки часто отменяют или ведёт другой учитель'],
        }),
        factorSection('p', 'staff_competence', 'Уроки', { often: ['Учителя объясняют понятно'] }),
        factorSection('p', 'low_adaptivity', 'Когда трудно', {
          often: [
            'Если я не понял, мне объясняют ещё раз',
            'Мне говорят, что я сделал хорошо и что исправить',
          ],
        }),
        factorSection('p', 'failing_pupils', 'Желание учиться', {
          good: [
            'Мне интересно учиться',
            'Если постараться, у меня получится учиться лучше',
            'Я понимаю, зачем мне то, что мы учим',
          ],
        }),
        factorSection('p', 'language_barriers', 'Язык', {
          good: ['Я хорошо понимаю, что говорят и пишут на уроках'],
        }),
        factorSection('p', 'environment', 'Отношения и порядок', {
          good: [
            'В школе мне спокойно',
            'У меня есть друзья в классе',
            'Есть взрослый в школе, которому я могу рассказать о беде',
          ],
          bad: ['На уроках бывает так шумно, что трудно слушать', 'В этом году меня в школе обижали'],
        }),
        factorSection('p', 'parents', 'Дома', { often: ['Дома спрашивают, как у меня дела в школе'] }),
      ],
    },
  },
  {
    key: 'climate-parent',
    audience: 'parents',
    purpose: 'Рисковый профиль школы: взгляд родителей',
    content: {
      title: 'Школа глазами родителей',
      intro: climateIntro('Для родителей учеников.'),
      scales: [agree, disagree, often],
      sections: [
        factorSection('f', 'equipment', 'Оснащение', {
          good: ['У ребёнка есть всё, что нужно для учёбы', 'В школе хорошие условия для занятий'],
        }),
        factorSection('f', 'staff_shortage', 'Учителя', {
          bad: ['Какой-то предмет у ребёнка подолгу не ведут'],
        }),
        factorSection('f', 'low_adaptivity', 'Помощь в учёбе', {
          good: [
            'Учителя знают сильные и слабые стороны моего ребёнка',
            'Ребёнку помогают, если он отстал',
            'Мне понятно, за что ребёнок получает отметки',
          ],
        }),
        factorSection('f', 'failing_pupils', 'Желание учиться', {
          good: ['Ребёнку нравится учиться', 'Ребёнок делает домашние задания сам'],
        }),
        factorSection('f', 'special_needs', 'Особые потребности', {
          good: ['Если ребёнку нужны особые условия или специалист, школа их находит'],
        }),
        factorSection('f', 'environment', 'Отношения и порядок', {
          good: [
            'В школе моему ребёнку безопасно',
            'Если возникает ссора или обида, школа помогает её решить',
          ],
          bad: ['Ребёнок жалуется, что его в школе обижают'],
        }),
        factorSection('f', 'parents', 'Семья и школа', {
          often: [
            'Школа сообщает мне не только о трудностях, но и об успехах ребёнка',
            'Меня приглашают в школу в удобное время',
            'Мнение родителей влияет на решения школы',
          ],
        }),
        {
          key: 'wish',
          title: 'Пожелания',
          items: [
            freeText(
              'wish',
              'Что стоит изменить в первую очередь? Имён, пожалуйста, не пишите.',
              climateOrigin,
            ),
          ],
        },
      ],
    },
  },
]
