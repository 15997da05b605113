import { Button, Group, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { PlainDate } from '#kernel/plain-date.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { dateOrganizationCode, type OrganizationCard } from '../contract.ts'
import { codeSystemNames } from '../texts.ru.ts'

/** The first and the last day of a code. */
export function CodeTermForm({
  organization,
  entry,
  onDone,
}: {
  organization: OrganizationCard
  entry: OrganizationCard['allCodes'][number]
  onDone: () => void
}) {
  const { organizationId, version } = organization
  const form = useForm<{ validFrom: PlainDate | null; validTo: PlainDate | null }>({
    initialValues: { validFrom: entry.validFrom, validTo: entry.validTo },
  })
  const save = useAction(dateOrganizationCode, { form, said: 'Срок действия кода сохранён', onDone })
  return (
    <form
      onSubmit={form.onSubmit((values) =>
        save.mutate({ params: { organizationId, codeId: entry.codeId }, body: { version, ...values } }),
      )}
    >
      <Text fw={600} mb={4}>
        {codeSystemNames[entry.system]}, {entry.code}: срок действия
      </Text>
      <Group align="flex-start" gap="sm">
        <DateField label="Первый день" w={170} {...form.getInputProps('validFrom')} />
        <DateField label="Последний день" w={170} {...form.getInputProps('validTo')} />
      </Group>
      <Group mt="sm">
        <Button type="submit" loading={save.isPending}>
          Сохранить срок
        </Button>
        <Button variant="default" onClick={onDone}>
          Не надо
        </Button>
      </Group>
    </form>
  )
}
