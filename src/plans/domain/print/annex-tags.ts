import type { Plan } from '../plan.ts'
import { russianDay } from '../russian-day.ts'
import { DRAFT, type PrintedPlan } from './printed-plan.ts'

// The words a template of the annex may use, and what stands in their place.

export type AnnexTag = {
  readonly name: string
  /** A loop is opened by {#…} and closed by {/…}; what stands between is repeated. */
  readonly isLoop: boolean
  /** The loop the tag has a meaning in; null: anywhere. */
  readonly within: 'разделы' | 'заголовки' | 'мероприятия' | null
  readonly meaning: string
}

export const annexTags: readonly AnnexTag[] = [
  tag('отметка', 'Отметка о приложении целиком: «Приложение к приказу … от … № …»'),
  tag('проект', 'Слово «Проект», пока план не утверждён'),
  tag('название', 'Название плана'),
  tag('срок_реализации', 'Срок плана, если его нет в самом названии'),
  tag('орган', 'Орган, утвердивший план'),
  tag('вид_документа', 'Приказ, распоряжение, постановление, решение'),
  tag('дата_документа', 'Дата документа: дд.мм.гггг'),
  tag('номер_документа', 'Номер документа'),
  tag('подписал', 'Кто подписал документ'),
  loop('разделы', null, 'Повторяется для каждого раздела'),
  loop('заголовки', 'разделы', 'Строка с названием раздела; пропускается, если разделов в плане нет'),
  { ...tag('заголовок', 'Номер и название раздела'), within: 'заголовки' },
  loop('мероприятия', 'разделы', 'Строка таблицы, повторяется для каждого мероприятия раздела'),
  { ...tag('номер', 'Номер мероприятия'), within: 'мероприятия' },
  { ...tag('мероприятие', 'Мероприятие с вложенными пунктами'), within: 'мероприятия' },
  { ...tag('сроки', 'Срок, как он записан в плане'), within: 'мероприятия' },
  { ...tag('ответственные', 'Исполнители, как они записаны в плане'), within: 'мероприятия' },
  { ...tag('результат', 'Ожидаемый результат'), within: 'мероприятия' },
]

/** Extra columns of a plan: {дополнительно1}, {дополнительно2} in the order of the plan. */
export const EXTRA_TAG = /^дополнительно\d{1,2}$/

function tag(name: string, meaning: string): AnnexTag {
  return { name, isLoop: false, within: null, meaning }
}

function loop(name: string, within: AnnexTag['within'], meaning: string): AnnexTag {
  return { name, isLoop: true, within, meaning }
}

export type AnnexData = { readonly [tag: string]: string | readonly AnnexData[] }

/** What stands in a template's tags for this plan. */
export function annexData(plan: PrintedPlan, { approval, authority }: Requisites): AnnexData {
  return {
    отметка: plan.mark.join('\n'),
    проект: plan.isDraft ? DRAFT : '',
    название: plan.title,
    срок_реализации: plan.horizonLine,
    орган: authority ?? '',
    вид_документа: approval?.documentKind ?? '',
    дата_документа: approval?.date ? russianDay(approval.date) : '',
    номер_документа: approval?.number ?? '',
    подписал: approval?.signatory ?? '',
    разделы: plan.sections.map(({ heading, actions }) => ({
      заголовки: heading === null ? [] : [{ заголовок: heading }],
      мероприятия: actions.map((action) => ({
        номер: action.number,
        мероприятие: action.text,
        сроки: action.deadline,
        ответственные: action.performers,
        результат: action.result,
        ...Object.fromEntries(action.extra.map((text, at) => [`дополнительно${at + 1}`, text])),
      })),
    })),
  }
}

type Requisites = Pick<Plan, 'approval' | 'authority'>
