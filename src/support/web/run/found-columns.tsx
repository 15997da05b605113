import { Stack, Text } from '@mantine/core'
import type { Column } from '#web-kit/data-table/column.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { groundWords, whyWords } from '../../domain/rules/finding-words.ts'
import type { RunView } from '../../domain/shapes.ts'
import { changeNames, issuerNames, stateNames } from '../../texts.ru.ts'
import { SchoolStateBadge } from '../state-badges.tsx'
import { DecideSchool } from './decide-school.tsx'
import type { FoundRow } from './found-row.ts'
import { OpenFromRun } from './open-from-run.tsx'

/** Schools of one group: where each is, why, what can be done. */
export function foundColumns(
  run: RunView,
  { mayDecide, mayOpen }: { readonly mayDecide: boolean; readonly mayOpen: boolean },
): readonly Column<FoundRow>[] {
  return [
    {
      key: 'school',
      title: 'Школа',
      isName: true,
      value: ({ school }) => school.organizationName,
      show: ({ school }) => (
        <PageLink to={`/organizations/${school.organizationId}`}>{school.organizationName}</PageLink>
      ),
    },
    {
      key: 'condition',
      title: 'Состояние',
      value: ({ finding }) => stateNames[finding.state],
      show: ({ finding }) => <SchoolStateBadge state={finding.state} />,
      choose: 'Все состояния',
    },
    {
      key: 'change',
      title: 'Против прошлого списка',
      isExtra: true,
      value: ({ finding }) => changeNames[finding.change],
    },
    {
      key: 'why',
      title: 'Почему',
      width: '40%',
      value: ({ finding }) => [whyWords(finding), ...finding.grounds.map(groundWords)].join('\n'),
      show: ({ finding }) => <Why row={finding} />,
    },
    {
      key: 'listed',
      title: 'В других списках',
      isExtra: true,
      value: ({ finding }) => finding.listedBy.map((issuer) => issuerNames[issuer]).join(', ') || null,
    },
    {
      key: 'acts',
      title: 'Действия',
      isActs: true,
      value: () => null,
      show: (row) =>
        row.finding.state === 'small-sample' && mayDecide ? (
          <DecideSchool run={run} row={row} />
        ) : (
          mayOpen && <OpenFromRun run={run} row={row} />
        ),
    },
  ]
}

const SHOWN = 4

function Why({ row }: { row: FoundRow['finding'] }) {
  const { grounds, decision } = row
  // A work may meet two conditions; it is shown once.
  const lines = [...new Set(grounds.map(groundWords))]
  return (
    <Stack gap={4}>
      <span>{whyWords(row)}</span>
      {decision && (
        <Text size="sm" fw={600}>
          {`Решено ${decision.isIn ? 'включить' : 'не включать'}: ${decision.reason} (${decision.personName})`}
        </Text>
      )}
      {lines.slice(0, SHOWN).map((line) => (
        <Text key={line} size="sm" c="dimmed">
          {line}
        </Text>
      ))}
      {lines.length > SHOWN && (
        <details>
          <summary>Ещё {lines.length - SHOWN}</summary>
          {lines.slice(SHOWN).map((line) => (
            <Text key={line} size="sm" c="dimmed">
              {line}
            </Text>
          ))}
        </details>
      )}
    </Stack>
  )
}
