import { Alert, Button, Group, List, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageLink, useGo } from '#web-kit/page-link.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { approveAmendment, getAmendmentEffect } from '../../amendment-contract.ts'
import type { AmendmentEffect } from '../../domain/views/amendment-view.ts'
import type { PlanView } from '../../domain/views/plan-view.ts'
import { ActFields, type ActFieldsValue, actFaults } from './act-fields.tsx'
import { isEmpty, totalWords } from './amendment-changes.tsx'
import { type Decision, OrphanDecisions } from './orphan-decisions.tsx'

/** The act that puts the changes in force, and what still stands in the way. */
export function ApproveAmendment({ plan }: { plan: PlanView }) {
  const answer = useAnswer(getAmendmentEffect, { params: { planId: plan.id } })
  return <Loaded answer={answer}>{(effect) => <Approval plan={plan} effect={effect} />}</Loaded>
}

function Approval({ plan, effect }: { plan: PlanView; effect: AmendmentEffect }) {
  const go = useGo()
  const [decisions, setDecisions] = useState<ReadonlyMap<number, Decision>>(new Map())
  const form = useForm<ActFieldsValue>({
    initialValues: { documentKind: 'приказ', number: '', date: null, signatory: '' },
    validate: actFaults,
  })
  const approve = useAction(approveAmendment, {
    form,
    said: ({ edition }) => `Изменения утверждены: действует редакция № ${edition}`,
    onDone: ({ planId }) => {
      go(`/plans/${planId}`, { part: 'editions' })
      document.getElementById('page-title')?.focus()
    },
  })
  const asked = effect.rows.filter(({ orphans }) => orphans.length > 0)
  const undecided = asked.filter(({ actionId }) => !decisions.has(actionId))
  const isReady = !isEmpty(effect) && undecided.length === 0
  return (
    <Stack gap="md" maw="44rem">
      <Obstacles plan={plan} effect={effect} />
      {!isEmpty(effect) && <Text>{totalWords(effect)}</Text>}
      {asked.length > 0 && (
        <OrphanDecisions
          rows={asked}
          decisions={decisions}
          onDecide={(actionId, decision) => setDecisions(new Map([...decisions, [actionId, decision]]))}
        />
      )}
      <form
        noValidate
        onSubmit={form.onSubmit(({ documentKind, number, date, signatory }) => {
          if (date === null) return
          approve.mutate({
            params: { planId: plan.id },
            body: {
              documentKind,
              number,
              date,
              signatory: signatory || null,
              version: plan.version,
              orphans: asked.flatMap(({ actionId }) => {
                const decision = decisions.get(actionId)
                return decision === undefined ? [] : [{ actionId, decision }]
              }),
            },
          })
        })}
      >
        <Stack gap="md">
          <ActFields form={form} />
          <Text size="sm" c="dimmed">
            Редакция действует со дня документа. Прежние редакции остаются: план можно посмотреть и напечатать
            на любую дату.
          </Text>
          <Group>
            <Button type="submit" loading={approve.isPending} disabled={!isReady}>
              Утвердить изменения
            </Button>
            {undecided.length > 0 && (
              <Text size="sm">Сначала решите, что делать с начатыми поручениями.</Text>
            )}
          </Group>
        </Stack>
      </form>
    </Stack>
  )
}

function Obstacles({ plan, effect }: { plan: PlanView; effect: AmendmentEffect }) {
  const todo = [
    isEmpty(effect) && { part: '', text: 'пока ничего не изменено' },
    plan.horizon === null && { part: 'card', text: 'не указан срок действия плана' },
    plan.unmappedPerformers.length > 0 && {
      part: 'performers',
      text: `не определены исполнители: ${plan.unmappedPerformers.join('; ')}`,
    },
  ].filter((one) => one !== false)
  if (todo.length === 0) return null
  return (
    <Alert variant="outline" color="gray" title="Сначала нужно закончить">
      <List size="sm">
        {todo.map((one) => (
          <List.Item key={one.text}>
            <PageLink to={`/plans/${plan.id}`} search={one.part === '' ? {} : { part: one.part }}>
              {one.text}
            </PageLink>
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
