import { climateIntro, climateOrigin } from './climate-origin.ts'
import { agree, disagree, freeText, often, scaleItems } from './make-items.ts'
import type { ReadyQuestionnaire } from './ready-questionnaire.ts'

/** The risk profile of a school as its heads and teachers see it; sections are named alike on all sides. */
export const climateOfStaff: readonly ReadyQuestionnaire[] = [
  {
    key: 'climate-head',
    audience: 'heads',
    purpose: 'Рисковый профиль школы: взгляд директора и заместителей',
    content: {
      title: 'Школа глазами руководителя',
      intro: climateIntro('Для директора и его заместителей.'),
      scales: [agree, disagree],
      sections: [
        {
          key: 'resources',
          title: 'Ресурсы',
          items: [
            ...scaleItems(
              'a',
              agree,
              [
                'Учебников и пособий хватает всем',
                'Оборудование кабинетов позволяет выполнять практические работы',
                'Скорости интернета хватает для уроков',
              ],
              climateOrigin,
            ),
            ...scaleItems(
              'b',
              disagree,
              ['Часть предметов подолгу некому вести', 'Учителям приходится вести не свой предмет'],
              climateOrigin,
            ),
          ],
        },
        {
          key: 'teachers',
          title: 'Учителя и методы',
          items: [
            ...scaleItems(
              'c',
              agree,
              [
                'Учителя посещают уроки друг друга и обсуждают их',
                'У школы есть план развития учителей по их затруднениям',
              ],
              climateOrigin,
            ),
            ...scaleItems('d', disagree, ['Новым учителям в школе помогают мало'], climateOrigin),
          ],
        },
        {
          key: 'motivation',
          title: 'Желание учиться',
          items: scaleItems(
            'e',
            disagree,
            ['Многие ученики пропускают уроки без причины', 'Многие ученики не делают домашних заданий'],
            climateOrigin,
          ),
        },
        {
          key: 'climate',
          title: 'Отношения и порядок',
          items: [
            ...scaleItems(
              'f',
              disagree,
              ['На уроках часто шумно и работать трудно', 'Ученики обижают друг друга'],
              climateOrigin,
            ),
            ...scaleItems(
              'g',
              agree,
              ['Учителя и ученики относятся друг к другу с уважением'],
              climateOrigin,
            ),
          ],
        },
        {
          key: 'parents',
          title: 'Семья и школа',
          items: scaleItems(
            'h',
            agree,
            ['Родители приходят, когда школа их приглашает', 'Родители участвуют в решениях школы'],
            climateOrigin,
          ),
        },
      ],
    },
  },
  {
    key: 'climate-teacher',
    audience: 'teachers',
    purpose: 'Рисковый профиль школы: взгляд учителей',
    content: {
      title: 'Школа глазами учителя',
      intro: climateIntro('Для учителей.'),
      scales: [agree, disagree, often],
      sections: [
        {
          key: 'resources',
          title: 'Ресурсы',
          items: scaleItems(
            'a',
            agree,
            [
              'Мне хватает пособий и оборудования для уроков',
              'Компьютер и интернет в кабинете работают, когда нужны',
            ],
            climateOrigin,
          ),
        },
        {
          key: 'teachers',
          title: 'Учителя и методы',
          items: [
            ...scaleItems(
              'b',
              often,
              [
                'Я даю задания разной трудности разным ученикам',
                'Я говорю ученику не только отметку, но и что ему сделать дальше',
                'Мы с коллегами обсуждаем, как объяснить трудную тему',
              ],
              climateOrigin,
            ),
            ...scaleItems(
              'c',
              agree,
              ['Мне есть к кому обратиться в школе за методической помощью'],
              climateOrigin,
            ),
          ],
        },
        {
          key: 'motivation',
          title: 'Желание учиться',
          items: scaleItems(
            'd',
            agree,
            [
              'Большинству моих учеников интересно на уроках',
              'Большинство моих учеников верит, что может учиться хорошо',
            ],
            climateOrigin,
          ),
        },
        {
          key: 'climate',
          title: 'Отношения и порядок',
          items: [
            ...scaleItems(
              'e',
              disagree,
              [
                'Много времени урока уходит на то, чтобы навести порядок',
                'В школе есть ученики, которых обижают другие',
              ],
              climateOrigin,
            ),
            ...scaleItems(
              'f',
              agree,
              ['Администрация поддерживает меня, когда трудно', 'Мне хочется и дальше работать в этой школе'],
              climateOrigin,
            ),
          ],
        },
        {
          key: 'parents',
          title: 'Семья и школа',
          items: scaleItems(
            'g',
            agree,
            ['Родители моих учеников отвечают, когда я к ним обращаюсь'],
            climateOrigin,
          ),
        },
        {
          key: 'wish',
          title: 'Пожелания',
          items: [freeText('wish', 'Что больше всего помогло бы вам учить лучше?', climateOrigin)],
        },
      ],
    },
  },
]
