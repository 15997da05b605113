import { useForm } from '@mantine/form'
import { Loaded } from '#web-kit/loaded.tsx'
import { RowForm } from '#web-kit/row-form.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import { PublicationSchema } from '../../domain/publication-shapes.ts'
import {
  changePublication,
  getPublicationChoices,
  type PublicationChoices,
  type PublicationView,
} from '../../publication-contract.ts'
import { PublicationFacts } from './publication-facts.tsx'
import { PublicationFields } from './publication-fields.tsx'
import { bodyOfPublication, type PublicationValues, valuesOfPublication } from './publication-values.ts'

type Props = { publication: PublicationView; onDone: () => void }

export function EditPublication(props: Props) {
  const answer = useAnswer(getPublicationChoices, {})
  return (
    <Loaded answer={answer} lines={10}>
      {(choices) => <EditForm {...props} choices={choices} />}
    </Loaded>
  )
}

function EditForm({ publication, choices, onDone }: Props & { choices: PublicationChoices }) {
  const form = useForm<PublicationValues>({ initialValues: valuesOfPublication(publication) })
  const { stored, onProblem, forget } = useCollision(PublicationSchema)
  const save = useAction(changePublication, { form, said: 'Сохранено', onDone, onProblem })
  const send = (values: PublicationValues, version: number) => {
    if (values.dueOn === null) return form.setErrors({ dueOn: 'Укажите день' })
    forget()
    save.mutate({
      params: { publicationId: publication.publicationId },
      body: { version, ...bodyOfPublication(values, values.dueOn) },
    })
  }
  return (
    <RowForm
      onSubmit={form.onSubmit((values) => send(values, publication.version))}
      onLeave={onDone}
      isSaving={save.isPending}
      save="Сохранить"
      leave="Не сохранять"
      meanwhile={
        stored && {
          facts: <PublicationFacts publication={stored} />,
          onKeepMine: () => send(form.getValues(), stored.version),
        }
      }
    >
      <PublicationFields form={form} choices={choices} />
    </RowForm>
  )
}
