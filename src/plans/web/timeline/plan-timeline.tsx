import { Group, SegmentedControl, Stack } from '@mantine/core'
import { useState } from 'react'
import { schoolYearOf } from '#kernel/school-year.ts'
import { todayHere } from '#web-kit/date-words.ts'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useSchoolYear } from '#web-kit/use-school-year.ts'
import { listPlanActions } from '../../contract.ts'
import type { PlanView } from '../../domain/views/plan-view.ts'
import { getTimeline } from '../../schedule-contract.ts'
import { TimelineLegend } from './timeline-mark.tsx'
import { TimelineTable } from './timeline-table.tsx'
import { timelineYears } from './timeline-years.ts'

/** The plan over the months of one year: what is due when, and how it stands. */
export function PlanTimeline({ plan }: { plan: PlanView }) {
  const timeline = useAnswer(getTimeline, { params: { planId: plan.id } })
  const actions = useAnswer(listPlanActions, { params: { planId: plan.id }, query: {} })
  const [chosenAbove] = useSchoolYear()
  const [asked, setAsked] = useState<string>()
  return (
    <Loaded answer={timeline}>
      {({ months, rows }) => {
        const years = timelineYears(months, plan.horizon?.kind === 'school-year' ? 'school' : 'calendar')
        const today = todayHere().slice(0, 7)
        const year =
          years.find(({ key }) => key === asked) ??
          // The school year chosen above shows the year it begins in, the current one shows this month.
          (chosenAbove === schoolYearOf(todayHere())
            ? undefined
            : years.find(({ key }) => key === String(chosenAbove))) ??
          years.find((one) => one.months.includes(today)) ??
          (years.at(-1)?.months.every((month) => month < today) ? years.at(-1) : years[0])
        if (year === undefined) {
          return (
            <EmptyState title="Нет срока действия">
              Укажите на вкладке «Сведения», на какие годы план.
            </EmptyState>
          )
        }
        return (
          <Stack gap="sm">
            <Group justify="space-between" align="center">
              {years.length > 1 && (
                <SegmentedControl
                  className="on-paper-hidden"
                  aria-label="Год"
                  data={years.map(({ key, name }) => ({ value: key, label: name }))}
                  value={year.key}
                  onChange={setAsked}
                />
              )}
              <TimelineLegend />
            </Group>
            <Loaded answer={actions}>
              {(answer) => (
                <TimelineTable plan={plan} actions={answer.actions} rows={rows} year={year} now={today} />
              )}
            </Loaded>
          </Stack>
        )
      }}
    </Loaded>
  )
}
