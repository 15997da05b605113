import { Button, Group, Paper, Select, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink, useGo } from '#web-kit/page-link.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { usePeriod } from '#web-kit/use-period.ts'
import { addMeeting, listMeetings, type MeetingChoices } from '../../meeting-contract.ts'
import { MeetingFields, ProtocolField } from './meeting-fields.tsx'
import { bodyOfMeeting, emptyMeeting, type MeetingValues } from './meeting-values.ts'

/** A school tells of a meeting it has held. */
export function AddMeetingPage() {
  const [days] = usePeriod()
  const answer = useAnswer(listMeetings, { query: days })
  return (
    <>
      <PageHeader
        title="Новая встреча с родителями"
        above={<PageLink to="/outreach/meetings">Встречи с родителями</PageLink>}
      />
      <Loaded answer={answer} lines={12}>
        {(choices) => <AddMeeting choices={choices} />}
      </Loaded>
    </>
  )
}

type Values = MeetingValues & { organizationId: string }

function AddMeeting({ choices: { organizations, topics } }: { choices: MeetingChoices }) {
  const go = useGo()
  const [file, setFile] = useState<File | null>(null)
  const [own] = organizations
  const [topic] = topics.filter(({ removed }) => !removed)
  const form = useForm<Values>({
    initialValues: {
      ...emptyMeeting(topic ? String(topic.topicId) : ''),
      organizationId: own ? String(own.organizationId) : '',
    },
  })
  const add = useAction(addMeeting, {
    form,
    said: 'Встреча добавлена',
    onDone: ({ meetingId }) => go(`/outreach/meetings/${meetingId}`),
  })
  const submit = form.onSubmit(({ organizationId, ...values }) => {
    if (values.heldOn === null) return form.setErrors({ heldOn: 'Укажите день' })
    if (organizationId === '') return form.setErrors({ organizationId: 'Выберите организацию' })
    if (values.topicId === '') return form.setErrors({ topicId: 'Выберите тему' })
    add.mutate({
      body: { organizationId: Number(organizationId), ...bodyOfMeeting(values, values.heldOn) },
      files: file ? [file] : [],
    })
  })
  return (
    <Paper className="surface" p="lg">
      <form onSubmit={submit}>
        <Stack maw="44rem">
          {organizations.length > 1 && (
            <Select
              label="Кто проводил"
              data={organizations.map((one) => ({
                value: String(one.organizationId),
                label: one.shortName,
              }))}
              searchable
              nothingFoundMessage="Нет такой организации"
              allowDeselect={false}
              required
              {...form.getInputProps('organizationId')}
            />
          )}
          <MeetingFields form={form} topics={topics} />
          <ProtocolField file={file} onFile={setFile} isReplacing={false} />
          <Group>
            <Button type="submit" loading={add.isPending}>
              Добавить
            </Button>
            <PageButton to="/outreach/meetings" variant="default">
              Не добавлять
            </PageButton>
          </Group>
        </Stack>
      </form>
    </Paper>
  )
}
