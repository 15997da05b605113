import { List, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { FileDrop } from '#web-kit/file-drop.tsx'
import { sayDone } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink, useGo } from '#web-kit/page-link.tsx'
import { plural } from '#web-kit/plural.ts'
import type { ProblemError } from '#web-kit/problem-error.ts'
import { ProblemPanel } from '#web-kit/problem-panel.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { importPlan } from '../contract.ts'

const extensions = [
  '.docx',
  '.doc',
  '.pdf',
  '.xlsx',
  '.xls',
  '.ods',
  '.html',
  '.htm',
  '.md',
  '.txt',
  '.tsv',
  '.csv',
]

/** A file of a plan comes in here and becomes a draft. */
export function ImportPlanPage() {
  const go = useGo()
  const [problem, setProblem] = useState<ProblemError>()
  const read = useAction(importPlan, {
    onDone: (answer) => {
      sayDone(
        answer.outcome === 'already-imported'
          ? 'Этот файл уже загружен: открыт план, который из него получился'
          : `Прочитано: ${plural(answer.actionCount, ['мероприятие', 'мероприятия', 'мероприятий'])}`,
      )
      go(`/plans/${answer.planId}`)
    },
    onProblem: (refused) => {
      setProblem(refused)
      return true
    },
  })
  return (
    <>
      <PageHeader
        above={<PageLink to="/plans">Планы</PageLink>}
        title="Загрузить план"
        meaning="Файл станет черновиком. Его можно исправить, удалить и только потом утвердить."
      />
      <Stack gap="lg" maw="52rem">
        <FileDrop
          label="Перетащите сюда файл плана"
          extensions={extensions}
          mostBytes={20_000_000}
          isBusy={read.isPending}
          onFile={(file) => {
            setProblem(undefined)
            read.mutate({ files: [file] })
          }}
        />
        <div role="status">
          {read.isPending && <Text>Читаем файл: обычно это занимает несколько секунд.</Text>}
        </div>
        {problem && (
          <ProblemPanel problem={problem}>
            <Text size="sm">
              Файл не сохранён. Если это всё же план, сохраните его в Word как docx и загрузите снова или{' '}
              <PageLink to="/plans/new">составьте план в системе</PageLink>.
            </Text>
          </ProblemPanel>
        )}
        <Stack gap={4}>
          <Text fw={600}>Что система найдёт в файле</Text>
          <List size="sm" spacing={4}>
            <List.Item>
              таблицу мероприятий с номерами, сроками, исполнителями и ожидаемыми результатами;
            </List.Item>
            <List.Item>разделы плана, приказ, которым он утверждён, и срок действия;</List.Item>
            <List.Item>сроки словами: «ежегодно», «по итогам учебного года», «1 раз в 3 года»;</List.Item>
            <List.Item>места, где она не уверена: они будут отмечены, чтобы вы проверили.</List.Item>
          </List>
        </Stack>
      </Stack>
    </>
  )
}
