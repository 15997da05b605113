import { Stack, Text } from '@mantine/core'
import type { Column } from '#web-kit/data-table/column.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import type { ImportRow } from '../contract.ts'
import { importStatusNames } from '../texts.ru.ts'

const tones = { new: 'good', changed: 'active', same: 'calm', error: 'bad', skipped: 'calm' } as const

/** The rows of the file beside what would become of them. */
export const importColumns: readonly Column<ImportRow>[] = [
  { key: 'row', title: 'Строка', isNumber: true, value: (row) => row.row, width: '5.5rem' },
  {
    key: 'name',
    title: 'Организация в файле',
    isName: true,
    value: (row) => row.name,
    show: (row) =>
      row.organizationId === null ? (
        row.name || '—'
      ) : (
        <PageLink to={`/organizations/${row.organizationId}`}>{row.name || '—'}</PageLink>
      ),
  },
  {
    key: 'status',
    title: 'Что будет',
    choose: 'Все строки',
    value: (row) => importStatusNames[row.status],
    show: (row) => <StateBadge tone={tones[row.status]}>{importStatusNames[row.status]}</StateBadge>,
  },
  {
    key: 'details',
    title: 'Подробности',
    value: (row) => [...row.problems.map(problemWords), ...row.changes.map(changeWords)].join('; ') || null,
    show: (row) => <Details row={row} />,
  },
]

function Details({ row }: { row: ImportRow }) {
  if (row.problems.length + row.changes.length === 0) return '—'
  return (
    <Stack gap={2}>
      {row.problems.map((problem) => (
        <Text
          key={problemWords(problem)}
          size="sm"
          c={problem.severity === 'error' ? 'var(--bad)' : 'var(--attention)'}
        >
          {problemWords(problem)}
        </Text>
      ))}
      {row.changes.map((change) => (
        <Text key={change.field} size="sm">
          {changeWords(change)}
        </Text>
      ))}
    </Stack>
  )
}

function problemWords({ cell, detail, severity }: ImportRow['problems'][number]): string {
  const kind = severity === 'error' ? 'Ошибка' : 'Обратите внимание'
  return `${kind}${cell === null ? '' : ` в ${cell}`}: ${detail}`
}

function changeWords({ field, before, after }: ImportRow['changes'][number]): string {
  return before === null ? `${field}: ${after ?? '—'}` : `${field}: ${before} → ${after ?? '—'}`
}
