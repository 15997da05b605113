import { useForm } from '@mantine/form'
import { Loaded } from '#web-kit/loaded.tsx'
import { RowForm } from '#web-kit/row-form.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import { type AppealCard, changeAppeal, getHotline, type HotlineView } from '../../contract.ts'
import { AppealCardSchema } from '../../domain/hotline-shapes.ts'
import { AppealFacts } from './appeal-facts.tsx'
import { AppealFields } from './appeal-fields.tsx'
import { type AppealValues, bodyOfAppeal, valuesOfAppeal } from './appeal-values.ts'

export function EditAppeal({ appeal, onDone }: { appeal: AppealCard; onDone: () => void }) {
  const answer = useAnswer(getHotline, {})
  return (
    <Loaded answer={answer} lines={10}>
      {(hotline) => <EditForm appeal={appeal} hotline={hotline} onDone={onDone} />}
    </Loaded>
  )
}

function EditForm({
  appeal,
  hotline,
  onDone,
}: {
  appeal: AppealCard
  hotline: HotlineView
  onDone: () => void
}) {
  const form = useForm<AppealValues>({ initialValues: valuesOfAppeal(appeal) })
  const { stored, onProblem, forget } = useCollision(AppealCardSchema)
  const save = useAction(changeAppeal, { form, said: 'Сохранено', onDone, onProblem })
  const send = (values: AppealValues, version: number) => {
    if (values.receivedOn === null) return form.setErrors({ receivedOn: 'Укажите день' })
    forget()
    save.mutate({
      params: { appealId: appeal.appealId },
      body: { version, ...bodyOfAppeal(values, values.receivedOn) },
    })
  }
  return (
    <RowForm
      onSubmit={form.onSubmit((values) => send(values, appeal.version))}
      onLeave={onDone}
      isSaving={save.isPending}
      save="Сохранить"
      leave="Не сохранять"
      meanwhile={
        stored && {
          facts: <AppealFacts appeal={stored} />,
          onKeepMine: () => send(form.getValues(), stored.version),
        }
      }
    >
      <AppealFields form={form} hotline={hotline} />
    </RowForm>
  )
}
