import { Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { listPlanActions } from '../contract.ts'
import type { PlanView } from '../domain/views/plan-view.ts'
import type { TimelineView } from '../domain/views/schedule-view.ts'
import { getTimeline } from '../schedule-contract.ts'
import { monthWords } from './month-words.ts'
import classes from './plan-timeline.module.css'

type Mark = TimelineView['rows'][number]['marks'][number]

const look: Readonly<Record<Mark['state'], { sign: string; words: string }>> = {
  planned: { sign: '○', words: 'запланировано' },
  partly: { sign: '◐', words: 'отчитались не все' },
  done: { sign: '●', words: 'отчитались все' },
  overdue: { sign: '!', words: 'просрочено' },
}

/** The plan over the months of one year: what is due when, and how it stands. */
export function PlanTimeline({ plan }: { plan: PlanView }) {
  const timeline = useAnswer(getTimeline, { params: { planId: plan.id } })
  const actions = useAnswer(listPlanActions, { params: { planId: plan.id }, query: {} })
  const [asked, setAsked] = useState<string>()
  return (
    <Loaded answer={timeline}>
      {({ months, rows }) => {
        const years = [...new Set(months.map((month) => month.slice(0, 4)))]
        const now = String(new Date().getFullYear())
        const year = asked ?? (years.includes(now) ? now : years[0])
        if (year === undefined) {
          return (
            <EmptyState title="Нет срока действия">
              Укажите на вкладке «Сведения», на какие годы план.
            </EmptyState>
          )
        }
        const shown = months.filter((month) => month.startsWith(year))
        return (
          <Stack gap="sm">
            <Group justify="space-between" align="center" className="on-paper-hidden">
              <SegmentedControl aria-label="Год" data={years} value={year} onChange={setAsked} />
              <Legend />
            </Group>
            <Loaded answer={actions}>
              {(answer) => (
                // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
                <section className={classes.frame} aria-label={`Сроки по месяцам, ${year} год`} tabIndex={0}>
                  <table className={classes.table}>
                    <thead>
                      <tr>
                        <th scope="col">Мероприятие</th>
                        {shown.map((month) => (
                          <th scope="col" key={month}>
                            <abbr title={monthWords(month)}>{monthWords(month).slice(0, 3)}</abbr>
                          </th>
                        ))}
                      </tr>
                    </thead>
                    <tbody>
                      {answer.actions.map((action) => {
                        const row = rows.find((one) => one.actionId === action.id)
                        return (
                          <tr key={action.id}>
                            <th scope="row">
                              <PageLink to={`/plans/${plan.id}/actions/${action.id}`}>
                                {action.number ? `${action.number} ` : ''}
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
                            {shown.map((month) => (
                              <MonthCell key={month} mark={row?.marks.find((mark) => mark.month === month)} />
                            ))}
                          </tr>
                        )
                      })}
                    </tbody>
                  </table>
                </section>
              )}
            </Loaded>
          </Stack>
        )
      }}
    </Loaded>
  )
}

function MonthCell({ mark }: { mark: Mark | undefined }) {
  if (!mark) return <td />
  const { sign, words } = look[mark.state]
  const counts = mark.total > 0 ? `: ${mark.reported} из ${mark.total}` : ''
  const sentence = `${monthWords(mark.month)}: ${words}${counts}${mark.assumed ? ', месяц предположен' : ''}`
  return (
    <td data-state={mark.state} data-assumed={mark.assumed || undefined} title={sentence}>
      <span aria-hidden>{sign}</span>
      <span className="seen-by-readers-only">{sentence}</span>
    </td>
  )
}

function Legend() {
  return (
    <Group gap="md">
      {Object.values(look).map(({ sign, words }) => (
        <Text size="sm" key={sign}>
          <b aria-hidden>{sign}</b> {words}
        </Text>
      ))}
      <Text size="sm">пунктир: месяц предположен</Text>
    </Group>
  )
}
