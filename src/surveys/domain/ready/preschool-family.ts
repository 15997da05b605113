import { agree, freeText, type Origin, often, oneOf, scaleItems } from './make-items.ts'
import type { ReadyQuestionnaire } from './ready-questionnaire.ts'

const origin: Origin = {
  source: 'Области мониторинга качества дошкольного образования (МКДО); вопросы составлены для этой системы',
  provenance: 'own',
}

/** Families about a kindergarten: the third source beside its own appraisal and the experts'. */
export const preschoolFamilyQuestionnaire: ReadyQuestionnaire = {
  key: 'preschool-family',
  audience: 'parents',
  purpose: 'Мнение семей воспитанников о детском саде: участие, поддержка развития, здоровье и уход',
  content: {
    title: 'Как живётся вашему ребёнку в детском саду',
    intro:
      'Ответы анонимны: имя не спрашивают, узнать, кто как ответил, нельзя. Любой вопрос можно пропустить.',
    scales: [agree, often],
    sections: [
      {
        key: 'about',
        title: 'О ребёнке',
        items: [
          oneOf('age', 'Сколько лет ребёнку?', ['до 3 лет', '3–4 года', '4–5 лет', '5–6 лет', '6–7 лет'], {
            ...origin,
            isGroup: true,
          }),
        ],
      },
      {
        key: 'child',
        title: 'Ребёнку в саду',
        items: [
          ...scaleItems(
            'a',
            agree,
            [
              'Ребёнок идёт в сад охотно',
              'Воспитатели знают, что он любит и чего боится',
              'Когда ребёнку грустно, его успокаивают',
            ],
            origin,
          ),
          ...scaleItems(
            'b',
            often,
            [
              'Ребёнок рассказывает дома, чему научился или во что играл',
              'Дети подолгу гуляют и много двигаются',
            ],
            origin,
          ),
        ],
      },
      {
        key: 'growth',
        title: 'Развитие',
        items: scaleItems(
          'c',
          agree,
          [
            'В группе есть чем заняться: книги, материалы для игр и творчества',
            'С ребёнком занимаются речью: беседуют, читают, слушают его',
            'Мне рассказывают об успехах ребёнка, а не только о трудностях',
            'Если ребёнку что-то даётся трудно, нам предлагают помощь',
          ],
          origin,
        ),
      },
      {
        key: 'family',
        title: 'Мы и детский сад',
        items: [
          ...scaleItems(
            'd',
            agree,
            [
              'Я могу задать воспитателю вопрос и получить понятный ответ',
              'Мнение родителей учитывают, когда что-то решают',
              'Нас зовут участвовать в жизни группы, и это удобно по времени',
            ],
            origin,
          ),
          ...scaleItems('e', often, ['Я знаю, чем ребёнок занимался сегодня'], origin),
        ],
      },
      {
        key: 'care',
        title: 'Здоровье, безопасность, уход',
        items: scaleItems(
          'f',
          agree,
          [
            'В группе чисто, тепло и светло',
            'Ребёнок хорошо ест в саду',
            'За детьми внимательно смотрят на прогулке',
            'Если ребёнок упал или заболел, мне сообщают сразу',
          ],
          origin,
        ),
      },
      {
        key: 'wish',
        title: 'Пожелания',
        items: [
          freeText('wish', 'Что стоит изменить в первую очередь? Имён, пожалуйста, не пишите.', origin),
        ],
      },
    ],
  },
}
