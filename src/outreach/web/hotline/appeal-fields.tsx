import { Select, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { DateField } from '#web-kit/date-field.tsx'
import { todayHere } from '#web-kit/date-words.ts'
import type { HotlineView } from '../../contract.ts'
import { channels } from '../../domain/channel.ts'
import { findPersonalSigns } from '../../domain/personal-signs.ts'
import { channelNames, personalSignNames } from '../../texts.ru.ts'
import type { AppealValues } from './appeal-values.ts'

/** What was asked, when and how, and who answers. */
export function AppealFields<Values extends AppealValues>({
  form,
  hotline: { topics, lines, people },
}: {
  form: UseFormReturnType<Values>
  hotline: HotlineView
}) {
  const values = form.getValues()
  const set = (change: Partial<AppealValues>) => form.setValues((former) => ({ ...former, ...change }))
  const signs = findPersonalSigns(values.question)
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <DateField
          label="Дата обращения"
          value={values.receivedOn}
          onChange={(receivedOn) => set({ receivedOn })}
          error={form.errors.receivedOn}
          to={todayHere()}
          required
        />
        <TextInput label="Время" placeholder="09:40" required {...form.getInputProps('receivedAt')} />
        <Select
          label="Как обратились"
          data={channels.map((value) => ({ value, label: channelNames[value] }))}
          allowDeselect={false}
          required
          {...form.getInputProps('channel')}
        />
      </SimpleGrid>
      {lines.length > 0 && (
        <Select
          label="Линия"
          placeholder="Вне линии"
          data={lines.map(({ lineId, name }) => ({ value: String(lineId), label: name }))}
          clearable
          clearButtonProps={{ 'aria-label': 'Очистить: линия' }}
          {...form.getInputProps('lineId')}
        />
      )}
      <Select
        label="Тема"
        data={topics
          .filter(({ removed, topicId }) => !removed || String(topicId) === values.topicId)
          .map(({ topicId, name }) => ({ value: String(topicId), label: name }))}
        allowDeselect={false}
        searchable
        nothingFoundMessage="Нет такой темы"
        required
        {...form.getInputProps('topicId')}
      />
      <Textarea
        label="Вопрос"
        description="Суть вопроса без имён, телефонов и названия класса."
        autosize
        minRows={3}
        required
        {...form.getInputProps('question')}
      />
      {signs.length > 0 && (
        <Text role="status" size="sm" c="var(--attention)">
          Похоже, в вопросе есть {signs.map((sign) => personalSignNames[sign]).join(', ')}. Уберите: журнал
          читают многие.
        </Text>
      )}
      <Select
        label="Кто отвечает"
        placeholder="Пока не назначен"
        data={people.map(({ userId, name }) => ({ value: userId, label: name }))}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Очистить: кто отвечает' }}
        nothingFoundMessage="Нет такого сотрудника"
        {...form.getInputProps('responderId')}
      />
    </>
  )
}
