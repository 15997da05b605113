import { Alert, Button, Group, List, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { isPlainDate } from '#kernel/plain-date.ts'
import { PageLink, useGo } from '#web-kit/page-link.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAction } from '#web-kit/use-action.ts'
import { approvePlan } from '../../contract.ts'
import type { PlanView } from '../../domain/views/plan-view.ts'
import { ActFields, type ActFieldsValue, actFaults } from '../amend/act-fields.tsx'

/** The act that puts a plan in force: its requisites, and what still stands in the way. */
export function ApprovePlan({ plan }: { plan: PlanView }) {
  const go = useGo()
  const read = plan.approval
  const form = useForm<ActFieldsValue>({
    initialValues: {
      documentKind: read?.documentKind ?? 'приказ',
      number: read?.number ?? '',
      date: read?.date && isPlainDate(read.date) ? read.date : null,
      signatory: read?.signatory ?? '',
    },
    validate: actFaults,
  })
  const approve = useAction(approvePlan, {
    form,
    said: ({ taskCount }) => `План утверждён: ${plural(taskCount, ['поручение', 'поручения', 'поручений'])}`,
    onDone: () => {
      go(`/plans/${plan.id}`)
      document.getElementById('page-title')?.focus()
    },
  })
  return (
    <Stack gap="md" maw="40rem">
      <Obstacles plan={plan} />
      <form
        noValidate
        onSubmit={form.onSubmit(({ documentKind, number, date, signatory }) => {
          if (date === null) return
          approve.mutate({
            params: { planId: plan.id },
            body: { documentKind, number, date, signatory: signatory || null, version: plan.version },
          })
        })}
      >
        <Stack gap="md">
          <ActFields form={form} />
          <Text size="sm" c="dimmed">
            После утверждения исполнители увидят свои поручения. Дальше строки меняются только изменениями со
            своим документом.
          </Text>
          <Group>
            <Button type="submit" loading={approve.isPending}>
              Утвердить план
            </Button>
          </Group>
        </Stack>
      </form>
    </Stack>
  )
}

function Obstacles({ plan }: { plan: PlanView }) {
  const todo = [
    plan.horizon === null && { part: 'card', text: 'не указан срок действия плана' },
    plan.actionCount === 0 && { part: '', text: 'в плане нет мероприятий' },
    plan.unmappedPerformers.length > 0 && {
      part: 'performers',
      text: `не определены исполнители: ${plan.unmappedPerformers.join('; ')}`,
    },
  ].filter((one) => one !== false)
  if (todo.length === 0 && plan.problemCount === 0) return null
  return (
    <Alert
      variant="outline"
      color="gray"
      title={todo.length > 0 ? 'Сначала нужно закончить' : 'Обратите внимание'}
    >
      <List size="sm">
        {todo.map((one) => (
          <List.Item key={one.text}>
            <PageLink to={`/plans/${plan.id}`} search={one.part === '' ? {} : { part: one.part }}>
              {one.text}
            </PageLink>
          </List.Item>
        ))}
        {plan.problemCount > 0 && (
          <List.Item>
            <PageLink to={`/plans/${plan.id}`}>
              {plural(plan.problemCount, ['строка', 'строки', 'строк'])} с замечаниями
            </PageLink>
            : утвердить можно, но сначала проверьте
          </List.Item>
        )}
      </List>
    </Alert>
  )
}
