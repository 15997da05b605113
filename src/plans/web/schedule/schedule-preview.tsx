import { List, Stack, Text, Title } from '@mantine/core'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import type { PlanView } from '../../domain/views/plan-view.ts'
import { previewSchedule } from '../../schedule-contract.ts'
import { AssumedDates } from './assumed-dates.tsx'
import { MonthBars } from './month-bars.tsx'
import { PerformerLoads } from './performer-loads.tsx'
import { scheduleSentence } from './schedule-sentence.ts'

/** What approving would make of the draft: how much, when, for whom, and what is not known yet. */
export function SchedulePreview({ plan }: { plan: PlanView }) {
  const answer = useAnswer(previewSchedule, { params: { planId: plan.id } })
  return (
    <Loaded answer={answer}>
      {(preview) => (
        <Stack gap="lg" maw="70rem">
          <Stack gap={6}>
            <Text>{scheduleSentence(preview)}</Text>
            {preview.unmappedPerformers.length > 0 && (
              <Text>
                Не определены исполнители: {preview.unmappedPerformers.join('; ')}.{' '}
                <PageLink to={`/plans/${plan.id}`} search={{ part: 'performers' }}>
                  Указать исполнителей
                </PageLink>
              </Text>
            )}
            {preview.warnings.length > 0 && (
              <List size="sm">
                {preview.warnings.map((warning) => (
                  <List.Item key={warning}>{warning}</List.Item>
                ))}
              </List>
            )}
          </Stack>
          {preview.occurrenceCount > 0 && <MonthBars months={preview.months} />}
          {preview.waiting.length > 0 && (
            <Stack gap={4}>
              <Title order={2}>Ждут дат</Title>
              <Text size="sm" c="dimmed">
                Эти мероприятия привязаны к событиям и чужим графикам. Даты можно внести после утверждения.
              </Text>
              <List size="sm">
                {preview.waiting.map((one) => (
                  <List.Item key={one.waitsFor}>
                    {one.waitsFor}:{' '}
                    {plural(one.actionIds.length, ['мероприятие', 'мероприятия', 'мероприятий'])}
                  </List.Item>
                ))}
              </List>
            </Stack>
          )}
          {preview.assumed.length > 0 && <AssumedDates planId={plan.id} assumed={preview.assumed} />}
          {preview.performers.length > 0 && <PerformerLoads performers={preview.performers} />}
        </Stack>
      )}
    </Loaded>
  )
}
