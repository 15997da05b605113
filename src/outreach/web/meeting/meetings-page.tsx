import { numberWords } from '#kernel/number-words.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton } from '#web-kit/page-link.tsx'
import { PeriodFields } from '#web-kit/period-fields.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { usePeriod } from '#web-kit/use-period.ts'
import { listMeetings, type MeetingView } from '../../meeting-contract.ts'
import { OutreachParts } from '../outreach-parts.tsx'
import { meetingColumns } from './meeting-columns.tsx'

/** Meetings and consultations for parents: a school's own, or everybody's for the authority. */
export function MeetingsPage() {
  const may = useMay()
  const period = usePeriod()
  const answer = useAnswer(listMeetings, { query: period[0] })
  return (
    <>
      <PageHeader
        title="Встречи с родителями"
        meaning={answer.data && meetingWords(answer.data.meetings)}
        actions={
          <>
            {answer.data?.reach === 'municipality' && (
              <PageButton to="/outreach/meetings/coverage" variant="default">
                Охват по школам
              </PageButton>
            )}
            {may('outreach.meeting.own') && (
              <PageButton to="/outreach/meetings/add">Добавить встречу</PageButton>
            )}
          </>
        }
      />
      <OutreachParts current="meetings" />
      <PeriodFields period={period} />
      <Loaded answer={answer} lines={12}>
        {({ meetings }) => (
          <DataTable
            name="meetings"
            caption="Встречи с родителями"
            rows={meetings}
            columns={meetingColumns}
            rowKey={({ meetingId }) => meetingId}
            firstSort="-held"
            empty={
              <EmptyState title="За эти дни встреч нет">
                Здесь будут родительские собрания и консультации: когда, о чём, сколько человек пришло, о чём
                спрашивали, протокол.
              </EmptyState>
            }
          />
        )}
      </Loaded>
    </>
  )
}

function meetingWords(meetings: readonly MeetingView[]): string {
  const people = meetings.reduce((sum, { attendanceCount }) => sum + (attendanceCount ?? 0), 0)
  const held = plural(meetings.length, ['встреча', 'встречи', 'встреч'])
  return `За период ${held}, участников: ${numberWords(people)}.`
}
