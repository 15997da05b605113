import { Button, Group, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { PlainDate } from '#kernel/plain-date.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { addOrganizationCode, type OrganizationCard } from '../contract.ts'
import { type CodeSystem, codeSystems } from '../domain/code-system.ts'
import { codeSystemNames } from '../texts.ru.ts'

type Values = { system: CodeSystem; code: string; validFrom: PlainDate | null; validTo: PlainDate | null }

export function CodeForm({ organization, onDone }: { organization: OrganizationCard; onDone: () => void }) {
  const { organizationId, version } = organization
  const form = useForm<Values>({
    initialValues: { system: 'fisOko', code: '', validFrom: null, validTo: null },
  })
  const add = useAction(addOrganizationCode, { form, said: 'Код добавлен', onDone })
  return (
    <form
      onSubmit={form.onSubmit((values) =>
        add.mutate({ params: { organizationId }, body: { version, ...values } }),
      )}
    >
      <Group align="flex-start" gap="sm">
        <Select
          label="Система"
          data={codeSystems.map((value) => ({ value, label: codeSystemNames[value] }))}
          allowDeselect={false}
          w={180}
          {...form.getInputProps('system')}
        />
        <TextInput label="Код" required w={180} {...form.getInputProps('code')} />
        <DateField label="Действует с" w={170} {...form.getInputProps('validFrom')} />
        <DateField label="По" w={170} {...form.getInputProps('validTo')} />
      </Group>
      <Group mt="sm">
        <Button type="submit" loading={add.isPending}>
          Добавить код
        </Button>
        <Button variant="default" onClick={onDone}>
          Не надо
        </Button>
      </Group>
    </form>
  )
}
