import { Button, Group, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { PlainDate } from '#kernel/plain-date.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { todayHere } from '#web-kit/date-words.ts'
import { useAction } from '#web-kit/use-action.ts'
import { addLine, changeLine, type LineView } from '../../contract.ts'

type Values = {
  name: string
  phones: string
  hours: string
  opensOn: PlainDate | null
  closesOn: PlainDate | null
  answerDays: number | ''
}

/** A season of the hotline: its name, telephones and days. */
export function LineForm({ line, onDone }: { line: LineView | null; onDone: () => void }) {
  const form = useForm<Values>({
    initialValues: {
      name: line?.name ?? '',
      phones: line?.phones ?? '',
      hours: line?.hours ?? '',
      opensOn: line?.opensOn ?? todayHere(),
      closesOn: line?.closesOn ?? null,
      answerDays: line?.answerDays ?? '',
    },
  })
  const add = useAction(addLine, { form, said: 'Линия добавлена', onDone })
  const save = useAction(changeLine, { form, said: 'Сохранено', onDone })
  const submit = form.onSubmit(({ opensOn, answerDays, ...values }) => {
    if (opensOn === null) return form.setErrors({ opensOn: 'Укажите день' })
    const body = { ...values, opensOn, answerDays: answerDays === '' ? null : answerDays }
    if (line === null) return add.mutate({ body })
    save.mutate({ params: { lineId: line.lineId }, body: { version: line.version, removed: false, ...body } })
  })
  const { opensOn, closesOn } = form.getValues()
  return (
    <form onSubmit={submit}>
      <Stack maw="40rem">
        <TextInput
          label="Название линии"
          placeholder="Горячая линия ГИА-2027"
          required
          {...form.getInputProps('name')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label="Телефоны" required {...form.getInputProps('phones')} />
          <TextInput label="Часы работы" placeholder="пн–пт с 9 до 17" {...form.getInputProps('hours')} />
          <DateField
            label="Открывается"
            value={opensOn}
            onChange={(day) => form.setFieldValue('opensOn', day)}
            error={form.errors.opensOn}
            required
          />
          <DateField
            label="Закрывается"
            value={closesOn}
            onChange={(day) => form.setFieldValue('closesOn', day)}
            error={form.errors.closesOn}
          />
        </SimpleGrid>
        <NumberInput
          label="Свой срок ответа, рабочих дней"
          description="Пусто — общий срок."
          min={1}
          max={60}
          allowDecimal={false}
          hideControls
          {...form.getInputProps('answerDays')}
        />
        <Group>
          <Button type="submit" loading={add.isPending || save.isPending}>
            {line === null ? 'Добавить' : 'Сохранить'}
          </Button>
          <Button variant="default" onClick={onDone}>
            Не надо
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
