import { Button, Group, MultiSelect, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { Loaded } from '#web-kit/loaded.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import {
  addMeasures,
  type DecisionChoices,
  type DecisionView,
  getDecisionChoices,
} from '../../decision-contract.ts'
import { MeasureFields } from './decision-fields.tsx'
import { bodyOfMeasure, emptyMeasure, type MeasureValues } from './decision-values.ts'

/** One measure for the organisations chosen. */
export function AddMeasures({ decision, onDone }: { decision: DecisionView; onDone: () => void }) {
  const answer = useAnswer(getDecisionChoices, {})
  return (
    <Loaded answer={answer} lines={5}>
      {(choices) => <MeasureForm decision={decision} choices={choices} onDone={onDone} />}
    </Loaded>
  )
}

function MeasureForm({
  decision: { decisionId, findings },
  choices,
  onDone,
}: {
  decision: DecisionView
  choices: DecisionChoices
  onDone: () => void
}) {
  const [organizations, setOrganizations] = useState<string[]>([
    ...new Set(findings.map(({ organizationId }) => String(organizationId))),
  ])
  const form = useForm<MeasureValues>({ initialValues: emptyMeasure })
  const add = useAction(addMeasures, { form, said: 'Мера добавлена', onDone })
  const submit = form.onSubmit((values) => {
    if (values.what.trim() === '') return form.setErrors({ what: 'Напишите, что нужно сделать' })
    if (values.dueOn === null) return form.setErrors({ dueOn: 'Укажите день' })
    add.mutate({
      params: { decisionId },
      body: { organizationIds: organizations.map(Number), ...bodyOfMeasure(values, values.dueOn) },
    })
  })
  return (
    <form onSubmit={submit}>
      <Stack maw="44rem">
        <MultiSelect
          label="Кто выполняет"
          data={choices.organizations.map((one) => ({
            value: String(one.organizationId),
            label: one.shortName,
          }))}
          value={organizations}
          onChange={setOrganizations}
          searchable
          nothingFoundMessage="Нет такой организации"
        />
        <MeasureFields form={form} choices={choices} />
        <Group>
          <Button type="submit" loading={add.isPending} disabled={organizations.length === 0}>
            Добавить
          </Button>
          <Button variant="default" onClick={onDone}>
            Не добавлять
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
