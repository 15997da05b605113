import { Stack, Text, Title } from '@mantine/core'
import { MomentText } from '#web-kit/date-text.tsx'
import { dateWords } from '#web-kit/date-words.ts'
import type { TaskEventView, TaskPageView } from '../../domain/views/report-view.ts'
import { taskActNames } from '../../texts.ru.ts'
import { ReportVersion } from '../reporting/report-version.tsx'
import classes from './task-history.module.css'

/** Everything that was done with a task, the latest first; each report as it was sent. */
export function TaskHistory({ page }: { page: TaskPageView }) {
  const { task, history, versions } = page
  if (history.length === 0) return null
  return (
    <Stack component="section" gap="xs" aria-label="История">
      <Title order={2}>История</Title>
      <ol className={classes.events} reversed>
        {history.map((event) => {
          const report =
            event.act === 'report' ? versions.find(({ number }) => number === event.reportNumber) : undefined
          return (
            <li key={event.id}>
              <Text size="sm">
                <b>{taskActNames[event.act]}</b>
                {event.reportNumber !== null && event.reportNumber > 1 && ` (версия ${event.reportNumber})`} ·{' '}
                {event.by ?? 'без подписи'}, <MomentText at={event.at} />
              </Text>
              {noteOf(event) !== '' && <Text size="sm">{noteOf(event)}</Text>}
              {report && (
                <details>
                  <summary>Что было в отчёте</summary>
                  <ReportVersion task={task} report={report} />
                </details>
              )}
            </li>
          )
        })}
      </ol>
    </Stack>
  )
}

function noteOf({ note, document }: TaskEventView): string {
  const paper =
    document === null ? '' : `${document.kind} от ${dateWords(document.date)} № ${document.number}`
  return [paper, note ?? ''].filter(Boolean).join('. ')
}
