import { Fragment, type ReactNode } from 'react'
import { dateWords } from '#web-kit/date-words.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import type { ActCard } from '../contract.ts'
import { actKindNames } from '../texts.ru.ts'
import { requisiteWords, termWords } from './requisite-words.ts'
import classes from './requisites.module.css'

/** What is known of an act, as a list of names and values. */
export function ActRequisites({ act }: { act: ActCard }) {
  const shown = act.editions.find(({ isShown }) => isShown)
  const lines: readonly (readonly [string, ReactNode])[] = [
    ['Вид', actKindNames[act.kind]],
    ['Дата и номер', requisiteWords(act)],
    ['Организация', act.organizationName],
    ...(act.issuer === null ? [] : [['Кто издал', act.issuer] as const]),
    ['Кто подписал', shown?.signatory],
    ['Действует', termWords(act)],
    ['Пересмотреть с', act.reviewDueOn && dateWords(act.reviewDueOn)],
    ['Ответственный', act.responsible],
    ...(act.requiredName === null ? [] : [['Обязательный акт', act.requiredName] as const]),
    ['Метки', act.tags.join(', ')],
    ['Планы', act.plans.length > 0 && <PlanLinks plans={act.plans} />],
    ['Кому виден', act.isShared ? 'всем организациям муниципалитета' : 'своей организации и управлению'],
    ...(act.note === null ? [] : [['Примечание', act.note] as const]),
  ]
  return (
    <dl className={classes.list}>
      {lines.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value || '—'}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

function PlanLinks({ plans }: { plans: ActCard['plans'] }) {
  return plans.map(({ planId, title }, index) => (
    <Fragment key={planId}>
      {index > 0 && '; '}
      <PageLink to={`/plans/${planId}`}>{title}</PageLink>
    </Fragment>
  ))
}
