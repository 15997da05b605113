import { climateIntro, climateOrigin } from './climate-origin.ts'
import { agree, disagree, freeText, often, oneOf, scaleItems } from './make-items.ts'
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
        {
          key: 'resources',
          title: 'Дома и в школе',
          items: scaleItems(
            'a',
            agree,
            ['У меня есть всё, что нужно для уроков: учебники, тетради, место для занятий'],
            climateOrigin,
          ),
        },
        {
          key: 'teachers',
          title: 'Учителя и уроки',
          items: scaleItems(
            'b',
            often,
            [
              'Учителя объясняют понятно',
              'Если я не понял, мне объясняют ещё раз',
              'Мне говорят, что я сделал хорошо и что исправить',
            ],
            climateOrigin,
          ),
        },
        {
          key: 'motivation',
          title: 'Желание учиться',
          items: scaleItems(
            'c',
            agree,
            [
              'Мне интересно учиться',
              'Если постараться, у меня получится учиться лучше',
              'Я понимаю, зачем мне то, что мы учим',
            ],
            climateOrigin,
          ),
        },
        {
          key: 'climate',
          title: 'Отношения и порядок',
          items: [
            ...scaleItems(
              'd',
              agree,
              [
                'В школе мне спокойно',
                'У меня есть друзья в классе',
                'Есть взрослый в школе, которому я могу рассказать о беде',
              ],
              climateOrigin,
            ),
            ...scaleItems(
              'e',
              disagree,
              ['На уроках бывает так шумно, что трудно слушать', 'В этом году меня в школе обижали'],
              climateOrigin,
            ),
          ],
        },
        {
          key: 'parents',
          title: 'Семья и школа',
          items: scaleItems('f', often, ['Дома спрашивают, как у меня дела в школе'], climateOrigin),
        },
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
        {
          key: 'resources',
          title: 'Ресурсы',
          items: scaleItems(
            'a',
            agree,
            ['У ребёнка есть всё, что нужно для учёбы', 'В школе хорошие условия для занятий'],
            climateOrigin,
          ),
        },
        {
          key: 'teachers',
          title: 'Учителя и уроки',
          items: scaleItems(
            'b',
            agree,
            [
              'Учителя знают сильные и слабые стороны моего ребёнка',
              'Ребёнку помогают, если он отстал',
              'Мне понятно, за что ребёнок получает отметки',
            ],
            climateOrigin,
          ),
        },
        {
          key: 'motivation',
          title: 'Желание учиться',
          items: scaleItems(
            'c',
            agree,
            ['Ребёнку нравится учиться', 'Ребёнок делает домашние задания сам'],
            climateOrigin,
          ),
        },
        {
          key: 'climate',
          title: 'Отношения и порядок',
          items: [
            ...scaleItems(
              'd',
              agree,
              ['В школе моему ребёнку безопасно', 'Если возникает ссора или обида, школа помогает её решить'],
              climateOrigin,
            ),
            ...scaleItems('e', disagree, ['Ребёнок жалуется, что его в школе обижают'], climateOrigin),
          ],
        },
        {
          key: 'parents',
          title: 'Семья и школа',
          items: scaleItems(
            'f',
            often,
            [
              'Школа сообщает мне не только о трудностях, но и об успехах ребёнка',
              'Меня приглашают в школу в удобное время',
              'Мнение родителей влияет на решения школы',
            ],
            climateOrigin,
          ),
        },
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
