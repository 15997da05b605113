import type { Item } from '../questionnaire/questionnaire.ts'
import { freeText, type Origin, satisfied } from './make-items.ts'
import type { ReadyQuestionnaire } from './ready-questionnaire.ts'

const origin: Origin = {
  source:
    'Состав вопросов — по методике выявления мнения граждан (приказ Минтруда России от 30.10.2018 № 675н), формулировки наши',
  provenance: 'check',
}

const steps = satisfied

function ask(key: string, text: string, when: Item['when'] = null): Item {
  return { kind: 'scale', key, text, scale: steps.key, when, ...origin }
}

function filter(key: string, text: string): Item {
  return {
    kind: 'one',
    key,
    text,
    choices: [
      { key: 'yes', label: 'Да' },
      { key: 'no', label: 'Нет' },
    ],
    isGroup: false,
    when: null,
    ...origin,
  }
}

const after = (item: string): Item['when'] => ({ item, chosen: ['yes'] })

/** Satisfaction with an organisation: the answers that indicators 1.3, 2.3, 3.3, 4.1–4.3 and 5.1–5.3 of НОКО are counted from. */
export const satisfactionQuestionnaire: ReadyQuestionnaire = {
  key: 'satisfaction',
  audience: 'parents',
  purpose: 'Удовлетворённость условиями: ответы, из которых считаются показатели независимой оценки (НОКО)',
  content: {
    title: 'Довольны ли вы работой организации',
    intro:
      'Ответы анонимны: имя не спрашивают, узнать, кто как ответил, нельзя. Отвечайте о том, с чем сталкивались сами; любой вопрос можно пропустить.',
    scales: [steps],
    sections: [
      {
        key: 'open',
        title: 'Сведения об организации',
        items: [
          filter('used_stand', 'Вы смотрели стенды и объявления в здании?'),
          ask(
            'stand',
            'Нашли ли вы на стендах то, что было нужно, и понятно ли это написано?',
            after('used_stand'),
          ),
          filter('used_site', 'Вы заходили на сайт организации?'),
          ask(
            'site',
            'Нашли ли вы на сайте то, что было нужно, и понятно ли это написано?',
            after('used_site'),
          ),
        ],
      },
      {
        key: 'comfort',
        title: 'Условия в здании',
        items: [
          ask(
            'comfort',
            'Устраивают ли вас условия: где ждать и переодеться, чистота, питьевая вода, туалеты, указатели?',
          ),
        ],
      },
      {
        key: 'access',
        title: 'Доступность для людей с инвалидностью',
        items: [
          filter('is_disabled', 'Есть ли инвалидность у вас или у вашего ребёнка?'),
          ask(
            'access',
            'Удобно ли вам и ребёнку попасть в здание и получать образование наравне с другими?',
            after('is_disabled'),
          ),
        ],
      },
      {
        key: 'kind',
        title: 'Отношение людей',
        items: [
          ask(
            'first_contact',
            'Вежливы ли с вами те, кто встречает и отвечает на первые вопросы: вахта, приёмная, секретарь?',
          ),
          ask('teachers', 'Вежливы и доброжелательны ли с вами и с ребёнком учителя и воспитатели?'),
          filter('used_remote', 'Вы обращались в организацию по телефону, почте или через сайт?'),
          ask('remote', 'Вежливо ли вам ответили?', after('used_remote')),
        ],
      },
      {
        key: 'whole',
        title: 'В целом',
        items: [
          ask('recommend', 'Посоветуете ли вы эту организацию знакомым?'),
          ask('schedule', 'Удобен ли вам режим работы организации?'),
          ask('whole', 'Довольны ли вы в целом условиями, в которых учится или воспитывается ребёнок?'),
          freeText('wish', 'Что стоит изменить в первую очередь? Имён, пожалуйста, не пишите.', origin),
        ],
      },
    ],
  },
}
