import { Group, Text } from '@mantine/core'
import { useMemo } from 'react'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { type FindingView, listFindings } from '../../contract.ts'
import { useMarks } from '../analysis/use-marks.ts'
import { CycleParts } from '../cycle-parts.tsx'
import { findingColumns, markColumn } from './finding-columns.tsx'

/** What analyses have found, and how far each has come. */
export function FindingsPage() {
  const may = useMay()
  const answer = useAnswer(listFindings, {})
  return (
    <>
      <PageHeader
        title="Меры и эффект"
        meaning={answer.data && standingWords(answer.data.findings)}
        actions={
          may('cycle.analysis.manage') && (
            <>
              <PageButton to="/cycle/findings/add" variant="default">
                Внести находку
              </PageButton>
              <PageButton to="/cycle/analyses/add">Новый анализ</PageButton>
            </>
          )
        }
      />
      <CycleParts current="findings" />
      <Loaded answer={answer} lines={12}>
        {({ findings, reach }) => <Findings findings={findings} isOwn={reach !== 'municipality'} />}
      </Loaded>
    </>
  )
}

function Findings({ findings, isOwn }: { findings: readonly FindingView[]; isOwn: boolean }) {
  const may = useMay()
  const mayAnswer = may('cycle.recommendation.manage')
  const [marked, turn] = useMarks<number>()
  const columns = useMemo(
    () => (mayAnswer ? [markColumn(marked, turn), ...findingColumns] : findingColumns),
    [mayAnswer, marked, turn],
  )
  return (
    <>
      {mayAnswer && <ActsOverMarked findingIds={[...marked]} />}
      <DataTable
        name="cycle-findings"
        caption="Находки"
        rows={findings}
        columns={columns}
        rowKey={({ findingId }) => findingId}
        empty={
          <EmptyState title="Находок пока нет">
            {isOwn
              ? 'Здесь будет то, что обнаружил анализ по вашей организации, вместе с рекомендациями и решениями.'
              : 'Начните анализ направления: система предложит находки по загруженным результатам, досье объективности и другим данным, а вы возьмёте нужные. Находку можно внести и вручную.'}
          </EmptyState>
        }
      />
    </>
  )
}

/** What may be done with the marked findings: a recommendation, a decision. */
export function ActsOverMarked({ findingIds }: { findingIds: readonly number[] }) {
  const may = useMay()
  if (findingIds.length === 0) {
    return (
      <Text size="sm" c="dimmed" mb="xs" className="on-paper-hidden">
        Отметьте находки, чтобы дать по ним рекомендацию или принять решение.
      </Text>
    )
  }
  const search = { findings: findingIds.join(',') }
  return (
    <Group gap="xs" mb="xs" className="on-paper-hidden" role="group" aria-label="Отмеченные находки">
      <Text size="sm">Отмечено: {plural(findingIds.length, ['находка', 'находки', 'находок'])}</Text>
      <PageButton to="/cycle/recommendations/add" search={search} size="compact-md">
        Дать рекомендацию
      </PageButton>
      {may('cycle.decision.manage') && (
        <PageButton to="/cycle/decisions/add" search={search} size="compact-md" variant="default">
          Принять решение
        </PageButton>
      )}
    </Group>
  )
}

function standingWords(findings: readonly FindingView[]): string {
  if (findings.length === 0)
    return 'От находки до эффекта: что обнаружено, что предложено, что решено, что изменилось.'
  const open = findings.filter(({ state }) => state === 'open').length
  const reviewed = findings.filter(({ state }) => state === 'reviewed').length
  return `Всего находок: ${findings.length}. Без ответа: ${open}. Эффект оценён: ${reviewed}.`
}
