import { Anchor, Group, Stack, Text } from '@mantine/core'
import { IconLink, IconPaperclip } from '@tabler/icons-react'
import { fileSizeWords } from '#documents/domain/stored-file.ts'
import { addressOf } from '#web-kit/api.ts'
import { MomentText } from '#web-kit/date-text.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { decimalWords } from '../../domain/reporting/read-decimal.ts'
import type { ReportVersionView } from '../../domain/views/report-view.ts'
import type { TaskView } from '../../domain/views/task-view.ts'
import { downloadEvidence } from '../../reporting-contract.ts'
import { outcomeNames } from '../../texts.ru.ts'
import classes from './report-files.module.css'

/** A report as it was sent: outcome, words, numbers, evidence, by whom and when. */
export function ReportVersion({
  task,
  report,
}: {
  task: Pick<TaskView, 'organizationId' | 'id'>
  report: ReportVersionView
}) {
  const may = useMay()
  const { outcome, text, reason, numbers, links, files, sentAt, sentBy, number } = report
  const params = { organizationId: task.organizationId, taskId: task.id, number }
  return (
    <Stack gap={6} align="flex-start">
      {outcome !== 'done' && <StateBadge tone="attention">{outcomeNames[outcome]}</StateBadge>}
      {reason && <Text style={{ whiteSpace: 'pre-line' }}>Причина: {reason}</Text>}
      {text !== '' && <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{text}</Text>}
      {numbers.map(({ questionId, name, unit, value }) => (
        <Text key={questionId} size="sm" className="digits">
          {name}: <b>{decimalWords(value)}</b> {unit}
        </Text>
      ))}
      {files.length + links.length > 0 && (
        <ul className={classes.files} aria-label="Подтверждения">
          {files.map(({ fileName, byteCount }, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sent report never changes
            <li key={position}>
              <Group gap="xs" wrap="nowrap" align="flex-start">
                <IconPaperclip size={18} aria-hidden />
                <Text size="sm" className={classes.name ?? ''}>
                  {may('plans.task.readOwn') ? (
                    <Anchor inherit href={addressOf(downloadEvidence, { params: { ...params, position } })}>
                      {fileName}
                    </Anchor>
                  ) : (
                    fileName
                  )}{' '}
                  <Text span inherit c="dimmed">
                    {fileSizeWords(byteCount)}
                  </Text>
                </Text>
              </Group>
            </li>
          ))}
          {links.map((link) => (
            <li key={link}>
              <Group gap="xs" wrap="nowrap" align="flex-start">
                <IconLink size={18} aria-hidden />
                <Text size="sm" className={classes.name ?? ''}>
                  <Anchor inherit href={link} target="_blank" rel="noopener noreferrer">
                    {link}
                  </Anchor>
                </Text>
              </Group>
            </li>
          ))}
        </ul>
      )}
      <Text size="sm" c="dimmed">
        {sentBy ?? 'без подписи'}, <MomentText at={sentAt} />
      </Text>
    </Stack>
  )
}
