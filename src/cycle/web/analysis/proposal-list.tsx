import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useMemo } from 'react'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { plural } from '#web-kit/plural.ts'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { listProposals, type ProposalView, takeFindings } from '../../contract.ts'
import { figureSourceNames } from '../../texts.ru.ts'
import { useMarks } from './use-marks.ts'

/** What the data offer for the analysis; a person takes what matters. */
export function ProposalList({ analysisId }: { analysisId: number }) {
  const answer = useAnswer(listProposals, { params: { analysisId } })
  return (
    <Part title="Что предлагают данные">
      <Loaded answer={answer} lines={8}>
        {({ proposals, readFigures }) => (
          <Proposals analysisId={analysisId} proposals={proposals} readFigures={readFigures} />
        )}
      </Loaded>
    </Part>
  )
}

const keyOf = ({ organizationId, source, sourceKey }: ProposalView) =>
  `${organizationId} ${source} ${sourceKey}`

function Proposals({
  analysisId,
  proposals,
  readFigures,
}: {
  analysisId: number
  proposals: readonly ProposalView[]
  readFigures: number
}) {
  const [marked, turn, setMarked] = useMarks<string>()
  const take = useAction(takeFindings, {
    said: ({ added }) => `Взято: ${plural(added, ['находка', 'находки', 'находок'])}`,
    onDone: () => setMarked([]),
  })
  const bySchool = [...Map.groupBy(proposals, ({ organizationId }) => organizationId).values()].flat()
  const free = proposals.filter(({ isTaken }) => !isTaken)
  const chosen = free.filter((one) => marked.has(keyOf(one)))
  const columns = useMemo(() => columnsOf(marked, turn), [marked, turn])
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        Прочитано показателей: {readFigures}. Предлагаются организации, чей результат ниже остальных сильнее,
        чем объясняет случай (один ученик такой разницы не создаёт), и найденное самими разделами: признаки,
        списки помощи, показатели ниже целей, неустранённое после проверок. Это повод посмотреть, а не оценка
        школы.
      </Text>
      {free.length > 0 && (
        <Group gap="xs" className="on-paper-hidden">
          <Button
            loading={take.isPending}
            disabled={chosen.length === 0}
            onClick={() =>
              take.mutate({
                params: { analysisId },
                body: {
                  chosen: chosen.map(({ organizationId, source, sourceKey }) => ({
                    organizationId,
                    source,
                    sourceKey,
                  })),
                },
              })
            }
          >
            Взять отмеченные: {chosen.length}
          </Button>
          <Button variant="default" onClick={() => setMarked(free.map(keyOf))}>
            Отметить все
          </Button>
          {chosen.length > 0 && (
            <Button variant="subtle" onClick={() => setMarked([])}>
              Снять отметки
            </Button>
          )}
        </Group>
      )}
      <DataTable
        name="proposals"
        caption="Предложенные находки"
        rows={bySchool}
        columns={columns}
        rowKey={keyOf}
        groupOf={({ organizationName }) => organizationName}
        inAddress="offer"
        empty={
          <EmptyState title="Предложить нечего">
            {readFigures === 0
              ? 'За этот год по направлению нет ни результатов, ни неустранённого после проверок. Загрузите результаты или внесите находку вручную.'
              : 'Различия между организациями можно объяснить случайностью, неустранённого после проверок нет. Находку можно внести вручную.'}
          </EmptyState>
        }
      />
    </Stack>
  )
}

function columnsOf(
  marked: ReadonlySet<string>,
  turn: (key: string) => void,
): readonly Column<ProposalView>[] {
  return [
    {
      key: 'mark',
      title: 'Взять',
      isActs: true,
      value: () => null,
      show: (one) =>
        one.isTaken ? (
          <StateBadge tone="good">Взята</StateBadge>
        ) : (
          <Checkbox
            aria-label={`Взять: ${one.organizationName}, ${one.what}`}
            checked={marked.has(keyOf(one))}
            onChange={() => turn(keyOf(one))}
          />
        ),
    },
    {
      key: 'organization',
      title: 'Организация',
      isName: true,
      value: ({ organizationName }) => organizationName,
      choose: 'Все организации',
    },
    {
      key: 'what',
      title: 'Что видно',
      width: '50%',
      value: ({ what }) => what,
      show: ({ link, what }) => (link === null ? what : <PageLink to={link}>{what}</PageLink>),
    },
    {
      key: 'source',
      title: 'Откуда',
      value: ({ source }) => figureSourceNames[source],
      choose: 'Все источники',
    },
  ]
}
