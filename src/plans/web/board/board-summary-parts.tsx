import { Text, Title } from '@mantine/core'
import { Fragment, type ReactNode } from 'react'
import { dateWords } from '#web-kit/date-words.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { ShareBar } from '#web-kit/share-bar.tsx'
import type { SummaryView } from '../../domain/views/summary-view.ts'
import classes from './board-summary.module.css'

/** Lines of a list that go to paper; the screen shows the rest. */
const ON_PAPER = 8

export function SummaryPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={`surface ${classes.part}`} aria-label={title}>
      <Title order={2}>{title}</Title>
      {children}
    </section>
  )
}

export function PlansInForce({ plans }: { plans: SummaryView['plans'] }) {
  return (
    <SummaryPart title="Планы в работе">
      {plans.length === 0 && <Text>Утверждённых планов, срок которых не истёк, нет.</Text>}
      {plans.map(({ id, title, progress }) => (
        <div key={id}>
          <PageLink to={`/plans/${id}`}>{title}</PageLink>
          <ShareBar
            done={progress.reported}
            of={progress.total}
            words={`отчитались, просрочено ${progress.overdue}`}
            tone={progress.overdue > 0 ? 'bad' : 'active'}
          />
        </div>
      ))}
    </SummaryPart>
  )
}

/** Organisations by name, each with how much of it is late: a list to call, not a rating. */
export function CountedOrganizations({
  rows,
  search,
  empty,
}: {
  rows: readonly { readonly organizationId: number; readonly name: string; readonly count: number }[]
  search: Record<string, string>
  empty: string
}) {
  if (rows.length === 0) return <Text>{empty}</Text>
  return (
    <Text>
      {rows.map(({ organizationId, name, count }, at) => (
        <Fragment key={organizationId}>
          {at > 0 && ', '}
          <PageLink to="/board/tasks" search={{ ...search, organizationId: String(organizationId) }}>
            {name}
          </PageLink>{' '}
          ({count})
        </Fragment>
      ))}
      .
    </Text>
  )
}

export function MissingActs({ acts }: { acts: SummaryView['missingActs'] }) {
  return (
    <SummaryPart title="Нет обязательных актов">
      {acts.length === 0 ? (
        <Text>У всех организаций есть действующие обязательные акты.</Text>
      ) : (
        <ul className={`words ${classes.list}`}>
          {acts.map(({ name, organizations }) => (
            <li key={name}>
              <PageLink to="/documents/required">{name}</PageLink>: {organizations.join(', ')}.
            </li>
          ))}
        </ul>
      )}
    </SummaryPart>
  )
}

export function Upcoming({ lines, count }: { lines: SummaryView['upcoming']; count: number }) {
  const rest = count - lines.length
  return (
    <SummaryPart title="Ближайшие 30 дней">
      {lines.length === 0 && <Text>Сроков нет.</Text>}
      <ul className={`words ${classes.list}`}>
        {lines.map(({ planId, actionId, actionNumber, actionText, dueOn, waiting }, at) => (
          <li key={`${actionId} ${dueOn}`} className={at < ON_PAPER ? undefined : classes.screenOnly}>
            <Text inherit lineClamp={2} span>
              <span className="digits">{dateWords(dueOn)}</span>{' '}
              <PageLink to={`/plans/${planId}/actions/${actionId}`}>
                {actionNumber ? `${actionNumber}. ` : ''}
                {actionText}
              </PageLink>{' '}
              (ждём {waiting})
            </Text>
          </li>
        ))}
      </ul>
      {rest > 0 && <Text>И ещё {rest}.</Text>}
    </SummaryPart>
  )
}
