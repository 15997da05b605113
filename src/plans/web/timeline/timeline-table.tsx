import { Text } from '@mantine/core'
import { Fragment, useEffect, useRef } from 'react'
import { PageLink } from '#web-kit/page-link.tsx'
import type { ActionView } from '../../domain/views/action-view.ts'
import type { PlanView } from '../../domain/views/plan-view.ts'
import type { TimelineView } from '../../domain/views/schedule-view.ts'
import { monthWords } from '../month-words.ts'
import { shortMonthNames } from '../short-month-names.ts'
import classes from './plan-timeline.module.css'
import { TimelineMark } from './timeline-mark.tsx'
import type { TimelineYear } from './timeline-years.ts'

/** Actions down, months across; the current month stands out. */
export function TimelineTable({
  plan,
  actions,
  rows,
  year,
  now,
}: {
  plan: PlanView
  actions: readonly ActionView[]
  rows: TimelineView['rows']
  year: TimelineYear
  /** 'YYYY-MM' of today. */
  now: string
}) {
  const frame = useRef<HTMLElement>(null)
  // On a phone the months run out of the frame: the current one is brought beside the names.
  useEffect(() => {
    const [names, month] = [
      frame.current?.querySelector('thead th'),
      frame.current?.querySelector('thead [data-now]'),
    ]
    if (!frame.current || !names || !month) return
    frame.current.scrollLeft += month.getBoundingClientRect().left - names.getBoundingClientRect().right
  }, [])
  const byAction = new Map(rows.map((row) => [row.actionId, row]))
  return (
    <section
      ref={frame}
      className={classes.frame}
      aria-label={`Сроки по месяцам, ${year.name} год`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Мероприятие</th>
            {year.months.map((month) => (
              <th scope="col" key={month} data-now={month === now || undefined}>
                <abbr title={monthWords(month)}>{shortMonthNames[Number(month.slice(5, 7)) - 1]}</abbr>
                {month === now && <span className="seen-by-readers-only">, текущий месяц</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {actions.map((action, index) => {
            const isFirst = index === 0 || actions[index - 1]?.sectionId !== action.sectionId
            const section = plan.sections.find((one) => one.id === action.sectionId)
            const row = byAction.get(action.id)
            return (
              <Fragment key={action.id}>
                {isFirst && section && (
                  <tr className={classes.section}>
                    <th scope="rowgroup" colSpan={year.months.length + 1}>
                      <span className={classes.sectionName}>
                        {[section.number, section.title].filter(Boolean).join('. ')}
                      </span>
                    </th>
                  </tr>
                )}
                <tr>
                  <th scope="row">
                    <PageLink to={`/plans/${plan.id}/actions/${action.id}`}>
                      {action.number ? `${action.number}. ` : ''}
                      {action.text}
                    </PageLink>
                    {row && row.waitsFor.length > 0 && (
                      <Text size="xs" c="dimmed">
                        ждёт дат: {row.waitsFor.join(', ')}
                      </Text>
                    )}
                    {row?.onDemand && (
                      <Text size="xs" c="dimmed">
                        по потребности
                      </Text>
                    )}
                  </th>
                  {year.months.map((month) => (
                    <TimelineMark
                      key={month}
                      mark={row?.marks.find((mark) => mark.month === month)}
                      isNow={month === now}
                    />
                  ))}
                </tr>
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
