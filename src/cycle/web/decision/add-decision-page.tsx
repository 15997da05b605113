import { Button, Group, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink, useGo } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { type FindingView, listFindings } from '../../contract.ts'
import { addDecision, type DecisionChoices, getDecisionChoices } from '../../decision-contract.ts'
import { ChosenFindings, useChosenFindings } from '../finding/chosen-findings.tsx'
import { DecisionFields, MeasureFields } from './decision-fields.tsx'
import {
  bodyOfDecision,
  bodyOfMeasure,
  type DecisionValues,
  emptyDecision,
  emptyMeasure,
  type MeasureValues,
} from './decision-values.ts'

/** A decision by the findings marked, with a first measure for every organisation of theirs. */
export function AddDecisionPage() {
  const findings = useAnswer(listFindings, {})
  const choices = useAnswer(getDecisionChoices, {})
  return (
    <>
      <PageHeader
        title="Новое решение"
        above={<PageLink to="/cycle/decisions">Решения и меры</PageLink>}
        meaning="Организация увидит решение, если в нём есть её находка или мера."
      />
      <Loaded answer={findings} lines={12}>
        {(listed) => (
          <Loaded answer={choices} lines={12}>
            {(known) => <AddDecision findings={listed.findings} choices={known} />}
          </Loaded>
        )}
      </Loaded>
    </>
  )
}

function AddDecision({ findings, choices }: { findings: readonly FindingView[]; choices: DecisionChoices }) {
  const go = useGo()
  const [chosen, leaveOut] = useChosenFindings(findings)
  const form = useForm<DecisionValues>({ initialValues: emptyDecision() })
  const measure = useForm<MeasureValues>({ initialValues: emptyMeasure })
  const add = useAction(addDecision, {
    form,
    said: 'Решение записано',
    onDone: ({ decisionId }) => go(`/cycle/decisions/${decisionId}`),
  })
  const submit = form.onSubmit((values) => {
    if (values.decidedOn === null) return form.setErrors({ decidedOn: 'Укажите день' })
    const first = measure.getValues()
    const isMeasured = first.what.trim() !== ''
    if (isMeasured && first.dueOn === null) return measure.setErrors({ dueOn: 'Укажите день' })
    add.mutate({
      body: {
        ...bodyOfDecision(values, values.decidedOn),
        findingIds: chosen.map(({ findingId }) => findingId),
        measure: isMeasured && first.dueOn !== null ? bodyOfMeasure(first, first.dueOn) : null,
      },
    })
  })
  return (
    <form onSubmit={submit}>
      <Stack>
        <Part title="По каким находкам">
          <ChosenFindings findings={chosen} onLeaveOut={leaveOut} />
        </Part>
        <Part title="Решение">
          <Stack maw="44rem">
            <DecisionFields form={form} choices={choices} />
          </Stack>
        </Part>
        <Part title="Мера для каждой из организаций">
          <Stack maw="44rem">
            <Text size="sm" c="dimmed">
              Можно оставить пустым и добавить меры потом.
            </Text>
            <MeasureFields form={measure} choices={choices} />
            <Group>
              <Button type="submit" loading={add.isPending}>
                Записать решение
              </Button>
              <PageButton to="/cycle" variant="default">
                Не записывать
              </PageButton>
            </Group>
          </Stack>
        </Part>
      </Stack>
    </form>
  )
}
