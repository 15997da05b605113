import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { PlainDate } from '#kernel/plain-date.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAction } from '#web-kit/use-action.ts'
import { openCase } from '../../schedule-contract.ts'

/** «По потребности»: the need has come; give it a name and a date, and the performers get their tasks. */
export function OpenCase({ planId, actionId }: { planId: number; actionId: number }) {
  const form = useForm<{ label: string; dueOn: PlainDate | null }>({
    initialValues: { label: '', dueOn: null },
    validate: {
      label: (label) => (label.trim() === '' ? 'Назовите случай' : null),
      dueOn: (dueOn) => (dueOn === null ? 'Укажите срок' : null),
    },
  })
  const open = useAction(openCase, {
    form,
    said: ({ taskCount }) => `Случай открыт: ${plural(taskCount, ['поручение', 'поручения', 'поручений'])}`,
    onDone: () => form.reset(),
  })
  return (
    <Stack gap={6} component="section" aria-label="Открыть случай" className="surface" p="sm">
      <Text fw={600}>Мероприятие выполняется по потребности</Text>
      <form
        noValidate
        onSubmit={form.onSubmit(({ label, dueOn }) => {
          if (dueOn === null) return
          open.mutate({ params: { planId, actionId }, body: { label, dueOn, startsOn: null } })
        })}
      >
        <Group align="flex-start" gap="xs">
          <TextInput
            label="Случай"
            placeholder="Что произошло"
            flex="1 1 18rem"
            {...form.getInputProps('label')}
          />
          <DateField
            label="Срок"
            required
            w={180}
            value={form.values.dueOn}
            onChange={(dueOn) => form.setFieldValue('dueOn', dueOn)}
            error={form.errors.dueOn}
          />
          <Button type="submit" mt={24} loading={open.isPending}>
            Открыть случай
          </Button>
        </Group>
      </form>
    </Stack>
  )
}
