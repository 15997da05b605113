import { Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Track } from '#plans/domain/track.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { dateWords } from '#web-kit/date-words.ts'
import { RowForm } from '#web-kit/row-form.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import { type CellView, StageNoteSchema, setStage } from '../../board-contract.ts'

type Values = { dueOn: PlainDate | null; owner: string; skipReason: string }

/** The term of a stage, who leads it, why it is left out. */
export function StageForm({
  cell: { note, stage },
  params,
  isSkippable,
  onDone,
}: {
  cell: CellView
  params: { schoolYear: number; track: Track; stage: CellView['stage'] }
  isSkippable: boolean
  onDone: () => void
}) {
  const form = useForm<Values>({
    initialValues: { dueOn: note.dueOn, owner: note.owner ?? '', skipReason: note.skipReason ?? '' },
  })
  const { stored, onProblem, forget } = useCollision(StageNoteSchema)
  const save = useAction(setStage, { form, said: 'Записано', onDone, onProblem })
  const send = (version: number) => {
    forget()
    const { dueOn, owner, skipReason } = form.getValues()
    const body = { version, dueOn, owner: owner.trim() || null, skipReason: skipReason.trim() || null }
    save.mutate({ params: { ...params, stage }, body })
  }
  return (
    <RowForm
      onSubmit={form.onSubmit(() => send(note.version))}
      onLeave={onDone}
      isSaving={save.isPending}
      save="Записать"
      leave="Не менять"
      meanwhile={
        stored && {
          facts: (
            <Text size="sm">
              Срок: {stored.dueOn === null ? 'не указан' : dateWords(stored.dueOn)}. Ответственный:{' '}
              {stored.owner ?? 'не указан'}. Причина пропуска: {stored.skipReason ?? 'не указана'}
            </Text>
          ),
          onKeepMine: () => send(stored.version),
        }
      }
    >
      <DateField
        label="Срок этапа"
        value={form.getValues().dueOn}
        onChange={(day) => form.setFieldValue('dueOn', day)}
        error={form.errors.dueOn}
        w={180}
      />
      <TextInput label="Ответственный" {...form.getInputProps('owner')} />
      {(isSkippable || note.skipReason !== null) && (
        <Textarea
          label="Почему этап пропущен"
          description="Без причины этап остаётся незавершённым. Когда появятся записи этапа, считаться будут они."
          autosize
          minRows={2}
          {...form.getInputProps('skipReason')}
        />
      )}
    </RowForm>
  )
}
