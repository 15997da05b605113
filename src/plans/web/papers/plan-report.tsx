import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { plainDate } from '#kernel/plain-date.ts'
import { download } from '#web-kit/api.ts'
import { dateWords, todayHere } from '#web-kit/date-words.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { notifyProblem } from '#web-kit/notices.tsx'
import { problemOf } from '#web-kit/problem-error.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import type { ExecutionReport } from '../../domain/views/execution-report-view.ts'
import type { PlanView } from '../../domain/views/plan-view.ts'
import { downloadExecutionReport, getExecutionReport } from '../../report-contract.ts'
import { PlanReportCounts } from './plan-report-counts.tsx'
import { OverdueList, ReportList, WaitingList } from './plan-report-lists.tsx'
import { askedPeriod, PlanReportPeriod, reportKeys } from './plan-report-period.tsx'

/** How the plan was carried out over a period; the period is in the address. */
export function PlanReport({ plan }: { plan: PlanView }) {
  const [filters, setFilters] = useFilters(reportKeys)
  const query = askedPeriod(filters, plainDate(todayHere()))
  const answer = useAnswer(getExecutionReport, { params: { planId: plan.id }, query })
  return (
    <Stack gap="md">
      <PlanReportPeriod filters={filters} asked={query} onChange={setFilters} />
      <Loaded answer={answer}>
        {(report) => (
          <>
            <ReportHead report={report} />
            <Downloads planId={plan.id} query={query} />
            <PlanReportCounts
              title="По разделам"
              what="Раздел"
              rows={report.bySection.map(({ title, ...counts }) => ({ name: title, counts }))}
            />
            <PlanReportCounts
              title="По исполнителям"
              what="Исполнитель"
              rows={report.byPerformer.map(({ name, ...counts }) => ({ name, counts }))}
            />
            <PlanReportCounts
              title="По направлениям"
              what="Направление"
              rows={report.byTrack.map(({ title, ...counts }) => ({ name: title, counts }))}
            />
            <OverdueList planId={plan.id} report={report} />
            <WaitingList planId={plan.id} report={report} />
            <ReportList planId={plan.id} report={report} />
          </>
        )}
      </Loaded>
    </Stack>
  )
}

function ReportHead({ report }: { report: ExecutionReport }) {
  return (
    <Stack gap={4} role="status">
      <Title order={2}>Отчёт об исполнении {report.periodWords}</Title>
      <Text size="lg">{report.sentence}</Text>
      <Text size="sm" c="dimmed">
        Поручения учтены по сроку исполнения. Состояние на {dateWords(report.madeOn)}.
      </Text>
    </Stack>
  )
}

const formats = ['docx', 'xlsx', 'pdf'] as const

function Downloads({ planId, query }: { planId: number; query: ReturnType<typeof askedPeriod> }) {
  const [making, setMaking] = useState<string>()
  const take = async (format: (typeof formats)[number]) => {
    setMaking(format)
    await download(downloadExecutionReport, { params: { planId, format }, query }).catch((error: unknown) =>
      notifyProblem(problemOf(error)),
    )
    setMaking(undefined)
  }
  return (
    <Group gap="xs" className="on-paper-hidden">
      {formats.map((format) => (
        <Button
          key={format}
          size="compact-sm"
          variant="default"
          loading={making === format}
          onClick={() => void take(format)}
        >
          Скачать .{format}
        </Button>
      ))}
      <Button size="compact-sm" variant="default" onClick={() => window.print()}>
        Напечатать
      </Button>
    </Group>
  )
}
