import { Anchor, Button, Group, List, NumberInput, Select, Stack, Text, Textarea, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { addressOf } from '#web-kit/api.ts'
import { MomentText } from '#web-kit/date-text.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { downloadPlanSource, updatePlan } from '../contract.ts'
import { horizonOf } from '../domain/horizon-of.ts'
import type { HorizonKind, PlanKind } from '../domain/plan-reading.ts'
import type { PlanView } from '../domain/views/plan-view.ts'
import { horizonKindNames, planKindNames } from '../texts.ru.ts'
import { approvalWords, horizonWords } from './plan-words.ts'

type Fields = {
  title: string
  kind: PlanKind
  authority: string
  horizonKind: HorizonKind
  from: number
  to: number
}

/** The facts of a plan as a document: title, kind, term, what the reader noticed, where the file is. */
export function PlanCard({ plan }: { plan: PlanView }) {
  const may = useMay()
  return (
    <Stack gap="lg" maw="52rem">
      {plan.status === 'draft' && may('plans.plan.edit') ? (
        <CardForm plan={plan} />
      ) : (
        <CardText plan={plan} />
      )}
      {plan.source && (
        <Text size="sm">
          Файл:{' '}
          <Anchor href={addressOf(downloadPlanSource, { params: { planId: plan.id } })}>
            {plan.source.fileName}
          </Anchor>
          , загружен <MomentText at={plan.source.uploadedAt} />
        </Text>
      )}
      {Object.keys(plan.aliases).length > 0 && (
        <Stack gap={4}>
          <Title order={2}>Сокращения документа</Title>
          <List size="sm">
            {Object.entries(plan.aliases).map(([short, full]) => (
              <List.Item key={short}>
                {short} — {full}
              </List.Item>
            ))}
          </List>
        </Stack>
      )}
      {plan.problems.length > 0 && (
        <Stack gap={4}>
          <Title order={2}>Замечания к файлу в целом</Title>
          <List size="sm">
            {plan.problems.map((problem) => (
              <List.Item key={`${problem.where}${problem.message}`}>
                {problem.where === '' ? '' : `${problem.where}: `}
                {problem.message}
              </List.Item>
            ))}
          </List>
        </Stack>
      )}
    </Stack>
  )
}

function CardText({ plan }: { plan: PlanView }) {
  return (
    <Stack gap={4}>
      <Text>{planKindNames[plan.kind]}</Text>
      <Text>Срок действия: {horizonWords(plan.horizon)}</Text>
      <Text>Утверждён: {approvalWords(plan.approval)}</Text>
      {plan.approval?.signatory && <Text>Подписал: {plan.approval.signatory}</Text>}
      {plan.authority && <Text>Орган: {plan.authority}</Text>}
    </Stack>
  )
}

function CardForm({ plan }: { plan: PlanView }) {
  const year = new Date().getFullYear()
  const form = useForm<Fields>({
    initialValues: {
      title: plan.title,
      kind: plan.kind,
      authority: plan.authority ?? '',
      horizonKind: plan.horizon?.kind ?? 'calendar-year',
      from: plan.horizon ? Number(plan.horizon.startsOn.slice(0, 4)) : year,
      to: plan.horizon ? Number(plan.horizon.endsOn.slice(0, 4)) : year,
    },
    validate: {
      title: (title) => (title.trim() === '' ? 'Укажите название плана' : null),
      to: (to, { from, horizonKind }) =>
        horizonKind === 'calendar-years' && to < from ? 'Последний год не может быть раньше первого' : null,
    },
  })
  const save = useAction(updatePlan, { form, said: 'Сведения сохранены' })
  return (
    <form
      onSubmit={form.onSubmit(({ title, kind, authority, horizonKind, from, to }) =>
        save.mutate({
          params: { planId: plan.id },
          body: {
            title,
            kind,
            authority: authority || null,
            horizon: horizonOf(horizonKind, from, to),
            version: plan.version,
          },
        }),
      )}
    >
      <Stack gap="md">
        <Textarea label="Название" required autosize {...form.getInputProps('title')} />
        <Select
          label="Вид"
          allowDeselect={false}
          data={choices(planKindNames)}
          {...form.getInputProps('kind')}
        />
        <Textarea label="Орган, утвердивший план" autosize {...form.getInputProps('authority')} />
        <Group align="flex-start">
          <Select
            label="Срок действия"
            allowDeselect={false}
            data={choices(horizonKindNames)}
            {...form.getInputProps('horizonKind')}
          />
          <NumberInput
            label={form.values.horizonKind === 'school-year' ? 'Начинается 1 сентября' : 'С года'}
            min={2000}
            max={2100}
            {...form.getInputProps('from')}
          />
          {form.values.horizonKind === 'calendar-years' && (
            <NumberInput label="По год" min={2000} max={2100} {...form.getInputProps('to')} />
          )}
        </Group>
        <Group>
          <Button type="submit" loading={save.isPending}>
            Сохранить сведения
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function choices<Key extends string>(names: Readonly<Record<Key, string>>) {
  return Object.entries<string>(names).map(([value, label]) => ({ value, label }))
}
