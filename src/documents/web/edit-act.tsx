import { Button, Group, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Loaded } from '#web-kit/loaded.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { type ActCard, type ActChoices, changeAct, getActChoices } from '../contract.ts'
import { ActCareFields, ActNameFields } from './act-fields.tsx'
import { type ActValues, bodyOfAct, valuesOfAct } from './act-values.ts'
import { ChangedMeanwhile } from './changed-meanwhile.tsx'
import { useCollision } from './use-collision.ts'

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
  const { stored, onProblem, forget } = useCollision()
  const save = useAction(changeAct, { form, said: 'Сохранено', onDone, onProblem })
  const send = (values: ActValues, version: number) => {
    forget()
    save.mutate({ params: { actId: act.actId }, body: { version, ...bodyOfAct(values) } })
  }
  return (
    <form onSubmit={form.onSubmit((values) => send(values, act.version))}>
      <Stack maw="40rem">
        <ActNameFields form={form} choices={choices} />
        <ActCareFields form={form} choices={choices} />
        {stored && (
          <ChangedMeanwhile
            stored={stored}
            onKeepMine={() => send(form.getValues(), stored.version)}
            onLeave={onDone}
          />
        )}
        <Group>
          <Button type="submit" loading={save.isPending}>
            Сохранить
          </Button>
          <Button variant="default" onClick={onDone}>
            Не сохранять
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
