import { useForm } from '@mantine/form'
import { Loaded } from '#web-kit/loaded.tsx'
import { RowForm } from '#web-kit/row-form.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import { type ActCard, type ActChoices, changeAct, getActChoices } from '../contract.ts'
import { ActCardSchema } from '../domain/act-shapes.ts'
import { ActCareFields, ActNameFields } from './act-fields.tsx'
import { ActRequisites } from './act-requisites.tsx'
import { type ActValues, bodyOfAct, valuesOfAct } from './act-values.ts'

/** What is said of an act as a whole; its number, days and file belong to an edition. */
export function EditAct({ act, onDone }: { act: ActCard; onDone: () => void }) {
  const answer = useAnswer(getActChoices, {})
  return (
    <Loaded answer={answer} lines={10}>
      {(choices) => <EditForm act={act} choices={choices} onDone={onDone} />}
    </Loaded>
  )
}

function EditForm({ act, choices, onDone }: { act: ActCard; choices: ActChoices; onDone: () => void }) {
  const form = useForm<ActValues>({ initialValues: valuesOfAct(act) })
  const { stored, onProblem, forget } = useCollision(ActCardSchema)
  const save = useAction(changeAct, { form, said: 'Сохранено', onDone, onProblem })
  const send = (values: ActValues, version: number) => {
    forget()
    save.mutate({ params: { actId: act.actId }, body: { version, ...bodyOfAct(values) } })
  }
  return (
    <RowForm
      onSubmit={form.onSubmit((values) => send(values, act.version))}
      onLeave={onDone}
      isSaving={save.isPending}
      save="Сохранить"
      leave="Не сохранять"
      width="40rem"
      meanwhile={
        stored && {
          facts: <ActRequisites act={stored} />,
          onKeepMine: () => send(form.getValues(), stored.version),
        }
      }
    >
      <ActNameFields form={form} choices={choices} />
      <ActCareFields form={form} choices={choices} />
    </RowForm>
  )
}
