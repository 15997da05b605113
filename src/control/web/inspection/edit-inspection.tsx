import { useForm } from '@mantine/form'
import { Loaded } from '#web-kit/loaded.tsx'
import { RowForm } from '#web-kit/row-form.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import {
  type ControlChoices,
  changeInspection,
  getControlChoices,
  getInspection,
  type InspectionCard,
} from '../../contract.ts'
import { InspectionFacts } from './inspection-facts.tsx'
import { InspectionFields } from './inspection-fields.tsx'
import { bodyOfInspection, type InspectionValues, valuesOfInspection } from './inspection-values.ts'

type Props = { inspection: InspectionCard; onDone: () => void }

export function EditInspection(props: Props) {
  const answer = useAnswer(getControlChoices, {})
  return (
    <Loaded answer={answer} lines={10}>
      {(choices) => <EditForm {...props} choices={choices} />}
    </Loaded>
  )
}

function EditForm({ inspection, choices, onDone }: Props & { choices: ControlChoices }) {
  const form = useForm<InspectionValues>({ initialValues: valuesOfInspection(inspection) })
  const { stored, onProblem, forget } = useCollision(getInspection.answer)
  const save = useAction(changeInspection, { form, said: 'Сохранено', onDone, onProblem })
  const send = (values: InspectionValues, version: number) => {
    const { startsOn, endsOn } = values
    if (startsOn === null) return form.setErrors({ startsOn: 'Укажите день' })
    if (endsOn === null) return form.setErrors({ endsOn: 'Укажите день' })
    forget()
    save.mutate({
      params: { inspectionId: inspection.inspectionId },
      body: { version, ...bodyOfInspection(values, { startsOn, endsOn }, choices) },
    })
  }
  return (
    <RowForm
      onSubmit={form.onSubmit((values) => send(values, inspection.version))}
      onLeave={onDone}
      isSaving={save.isPending}
      save="Сохранить"
      leave="Не сохранять"
      meanwhile={
        stored && {
          facts: <InspectionFacts inspection={stored} />,
          onKeepMine: () => send(form.getValues(), stored.version),
        }
      }
    >
      <InspectionFields form={form} choices={choices} checklistNow={inspection.checklistTitle} />
    </RowForm>
  )
}
