import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { PlainDate } from '#kernel/plain-date.ts'
import { DateField } from '#web-kit/date-field.tsx'
import type { ReleaseDocument } from '../../domain/views/task-view.ts'

export type Release = { readonly reason: string; readonly document: ReleaseDocument }

/** «Снято с контроля»: why, and by which document. */
export function ReleaseForm({
  isPending,
  onSend,
  onCancel,
}: {
  isPending: boolean
  onSend: (release: Release) => void
  onCancel: () => void
}) {
  const form = useForm<{ reason: string; kind: string; number: string; date: PlainDate | null }>({
    initialValues: { reason: '', kind: 'приказ', number: '', date: null },
    validate: {
      reason: (reason) => (reason.trim() === '' ? 'Напишите причину' : null),
      kind: (kind) => (kind.trim() === '' ? 'Укажите вид документа' : null),
      number: (number) => (number.trim() === '' ? 'Укажите номер' : null),
      date: (date) => (date === null ? 'Укажите дату' : null),
    },
  })
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ reason, kind, number, date }) => {
        if (date !== null) onSend({ reason, document: { kind, number, date } })
      })}
    >
      <Stack gap="xs" maw="46rem" className="surface" p="md">
        <Textarea
          label="Причина снятия с контроля"
          required
          autosize
          minRows={2}
          autoFocus
          {...form.getInputProps('reason')}
        />
        <Group align="flex-start" gap="xs">
          <TextInput label="Документ" required flex="1 1 10rem" {...form.getInputProps('kind')} />
          <TextInput label="Номер" required flex="1 1 8rem" {...form.getInputProps('number')} />
          <DateField
            label="Дата"
            required
            w={180}
            value={form.values.date}
            onChange={(date) => form.setFieldValue('date', date)}
            error={form.errors.date}
          />
        </Group>
        <Group gap="xs">
          <Button type="submit" size="compact-md" loading={isPending}>
            Снять с контроля
          </Button>
          <Button size="compact-md" variant="default" onClick={onCancel}>
            Отменить
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
