import { Button, Checkbox, Group, NativeSelect, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { z } from 'zod'
import { Loaded } from '#web-kit/loaded.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { type choiceFields, getReminderChoice, saveReminderChoice } from '../contract.ts'
import { overdueRhythms } from '../domain/reminder-choice.ts'
import { overdueRhythmNames } from '../texts.ru.ts'
import { daysText, readDays } from './days-text.ts'

type Choice = z.output<typeof choiceFields>

/** Which days, by mail or not, from what hour: each person's own choice. */
export function ReminderChoiceForm() {
  const answer = useAnswer(getReminderChoice, {})
  return (
    <Loaded answer={answer} lines={5}>
      {({ choice, isMailOff, timeZone }) => (
        <Form choice={choice} isMailOff={isMailOff} timeZone={timeZone} />
      )}
    </Loaded>
  )
}

function Form({ choice, isMailOff, timeZone }: { choice: Choice; isMailOff: boolean; timeZone: string }) {
  const form = useForm({
    initialValues: { ...choice, daysBefore: daysText(choice.daysBefore), hour: String(choice.hour) },
    validate: {
      daysBefore: (text) =>
        readDays(text) === null ? 'Числа от 1 до 30 через запятую, не больше пяти' : null,
    },
  })
  const save = useAction(saveReminderChoice, { form, said: 'Сохранено', onDone: () => form.resetDirty() })
  const submit = form.onSubmit(({ daysBefore, hour, ...rest }) =>
    save.mutate({ body: { ...rest, daysBefore: readDays(daysBefore) ?? [], hour: Number(hour) } }),
  )
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label="За сколько рабочих дней до срока"
          description="Через запятую, например: 10, 5, 1. Пусто — заранее не напоминать."
          inputMode="numeric"
          {...form.getInputProps('daysBefore')}
        />
        <Checkbox label="В день срока" {...form.getInputProps('onTheDay', { type: 'checkbox' })} />
        <Radio.Group label="О просроченном" {...form.getInputProps('overdue')}>
          <Stack gap="xs" mt={4}>
            {overdueRhythms.map((rhythm) => (
              <Radio key={rhythm} value={rhythm} label={overdueRhythmNames[rhythm]} />
            ))}
          </Stack>
        </Radio.Group>
        <Checkbox
          label="Присылать сводку по почте"
          description={
            isMailOff
              ? 'Почту в этой системе ещё не настроили: пока сводки видны только на странице «Уведомления».'
              : 'Одно письмо в рабочий день, и только если есть о чём. В письме числа и даты, без названий задач.'
          }
          {...form.getInputProps('byMail', { type: 'checkbox' })}
        />
        <NativeSelect
          label="Не раньше"
          w="12rem"
          data={Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${hour}:00` }))}
          {...form.getInputProps('hour')}
        />
        <Text size="sm" c="dimmed">
          Часовой пояс системы: {timeZone}. Список «Уведомления» ведётся всегда.
        </Text>
        <Group>
          <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
            Сохранить
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
