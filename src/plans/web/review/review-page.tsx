import { Button, Checkbox, Group, Kbd, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { countWords } from '#web-kit/plural.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import type { ReviewItemView } from '../../domain/views/report-view.ts'
import { listReportsToReview } from '../../reporting-contract.ts'
import classes from '../actions/occurrences.module.css'
import { ReviewFilters, reviewFilterKeys } from './review-filters.tsx'
import { ReviewLine } from './review-line.tsx'
import { useAccept } from './use-review.ts'
import { useReviewKeys } from './use-review-keys.ts'

/** Reports that wait for the authority's word, the longest waiting first: read, accept, return, from the keyboard too. */
export function ReviewPage() {
  const [filters, setFilters] = useFilters(reviewFilterKeys)
  const [offset, setOffset] = useState(0)
  const answer = useAnswer(listReportsToReview, {
    query: {
      planId: numberOr(filters.plan),
      sectionId: numberOr(filters.section),
      organizationId: numberOr(filters.organization),
      offset,
    },
  })
  return (
    <>
      <PageHeader
        title="Отчёты на проверку"
        meaning="Что прислали исполнители. Примите отчёт или верните его с замечанием: исполнитель увидит его сразу."
      />
      <Loaded answer={answer}>
        {({ reports, found, total, nextOffset, ...choices }) => (
          <Stack gap="md">
            {total > 0 && (
              <ReviewFilters
                choices={choices}
                filters={filters}
                onChange={(changes) => {
                  setOffset(0)
                  setFilters(changes)
                }}
              />
            )}
            {reports.length === 0 ? (
              <EmptyState title={total === 0 ? 'Все отчёты проверены' : 'С таким отбором отчётов нет'}>
                {total === 0
                  ? 'Новые отчёты появятся здесь, когда исполнители их отправят.'
                  : 'Измените отбор: другие отчёты ждут проверки.'}
              </EmptyState>
            ) : (
              <Queue reports={reports} found={found} />
            )}
            <Group className="on-paper-hidden">
              {offset > 0 && (
                <Button variant="default" onClick={() => setOffset(0)}>
                  К началу списка
                </Button>
              )}
              {nextOffset !== null && (
                <Button variant="default" onClick={() => setOffset(nextOffset)}>
                  Следующие
                </Button>
              )}
            </Group>
          </Stack>
        )}
      </Loaded>
    </>
  )
}

function Queue({ reports, found }: { reports: readonly ReviewItemView[]; found: number }) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const { accept, isPending } = useAccept(() => setMarked(new Set()))
  const list = useReviewKeys()
  const chosen = reports.filter(({ task }) => marked.has(keyOf(task)))
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="sm">
        <Group gap="md">
          <Checkbox
            label="Отметить все на странице"
            checked={chosen.length === reports.length}
            indeterminate={chosen.length > 0 && chosen.length < reports.length}
            onChange={(event) =>
              setMarked(new Set(event.currentTarget.checked ? reports.map(({ task }) => keyOf(task)) : []))
            }
          />
          <Button
            disabled={chosen.length === 0}
            loading={isPending}
            onClick={() => accept(chosen.map(({ task }) => task))}
          >
            Принять отмеченные{chosen.length > 0 ? `: ${chosen.length}` : ''}
          </Button>
          <Text size="sm" c="dimmed" role="status">
            {reports.length < found
              ? `Показано ${countWords(reports.length)} из ${countWords(found)}`
              : `Ждут проверки: ${countWords(found)}`}
          </Text>
        </Group>
        <Text size="sm" c="dimmed" className="wide-only">
          <Kbd size="xs">J</Kbd> <Kbd size="xs">K</Kbd> — следующий и прежний, <Kbd size="xs">X</Kbd> —
          отметить, <Kbd size="xs">A</Kbd> — принять, <Kbd size="xs">R</Kbd> — вернуть
        </Text>
      </Group>
      <ul className={`surface ${classes.list}`} ref={list} aria-label="Отчёты, которые ждут проверки">
        {reports.map((item) => (
          <ReviewLine
            key={keyOf(item.task)}
            item={item}
            isMarked={marked.has(keyOf(item.task))}
            onMark={(isMarked) => {
              const next = new Set(marked)
              if (isMarked) next.add(keyOf(item.task))
              else next.delete(keyOf(item.task))
              setMarked(next)
            }}
          />
        ))}
      </ul>
    </Stack>
  )
}

function keyOf({ organizationId, id }: { organizationId: number; id: number }): string {
  return `${organizationId} ${id}`
}

function numberOr(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined
}
