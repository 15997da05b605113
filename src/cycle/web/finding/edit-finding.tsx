import { Select, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { trackNames } from '#plans/texts.ru.ts'
import { RowForm } from '#web-kit/row-form.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import { changeFinding, type FindingView } from '../../contract.ts'
import { FindingSchema } from '../../domain/shapes.ts'
import { trackOptions } from '../track-options.ts'

/** Words, cause and track of a finding; its figure stays as it was read. */
export function EditFinding({ finding, onDone }: { finding: FindingView; onDone: () => void }) {
  const { what, cause, track } = finding
  const form = useForm({ initialValues: { what, cause: cause ?? '', track } })
  const { stored, onProblem, forget } = useCollision(FindingSchema)
  const save = useAction(changeFinding, { form, said: 'Записано', onDone, onProblem })
  const send = (version: number) => {
    forget()
    const values = form.getValues()
    save.mutate({
      params: { findingId: finding.findingId },
      body: { version, ...values, cause: values.cause.trim() || null },
    })
  }
  return (
    <RowForm
      onSubmit={form.onSubmit(() => send(finding.version))}
      onLeave={onDone}
      isSaving={save.isPending}
      save="Записать"
      leave="Не менять"
      meanwhile={
        stored && {
          facts: (
            <>
              <Text>{stored.what}</Text>
              <Text size="sm">
                {trackNames[stored.track]}. Причина: {stored.cause ?? 'не указана'}
              </Text>
            </>
          ),
          onKeepMine: () => send(stored.version),
        }
      }
    >
      <Textarea label="Что обнаружено" autosize minRows={2} required {...form.getInputProps('what')} />
      <Textarea
        label="Предполагаемая причина"
        description="Как её понимает аналитик: это вопрос к организации, а не вывод."
        autosize
        minRows={2}
        {...form.getInputProps('cause')}
      />
      <Select
        label="Направление"
        data={trackOptions}
        allowDeselect={false}
        searchable
        {...form.getInputProps('track')}
      />
    </RowForm>
  )
}
