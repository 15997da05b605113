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
import { type HearingView, listHearings } from '../../hearing-contract.ts'
import { ControlParts } from '../control-parts.tsx'
import { type HearingRow, hearingColumns } from './hearing-columns.tsx'

/** The schedule of heads' reports: who reports when, what was decided. */
export function HearingsPage() {
  const may = useMay()
  const period = usePeriod()
  const answer = useAnswer(listHearings, { query: period[0] })
  return (
    <>
      <PageHeader
        title="Отчёты руководителей"
        meaning={answer.data && scheduleWords(answer.data.hearings)}
        actions={
          may('control.hearing.manage') && (
            <PageButton to="/control/hearings/add">Назначить слушание</PageButton>
          )
        }
      />
      <ControlParts current="hearings" />
      <PeriodFields period={period} />
      <Loaded answer={answer} lines={12}>
        {({ hearings }) => (
          <DataTable
            name="hearings"
            caption="Отчёты руководителей"
            rows={rowsOf(hearings)}
            columns={hearingColumns}
            rowKey={({ hearing, report }) => `${hearing.hearingId} ${report?.organizationId ?? 0}`}
            firstSort="held"
            empty={
              <EmptyState title="За эти дни слушаний нет">
                Здесь будет график: кто, когда и о чём отчитывается, прислан ли отчёт, что решили и исполнено
                ли решение.
              </EmptyState>
            }
          />
        )}
      </Loaded>
    </>
  )
}

function rowsOf(hearings: readonly HearingView[]): readonly HearingRow[] {
  return hearings.flatMap((hearing): readonly HearingRow[] =>
    hearing.reports.length === 0
      ? [{ hearing, report: null }]
      : hearing.reports.map((report) => ({ hearing, report })),
  )
}

function scheduleWords(hearings: readonly HearingView[]): string {
  const reports = hearings.flatMap((hearing) => hearing.reports)
  const overdue = reports.filter(({ state }) => state === 'overdue' || state === 'follow-up-overdue').length
  const words = plural(reports.length, ['отчёт', 'отчёта', 'отчётов'])
  return `За период ${words}. ${overdue === 0 ? 'Просроченных нет.' : `Срок прошёл: ${overdue}.`}`
}
