import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PeriodFields } from '#web-kit/period-fields.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { usePeriod } from '#web-kit/use-period.ts'
import { type FindingView, listFindings } from '../../finding-contract.ts'
import { ControlParts } from '../control-parts.tsx'
import { findingColumns } from './finding-columns.tsx'

/** Everything to be mended, by term: for a school its own, for the authority everybody's. */
export function FindingsPage() {
  const period = usePeriod()
  const answer = useAnswer(listFindings, { query: period[0] })
  return (
    <>
      <PageHeader title="Что устранить" meaning={answer.data && standingWords(answer.data.findings)} />
      <ControlParts current="findings" />
      <PeriodFields period={period} />
      <Loaded answer={answer} lines={12}>
        {({ findings }) => (
          <DataTable
            name="findings"
            caption="Что устранить"
            rows={findings}
            columns={findingColumns}
            rowKey={({ findingId }) => findingId}
            firstSort="due"
            empty={
              <EmptyState title="Замечаний нет">
                Здесь будет всё, что нужно устранить по итогам проверок: что, где, до какого дня, что уже
                сделано. Период — по началу проверки.
              </EmptyState>
            }
          />
        )}
      </Loaded>
    </>
  )
}

function standingWords(findings: readonly FindingView[]): string {
  const count = (state: FindingView['state']) => findings.filter((one) => one.state === state).length
  const overdue = count('overdue')
  const waiting = count('mended')
  const unshown = count('unshown')
  return [
    `Устранено ${count('fixed')} из ${findings.length}.`,
    overdue === 0 ? 'Просроченных нет.' : `Срок прошёл: ${overdue}.`,
    ...(waiting === 0 ? [] : [`Ждут перепроверки: ${waiting}.`]),
    ...(unshown === 0 ? [] : [`Организации ещё не видят: ${unshown}.`]),
  ].join(' ')
}
