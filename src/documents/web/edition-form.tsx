import { Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { RowForm } from '#web-kit/row-form.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import { type ActCard, addEdition, changeEdition } from '../contract.ts'
import { ActCardSchema } from '../domain/act-shapes.ts'
import { ActRequisites } from './act-requisites.tsx'
import { EditionFields } from './edition-fields.tsx'
import {
  bodyOfEdition,
  type EditionValues,
  type EditionView,
  emptyEdition,
  noDay,
  valuesOfEdition,
} from './edition-values.ts'
import { FileField } from './file-field.tsx'

/** A new edition of an act, or a known one to correct. */
export function EditionForm({
  act,
  edition,
  onDone,
}: {
  act: ActCard
  edition: EditionView | null
  onDone: () => void
}) {
  const [file, setFile] = useState<File | null>(null)
  const form = useForm<EditionValues>({
    initialValues: edition === null ? emptyEdition : valuesOfEdition(edition),
  })
  const { stored, onProblem, forget } = useCollision(ActCardSchema)
  const add = useAction(addEdition, { form, said: 'Редакция добавлена', onDone, onProblem })
  const save = useAction(changeEdition, { form, said: 'Сохранено', onDone, onProblem })
  const { actId } = act

  const send = (values: EditionValues, version: number) => {
    const validFrom = values.validFrom ?? values.signedOn
    if (validFrom === null) return form.setErrors({ validFrom: noDay })
    forget()
    const sent = { body: { version, ...bodyOfEdition(values, validFrom) }, files: file ? [file] : [] }
    if (edition === null) add.mutate({ params: { actId }, ...sent })
    else save.mutate({ params: { actId, editionId: edition.editionId }, ...sent })
  }

  return (
    <RowForm
      onSubmit={form.onSubmit((values) => send(values, act.version))}
      onLeave={onDone}
      isSaving={add.isPending || save.isPending}
      save={edition === null ? 'Добавить редакцию' : 'Сохранить'}
      leave="Не надо"
      width="40rem"
      meanwhile={
        stored && {
          facts: <ActRequisites act={stored} />,
          onKeepMine: () => send(form.getValues(), stored.version),
        }
      }
    >
      {edition === null && (
        <Text size="sm" c="dimmed">
          Редакция, действующая сейчас, закончится накануне дня, с которого действует новая.
        </Text>
      )}
      <EditionFields
        values={form.getValues()}
        errors={form.errors}
        onChange={(change) => form.setValues(change)}
      />
      <FileField
        label={
          edition?.file ? 'Перетащите сюда другой файл, чтобы заменить' : 'Перетащите сюда файл документа'
        }
        file={file}
        onFile={setFile}
      />
    </RowForm>
  )
}
