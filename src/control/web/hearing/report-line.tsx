import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { todayHere } from '#web-kit/date-words.ts'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { followUpReport, type HearingReportView } from '../../hearing-contract.ts'
import { DecisionForm } from '../finding/decision-form.tsx'
import { ReportBadge } from '../state-badges.tsx'
import { ReportFacts } from './report-facts.tsx'
import { SendReportForm } from './send-report-form.tsx'

/** One head's report with what was asked and decided. */
export function ReportLine({ report, mayManage }: { report: HearingReportView; mayManage: boolean }) {
  const may = useMay()
  const [doing, setDoing] = useState<'send' | 'decide' | null>(null)
  const done = () => setDoing(null)
  const maySend = may('control.hearing.report') && report.decision === null
  return (
    <Stack gap="sm" component="article" aria-label={report.organizationName}>
      <Group gap="sm">
        <Text fw={600}>{report.organizationName}</Text>
        <ReportBadge state={report.state} />
      </Group>
      <ReportFacts report={report} />
      {doing === 'send' && <SendReportForm report={report} onDone={done} />}
      {doing === 'decide' && <DecisionForm report={report} onDone={done} />}
      {doing === null && (
        <Group gap="xs" className="on-paper-hidden">
          {maySend && (
            <Button
              size="compact-md"
              variant={mayManage ? 'default' : 'filled'}
              onClick={() => setDoing('send')}
            >
              {report.fileName === null ? 'Приложить отчёт' : 'Заменить отчёт'}
            </Button>
          )}
          {mayManage && (
            <Button
              size="compact-md"
              variant={report.decision === null ? 'filled' : 'default'}
              onClick={() => setDoing('decide')}
            >
              {report.decision === null ? 'Записать решение' : 'Изменить решение'}
            </Button>
          )}
          {mayManage && report.followUpBy !== null && <FollowUp report={report} />}
        </Group>
      )}
    </Stack>
  )
}

function FollowUp({ report }: { report: HearingReportView }) {
  const { hearingId, organizationId, version, followedOn } = report
  const isDone = followedOn !== null
  const follow = useAction(followUpReport, { said: isDone ? 'Отметка снята' : 'Решение исполнено' })
  return (
    <Button
      size="compact-md"
      variant="default"
      loading={follow.isPending}
      onClick={() =>
        follow.mutate({
          params: { hearingId, organizationId },
          body: { version, followedOn: isDone ? null : todayHere() },
        })
      }
    >
      {isDone ? 'Снять отметку «исполнено»' : 'Решение исполнено'}
    </Button>
  )
}
