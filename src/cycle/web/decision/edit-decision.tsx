import { Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Loaded } from '#web-kit/loaded.tsx'
import { Part } from '#web-kit/part.tsx'
import { RowForm } from '#web-kit/row-form.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import {
  changeDecision,
  type DecisionChoices,
  type DecisionView,
  getDecisionChoices,
} from '../../decision-contract.ts'
import { requisitesOf } from '../../domain/decision-requisites.ts'
import { DecisionSchema } from '../../domain/shapes.ts'
import { DecisionFields } from './decision-fields.tsx'
import { bodyOfDecision, type DecisionValues, valuesOfDecision } from './decision-values.ts'

/** Requisites and text; what it answers stays. */
export function EditDecision({ decision, onDone }: { decision: DecisionView; onDone: () => void }) {
  const answer = useAnswer(getDecisionChoices, {})
  return (
    <Part title="Решение">
      <Loaded answer={answer} lines={8}>
        {(choices) => <DecisionForm decision={decision} choices={choices} onDone={onDone} />}
      </Loaded>
    </Part>
  )
}

function DecisionForm({
  decision,
  choices,
  onDone,
}: {
  decision: DecisionView
  choices: DecisionChoices
  onDone: () => void
}) {
  const form = useForm<DecisionValues>({ initialValues: valuesOfDecision(decision) })
  const { stored, onProblem, forget } = useCollision(DecisionSchema)
  const save = useAction(changeDecision, { form, said: 'Записано', onDone, onProblem })
  const send = (version: number) => {
    const values = form.getValues()
    if (values.decidedOn === null) return form.setErrors({ decidedOn: 'Укажите день' })
    forget()
    save.mutate({
      params: { decisionId: decision.decisionId },
      body: {
        version,
        findingIds: decision.findings.map(({ findingId }) => findingId),
        ...bodyOfDecision(values, values.decidedOn),
      },
    })
  }
  return (
    <RowForm
      onSubmit={form.onSubmit(() => send(decision.version))}
      onLeave={onDone}
      isSaving={save.isPending}
      save="Записать"
      leave="Не менять"
      meanwhile={
        stored && {
          facts: (
            <>
              <Text>
                {requisitesOf(stored)} «{stored.title}»
              </Text>
              <Text size="sm">{stored.text}</Text>
            </>
          ),
          onKeepMine: () => send(stored.version),
        }
      }
    >
      <DecisionFields form={form} choices={choices} />
    </RowForm>
  )
}
