import { agree, matters, type Origin, oneOf, scaleItems } from './make-items.ts'
import type { ReadyQuestionnaire } from './ready-questionnaire.ts'

const origin: Origin = {
  source:
    'Направления воспитания федеральной рабочей программы (273-ФЗ, ст. 12.1); вопросы составлены для этой системы',
  provenance: 'own',
}

/** Values of pupils: what they find important and what they do about it, by the directions of upbringing. */
export const valuesQuestionnaire: ReadyQuestionnaire = {
  key: 'values',
  audience: 'pupils',
  purpose: 'Ценностные ориентации обучающихся 7–11 классов по направлениям воспитания',
  content: {
    title: 'Что для тебя важно',
    intro:
      'Здесь нет правильных и неправильных ответов. Имя не спрашивают, и узнать, кто как ответил, нельзя. Участвовать можно, если согласны родители; любой вопрос можно пропустить.',
    scales: [matters, agree],
    sections: [
      {
        key: 'about',
        title: 'О тебе',
        items: [
          oneOf('grade', 'В каком ты классе?', ['7', '8', '9', '10', '11'], { ...origin, isGroup: true }),
        ],
      },
      {
        key: 'country',
        title: 'Страна и люди вокруг',
        items: [
          ...scaleItems(
            'a',
            matters,
            [
              'Знать историю своего города или села',
              'Беречь память о тех, кто защищал страну',
              'Уважать людей другой национальности и веры',
            ],
            origin,
          ),
          ...scaleItems('b', agree, ['Я знаю, чем могу быть полезен своему посёлку или городу'], origin),
        ],
      },
      {
        key: 'help',
        title: 'Помощь и честность',
        items: [
          ...scaleItems(
            'c',
            matters,
            [
              'Помогать тем, кому трудно, даже если об этом никто не узнает',
              'Держать слово',
              'Говорить правду, когда это неудобно',
            ],
            origin,
          ),
          ...scaleItems(
            'd',
            agree,
            [
              'За последний год я участвовал в добром деле для других',
              'Я скажу взрослому, если кого-то при мне обижают',
            ],
            origin,
          ),
        ],
      },
      {
        key: 'family',
        title: 'Семья и дружба',
        items: [
          ...scaleItems(
            'e',
            matters,
            ['Проводить время со своей семьёй', 'Иметь друзей, которым доверяешь'],
            origin,
          ),
          ...scaleItems('f', agree, ['Дома меня слушают, когда мне есть что сказать'], origin),
        ],
      },
      {
        key: 'work',
        title: 'Учёба и труд',
        items: [
          ...scaleItems(
            'g',
            matters,
            [
              'Понимать то, что учишь, а не только получить отметку',
              'Делать свою работу хорошо, даже если её не проверят',
              'Выбрать дело, которое будет полезно другим',
            ],
            origin,
          ),
          ...scaleItems('h', agree, ['Мне интересно узнавать новое самому'], origin),
        ],
      },
      {
        key: 'health',
        title: 'Здоровье, природа, красота',
        items: [
          ...scaleItems(
            'i',
            matters,
            ['Беречь своё здоровье', 'Не вредить природе', 'Видеть красивое: музыку, книги, картины, театр'],
            origin,
          ),
          ...scaleItems('j', agree, ['Я занимаюсь спортом или много двигаюсь почти каждую неделю'], origin),
        ],
      },
    ],
  },
}
