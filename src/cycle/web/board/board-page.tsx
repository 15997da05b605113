import { Select, Text } from '@mantine/core'
import { schoolYear, schoolYearName } from '#kernel/school-year.ts'
import { trackNames } from '#plans/texts.ru.ts'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { type CellView, readBoard, type TurnView } from '../../board-contract.ts'
import { boardStages, type CellState } from '../../domain/board/board-stage.ts'
import { lacksEvidence } from '../../domain/board/evidence.ts'
import { boardStageNames, cellStateNames } from '../../texts.ru.ts'
import { CycleParts } from '../cycle-parts.tsx'
import { BoardCell } from './board-cell.tsx'

/** Every track by stage in a school year: what is there, what is late, what was passed by. */
export function BoardPage() {
  const [{ turn }, setAddress] = useFilters(['turn'])
  const asked = /^20\d\d$/.test(turn) ? Number(turn) : undefined
  const answer = useAnswer(readBoard, { query: asked === undefined ? {} : { schoolYear: asked } })
  return (
    <>
      <PageHeader
        title="Ход работы по направлениям"
        meaning={answer.data && standingWords(answer.data.turns)}
      />
      <CycleParts current="board" />
      <Loaded answer={answer} lines={14}>
        {({ turns, years, schoolYear: year, looseDecisions }) => (
          <>
            <DataTable
              name="cycle-board"
              caption={`Этапы за ${schoolYearName(schoolYear(year))} учебный год`}
              rows={turns}
              columns={columnsOf(year)}
              rowKey={({ track }) => track}
              tools={
                <Select
                  aria-label="За какой учебный год"
                  data={yearOptions(years, year)}
                  value={String(year)}
                  onChange={(chosen) => setAddress({ turn: chosen ?? '' })}
                  allowDeselect={false}
                  w={190}
                />
              }
            />
            <Text size="sm" c="dimmed" mt="sm">
              Этап считается по записям: анализам, рекомендациям, решениям, мерам, оценкам. Чтобы указать
              срок, ответственного, причину пропуска или приложить подтверждение, откройте направление. Как
              выполняются поручения планов, показывает <PageLink to="/board">доска цикла</PageLink>; причина
              пропуска, записанная там, действует и здесь.
            </Text>
            {looseDecisions > 0 && (
              <Text size="sm" c="dimmed">
                Решений, не связанных ни с одной находкой: {looseDecisions}. Они есть в{' '}
                <PageLink to="/cycle/decisions">списке решений</PageLink>, но не в этой таблице.
              </Text>
            )}
          </>
        )}
      </Loaded>
    </>
  )
}

function yearOptions(years: readonly number[], chosen: number) {
  return [...new Set([...years, chosen])]
    .sort((a, b) => b - a)
    .map((year) => ({ value: String(year), label: `${schoolYearName(schoolYear(year))} уч. год` }))
}

function columnsOf(year: number): readonly Column<TurnView>[] {
  return [
    {
      key: 'name',
      title: 'Направление',
      isName: true,
      value: ({ track }) => trackNames[track],
      show: ({ track }) => (
        <PageLink to={`/cycle/board/${track}`} search={{ turn: String(year) }}>
          {trackNames[track]}
        </PageLink>
      ),
    },
    ...boardStages.map((stage): Column<TurnView> => {
      const cellOf = ({ cells }: TurnView) => cells.find((cell) => cell.stage === stage)
      return {
        key: stage,
        title: boardStageNames[stage],
        isUnsorted: true,
        value: (turn) => {
          const cell = cellOf(turn)
          return cell ? cellWords(cell) : null
        },
        show: (turn) => {
          const cell = cellOf(turn)
          return cell && <BoardCell cell={cell} />
        },
      }
    }),
  ]
}

/** As a file and a filter read a cell. */
function cellWords(cell: CellView): string {
  const named = cell.evidence.map(({ title }) => title).join('; ')
  const shown = lacksEvidence(cell) ? 'подтверждения нет' : named && `подтверждено: ${named}`
  return [`${cellStateNames[cell.state]}: ${cell.words}`, shown].filter(Boolean).join('. ')
}

function standingWords(turns: readonly TurnView[]): string {
  const cells = turns.flatMap((turn) => turn.cells)
  const count = (state: CellState) => cells.filter((cell) => cell.state === state).length
  const begun = turns.filter((turn) =>
    turn.cells.some(({ stage, state }) => stage !== 'results' && state !== 'absent'),
  ).length
  return `Начато направлений: ${begun} из ${turns.length}. Просрочено этапов: ${count('late')}. Пропущено без причины: ${count('missed')}. Пройдено без подтверждения: ${cells.filter(lacksEvidence).length}.`
}
