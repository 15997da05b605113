import { Anchor, List, Stack, Table, Text, Title } from '@mantine/core'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import type { PlanView } from '../domain/views/plan-view.ts'
import type { SchedulePreview as Preview } from '../domain/views/schedule-view.ts'
import { previewSchedule } from '../schedule-contract.ts'
import { MonthBars } from './month-bars.tsx'
import classes from './plan-table.module.css'

/** What approving would make of the draft: how much, when, for whom, and what is not known yet. */
export function SchedulePreview({ plan }: { plan: PlanView }) {
  const answer = useAnswer(previewSchedule, { params: { planId: plan.id } })
  return (
    <Loaded answer={answer}>
      {(preview) => (
        <Stack gap="lg" maw="70rem">
          <Text>{sentence(preview)}</Text>
          {preview.warnings.length > 0 && (
            <List size="sm">
              {preview.warnings.map((warning) => (
                <List.Item key={warning}>{warning}</List.Item>
              ))}
            </List>
          )}
          {preview.unmappedPerformers.length > 0 && (
            <Text>
              Не определены исполнители: {preview.unmappedPerformers.join('; ')}.{' '}
              <PageLink to={`/plans/${plan.id}`} search={{ part: 'performers' }}>
                Указать
              </PageLink>
            </Text>
          )}
          <MonthBars months={preview.months} />
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
          {preview.assumed.length > 0 && <Assumed preview={preview} planId={plan.id} />}
          {preview.performers.length > 0 && <Loads preview={preview} />}
        </Stack>
      )}
    </Loaded>
  )
}

function sentence(preview: Preview): string {
  const parts = [
    `После утверждения появится ${plural(preview.occurrenceCount, ['контрольная точка', 'контрольные точки', 'контрольных точек'])} и ${plural(preview.taskCount, ['поручение', 'поручения', 'поручений'])}.`,
    preview.onDemand.length > 0
      ? `По потребности: ${plural(preview.onDemand.length, ['мероприятие', 'мероприятия', 'мероприятий'])}.`
      : '',
    preview.beyondHorizon.length > 0
      ? `Вне срока действия плана: ${plural(preview.beyondHorizon.length, ['мероприятие', 'мероприятия', 'мероприятий'])}, они не станут просроченными сами.`
      : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}

function Assumed({ preview, planId }: { preview: Preview; planId: number }) {
  return (
    <Stack gap={4}>
      <Title order={2}>Предположено</Title>
      <Text size="sm" c="dimmed">
        Этого в плане не сказано. Если предположение неверно, исправьте срок в строке или{' '}
        <PageLink to={`/plans/${planId}`} search={{ part: 'months' }}>
          месяцы по умолчанию
        </PageLink>
        .
      </Text>
      <div className={classes.frame}>
        <Table className={classes.table ?? ''} verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={90}>Строка</Table.Th>
              <Table.Th>Что предположено</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.assumed.map((one) => (
              <Table.Tr key={`${one.actionId} ${one.reason}`}>
                <Table.Td>
                  <Anchor
                    href={`/plans/${planId}#action-${one.actionId}`}
                    aria-label={`Строка ${one.number ?? 'без номера'}`}
                  >
                    {one.number ?? 'без №'}
                  </Anchor>
                </Table.Td>
                <Table.Td>{one.reason}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Stack>
  )
}

function Loads({ preview }: { preview: Preview }) {
  return (
    <Stack gap={4}>
      <Title order={2}>Кому сколько</Title>
      <div className={classes.frame}>
        <Table className={classes.table ?? ''} verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Исполнитель</Table.Th>
              <Table.Th ta="right">Организаций</Table.Th>
              <Table.Th ta="right">Поручений</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.performers.map((one) => (
              <Table.Tr key={one.name}>
                <Table.Td>{one.name}</Table.Td>
                <Table.Td ta="right">{one.organizations}</Table.Td>
                <Table.Td ta="right">{one.tasks}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Stack>
  )
}
