import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { offerUndo } from '#web-kit/notices.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { OUTCOMES } from '../../domain/reporting/report.ts'
import type { TaskPageView } from '../../domain/views/report-view.ts'
import { reportTask, withdrawReport } from '../../reporting-contract.ts'
import { outcomeNames } from '../../texts.ru.ts'
import { type ReportCollision, readCollision } from './read-collision.ts'
import { ReportCollisionPanel } from './report-collision-panel.tsx'
import { ReportDraftNote } from './report-draft-note.tsx'
import { ReportFiles } from './report-files.tsx'
import { ReportLinks } from './report-links.tsx'
import { ReportNumbers } from './report-numbers.tsx'
import { useReportDraft } from './use-report-draft.ts'

/** The whole report: outcome, words, numbers, files and links; what is typed is kept on the server. */
export function WholeReport({
  page,
  onDone,
  onCancel,
  onNoCase,
}: {
  page: TaskPageView
  onDone?: () => void
  onCancel?: () => void
  /** «Нет случая»: back to the question. */
  onNoCase?: () => void
}) {
  const { task, questions } = page
  const params = { organizationId: task.organizationId, taskId: task.id }
  // The version the person began with: what others send meanwhile must be seen, not overwritten.
  const [version, setVersion] = useState(task.version)
  const [collision, setCollision] = useState<ReportCollision>()
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  const { content, change, standing, settle, forget } = useReportDraft(page)
  const client = useQueryClient()
  const withdraw = useAction(withdrawReport, { said: 'Отчёт отозван' })
  const report = useAction(reportTask, {
    onDone: (sent) => {
      settle()
      offerUndo('Отчёт отправлен', () => withdraw.mutate({ params, body: { version: sent.version } }))
      onDone?.()
    },
    onProblem: (problem) => {
      const stored = readCollision(problem)
      if (stored) setCollision(stored)
      setFaults(Object.fromEntries(problem.errors.map(({ pointer = '', detail }) => [pointer, detail])))
      return stored !== undefined || problem.errors.some(({ pointer }) => pointer !== undefined)
    },
  })
  const send = (asOf: number) => {
    setFaults({})
    report.mutate({
      params,
      body: {
        ...content,
        links: content.links.map((link) => link.trim()).filter((link) => link !== ''),
        files: content.files.map(({ sha256, fileName }) => ({ sha256, fileName })),
        version: asOf,
      },
    })
  }
  return (
    <form
      className="surface"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send(version)
      }}
      onKeyDown={(press) => {
        if (press.key !== 'Enter' || !(press.ctrlKey || press.metaKey)) return
        press.preventDefault()
        send(version)
      }}
    >
      <Stack gap="md" p="md">
        {page.alsoWriting.length > 0 && (
          <Text size="sm" c="dimmed">
            Отчёт по этому поручению пишет также: {page.alsoWriting.map(({ name }) => name).join(', ')}.
          </Text>
        )}
        <Radio.Group
          label="Итог"
          value={content.outcome}
          onChange={(value) => change({ outcome: OUTCOMES.find((one) => one === value) ?? 'done' })}
        >
          <Group gap="md" mt={4}>
            {OUTCOMES.map((outcome) => (
              <Radio key={outcome} value={outcome} label={outcomeNames[outcome]} />
            ))}
          </Group>
        </Radio.Group>
        {content.outcome !== 'done' && (
          <Textarea
            label={content.outcome === 'partly' ? 'Что осталось и почему' : 'Почему не выполнено'}
            required={content.outcome === 'not-done'}
            autosize
            minRows={2}
            value={content.reason}
            error={faults['/reason']}
            onChange={(event) => change({ reason: event.currentTarget.value })}
          />
        )}
        <Textarea
          label="Что сделано"
          description="Что сделано и чем подтверждается: № приказа, дата справки. Имена учеников не пишите"
          required={content.outcome !== 'not-done'}
          autosize
          minRows={3}
          value={content.text}
          error={faults['/text']}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        <ReportNumbers
          questions={questions}
          answers={content.numbers}
          faults={faults}
          onChange={(numbers) => change({ numbers })}
        />
        <ReportFiles params={params} files={content.files} onChange={(files) => change({ files })} />
        <ReportLinks links={content.links} faults={faults} onChange={(links) => change({ links })} />
        {collision && (
          <ReportCollisionPanel
            mine={content}
            collision={collision}
            onMine={() => {
              setVersion(collision.version)
              setCollision(undefined)
              send(collision.version)
            }}
            onStored={() => {
              setCollision(undefined)
              setVersion(collision.version)
              void forget().then(() => {
                onDone?.()
                return client.invalidateQueries()
              })
            }}
          />
        )}
        <Group gap="sm">
          <Button type="submit" loading={report.isPending} disabled={collision !== undefined}>
            Отправить отчёт
          </Button>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              Отменить
            </Button>
          )}
          {onNoCase && (
            <Button variant="subtle" onClick={onNoCase}>
              Нет случая
            </Button>
          )}
          <ReportDraftNote standing={standing} />
        </Group>
      </Stack>
    </form>
  )
}
