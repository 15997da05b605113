import { Anchor, Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { addressOf } from '#web-kit/api.ts'
import { dateWords } from '#web-kit/date-words.ts'
import { Facts } from '#web-kit/facts.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { RemovalActs } from '#web-kit/removal-acts.tsx'
import { RowForm } from '#web-kit/row-form.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import { usePeriod } from '#web-kit/use-period.ts'
import {
  changeMeeting,
  downloadProtocol,
  getMeeting,
  listMeetings,
  type MeetingView,
  moveMeetingAway,
} from '../../meeting-contract.ts'
import { meetingFormNames, meetingKindNames } from '../../texts.ru.ts'
import { MeetingFields, ProtocolField } from './meeting-fields.tsx'
import { bodyOfMeeting, type MeetingValues, valuesOfMeeting } from './meeting-values.ts'

/** One meeting with parents. */
export function MeetingPage() {
  const meetingId = useAddressId('meetingId')
  const answer = useAnswer(getMeeting, { params: { meetingId } })
  return (
    <Loaded answer={answer} lines={12}>
      {(meeting) => <Card key={meetingId} meeting={meeting} />}
    </Loaded>
  )
}

function Card({ meeting }: { meeting: MeetingView }) {
  const mayWrite = useMay()('outreach.meeting.own') && meeting.mayChange
  const [isEditing, setEditing] = useState(false)
  return (
    <>
      <PageHeader
        title={meeting.title}
        above={<PageLink to="/outreach/meetings">Встречи с родителями</PageLink>}
        meaning={
          meeting.removed ? (
            <StateBadge tone="calm">Удалена</StateBadge>
          ) : (
            `${meetingKindNames[meeting.kind]}, ${dateWords(meeting.heldOn)}. ${meeting.organizationName}`
          )
        }
        actions={mayWrite && !isEditing && <Acts meeting={meeting} onEdit={() => setEditing(true)} />}
      />
      <Part title="Сведения">
        {isEditing ? (
          <EditMeeting meeting={meeting} onDone={() => setEditing(false)} />
        ) : (
          <MeetingFacts meeting={meeting} />
        )}
      </Part>
    </>
  )
}

function MeetingFacts({ meeting }: { meeting: MeetingView }) {
  const { meetingId, fileName, attendanceCount } = meeting
  return (
    <Facts
      lines={[
        ['Дата', dateWords(meeting.heldOn)],
        ['Вид и форма', `${meetingKindNames[meeting.kind]}, ${meetingFormNames[meeting.form].toLowerCase()}`],
        ['Тема', meeting.topicName],
        ['О чём', meeting.title],
        ['Кто участвовал', meeting.audience],
        ['Сколько человек', attendanceCount === null ? null : String(attendanceCount)],
        ['О чём спрашивали', meeting.asked],
        [
          'Протокол',
          fileName && (
            <Anchor href={addressOf(downloadProtocol, { params: { meetingId } })}>{fileName}</Anchor>
          ),
        ],
      ]}
    />
  )
}

function Acts({ meeting, onEdit }: { meeting: MeetingView; onEdit: () => void }) {
  return (
    <RemovalActs
      of={meeting}
      by={moveMeetingAway}
      params={{ meetingId: meeting.meetingId }}
      words={{
        gone: `Встреча «${meeting.title}» удалена`,
        back: 'Встреча возвращена',
        bring: 'Вернуть встречу',
      }}
      list="/outreach/meetings"
    >
      <Button variant="default" onClick={onEdit}>
        Изменить
      </Button>
    </RemovalActs>
  )
}

function EditMeeting({ meeting, onDone }: { meeting: MeetingView; onDone: () => void }) {
  const [days] = usePeriod()
  const choices = useAnswer(listMeetings, { query: days })
  const [file, setFile] = useState<File | null>(null)
  const form = useForm<MeetingValues>({ initialValues: valuesOfMeeting(meeting) })
  const { stored, onProblem, forget } = useCollision(getMeeting.answer)
  const save = useAction(changeMeeting, { form, said: 'Сохранено', onDone, onProblem })
  const send = (values: MeetingValues, version: number) => {
    if (values.heldOn === null) return form.setErrors({ heldOn: 'Укажите день' })
    forget()
    save.mutate({
      params: { meetingId: meeting.meetingId },
      body: { version, ...bodyOfMeeting(values, values.heldOn) },
      files: file ? [file] : [],
    })
  }
  return (
    <Loaded answer={choices} lines={10}>
      {({ topics }) => (
        <RowForm
          onSubmit={form.onSubmit((values) => send(values, meeting.version))}
          onLeave={onDone}
          isSaving={save.isPending}
          save="Сохранить"
          leave="Не сохранять"
          meanwhile={
            stored && {
              facts: <MeetingFacts meeting={stored} />,
              onKeepMine: () => send(form.getValues(), stored.version),
            }
          }
        >
          <MeetingFields form={form} topics={topics} />
          <ProtocolField file={file} onFile={setFile} isReplacing={meeting.fileName !== null} />
        </RowForm>
      )}
    </Loaded>
  )
}
