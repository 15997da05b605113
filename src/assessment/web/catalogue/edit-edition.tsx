import { Button, Group, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useAction } from '#web-kit/use-action.ts'
import { changeCatalogueWork, type EditionView } from '../../catalogue-contract.ts'
import { EditionForm } from './edition-form.tsx'
import { contentOfValues, type EditionValues, valuesOfEdition } from './edition-values.ts'
import { editionWords } from './edition-words.ts'

/** An own version is changed; it then waits to be confirmed anew. */
export function EditEdition({
  edition,
  editionId,
  isExam,
  onDone,
}: {
  edition: EditionView
  editionId: number
  isExam: boolean
  onDone: () => void
}) {
  const form = useForm<EditionValues>({ initialValues: valuesOfEdition(edition) })
  const [stored, setStored] = useState<EditionView>()
  const save = useAction(changeCatalogueWork, {
    said: 'Сохранено. Сверьте с документом и подтвердите',
    onDone,
    onProblem: (problem) => {
      if (problem.status !== 409 || !isEdition(problem.current)) return false
      setStored(problem.current)
      return true
    },
  })
  const send = (values: EditionValues, version: number) => {
    setStored(undefined)
    save.mutate({ params: { editionId }, body: { version, ...contentOfValues(values) } })
  }
  return (
    <EditionForm
      form={form}
      onSubmit={(values) => send(values, edition.version)}
      onLeave={onDone}
      isBusy={save.isPending}
      isExam={isExam}
    >
      {stored && (
        <Stack role="alert" gap="sm" p="md" bg="var(--attention-ground)" c="var(--attention)">
          <Text fw={600} size="sm">
            Пока работа была у вас открыта, её изменил другой человек. Ваши сведения не записаны и остались в
            форме выше.
          </Text>
          <Text size="sm">Вы вписали: {contentWords(contentOfValues(form.getValues()))}</Text>
          <Text size="sm">
            Сейчас записано: {editionWords(stored)}. {contentWords(stored)}
          </Text>
          <Group gap="xs">
            <Button size="compact-sm" onClick={() => send(form.getValues(), stored.version)}>
              Записать мой вариант
            </Button>
            <Button size="compact-sm" variant="default" onClick={onDone}>
              Оставить как есть
            </Button>
          </Group>
        </Stack>
      )}
    </EditionForm>
  )
}

type Content = Pick<EditionView, 'maxScore' | 'items' | 'scale' | 'source'>

function contentWords({ maxScore, items, scale, source }: Content): string {
  const borders = scale?.bands.map(({ mark, from, to }) => `«${mark}» ${from}–${to}`).join(', ')
  return `наибольший балл ${maxScore}, заданий ${items.length}, шкала: ${borders ?? 'нет'}. Источник: ${source}`
}

function isEdition(value: unknown): value is EditionView {
  return typeof value === 'object' && value !== null && 'maxScore' in value && 'items' in value
}
