import { Button, Group, NumberInput, Select, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { fileExtensions, fileSizeWords, mostFileBytes } from '#documents/domain/stored-file.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { FileDrop } from '#web-kit/file-drop.tsx'
import { meetingForms, meetingKinds } from '../../domain/meeting.ts'
import type { MeetingChoices } from '../../meeting-contract.ts'
import { meetingFormNames, meetingKindNames } from '../../texts.ru.ts'
import type { MeetingValues } from './meeting-values.ts'

/** When, about what, for whom, how many came, what they asked. */
export function MeetingFields<Values extends MeetingValues>({
  form,
  topics,
}: {
  form: UseFormReturnType<Values>
  topics: MeetingChoices['topics']
}) {
  const values = form.getValues()
  const set = (change: Partial<MeetingValues>) => form.setValues((former) => ({ ...former, ...change }))
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <DateField
          label="Дата"
          value={values.heldOn}
          onChange={(heldOn) => set({ heldOn })}
          error={form.errors.heldOn}
          required
        />
        <Select
          label="Вид"
          data={meetingKinds.map((value) => ({ value, label: meetingKindNames[value] }))}
          allowDeselect={false}
          required
          {...form.getInputProps('kind')}
        />
        <Select
          label="Форма"
          data={meetingForms.map((value) => ({ value, label: meetingFormNames[value] }))}
          allowDeselect={false}
          required
          {...form.getInputProps('form')}
        />
      </SimpleGrid>
      <Select
        label="Тема"
        data={topics
          .filter(({ removed, topicId }) => !removed || String(topicId) === values.topicId)
          .map(({ topicId, name }) => ({ value: String(topicId), label: name }))}
        allowDeselect={false}
        required
        {...form.getInputProps('topicId')}
      />
      <TextInput
        label="О чём была встреча"
        placeholder="Порядок проведения ГИА в 2027 году"
        required
        {...form.getInputProps('title')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label="Кто участвовал"
          placeholder="родители девятых классов"
          {...form.getInputProps('audience')}
        />
        <NumberInput
          label="Сколько человек"
          min={0}
          max={100_000}
          allowDecimal={false}
          {...form.getInputProps('attendanceCount')}
        />
      </SimpleGrid>
      <Textarea
        label="О чём спрашивали"
        description="Без имён родителей и детей."
        autosize
        minRows={2}
        {...form.getInputProps('asked')}
      />
    </>
  )
}

/** The protocol that will be sent with the form. */
export function ProtocolField({
  file,
  onFile,
  isReplacing,
}: {
  file: File | null
  onFile: (file: File | null) => void
  isReplacing: boolean
}) {
  if (file === null) {
    return (
      <FileDrop
        label={isReplacing ? 'Перетащите сюда другой протокол, чтобы заменить' : 'Перетащите сюда протокол'}
        extensions={fileExtensions}
        mostBytes={mostFileBytes}
        onFile={onFile}
      />
    )
  }
  return (
    <Group gap="sm" role="group" aria-label="Протокол">
      <Text size="sm">
        {file.name} ({fileSizeWords(file.size)})
      </Text>
      <Button variant="default" size="compact-sm" onClick={() => onFile(null)}>
        Не прикладывать
      </Button>
    </Group>
  )
}
