import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useAction } from '#web-kit/use-action.ts'
import { setTemplate, type TemplateCard } from '../contract.ts'
import { numberText } from '../domain/edition.ts'

/** What stands around a number: «31-ОД». */
export function NumberForm({ card: { kind, version, editionId, ...around } }: { card: TemplateCard }) {
  const form = useForm({
    initialValues: { numberPrefix: around.numberPrefix, numberSuffix: around.numberSuffix },
  })
  const save = useAction(setTemplate, { form, said: 'Номера будут писаться так' })
  return (
    <form
      onSubmit={form.onSubmit((values) =>
        save.mutate({ params: { kind }, body: { version, editionId, ...values } }),
      )}
    >
      <Stack gap="sm">
        <Text size="sm">
          Номера идут подряд в пределах года и вида документа, без пропусков. Можно добавить знаки до и после
          числа.
        </Text>
        <Group align="flex-end" gap="sm">
          <TextInput label="До числа" maxLength={20} w={140} {...form.getInputProps('numberPrefix')} />
          <TextInput
            label="После числа"
            placeholder="-ОД"
            maxLength={20}
            w={140}
            {...form.getInputProps('numberSuffix')}
          />
          <Button type="submit" variant="default" loading={save.isPending}>
            Сохранить
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          Будет так: № {numberText(31, form.getValues())}
        </Text>
      </Stack>
    </form>
  )
}
