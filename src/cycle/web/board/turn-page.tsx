import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { schoolYear, schoolYearName } from '#kernel/school-year.ts'
import { TRACKS, type Track } from '#plans/domain/track.ts'
import { trackNames } from '#plans/texts.ru.ts'
import { dateWords } from '#web-kit/date-words.ts'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Facts } from '#web-kit/facts.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAddressText } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { type CellView, readBoard } from '../../board-contract.ts'
import { boardStageNames } from '../../texts.ru.ts'
import { BoardCell } from './board-cell.tsx'
import { EvidenceForm } from './evidence-form.tsx'
import { StageEvidence } from './stage-evidence.tsx'
import { StageForm } from './stage-form.tsx'

/** The turn of one track in a school year, stage by stage, with terms, who leads and why one was left out. */
export function TurnPage() {
  const asked = useAddressText('track')
  const track = TRACKS.find((one) => one === asked)
  const [{ turn }] = useFilters(['turn'])
  const year = /^20\d\d$/.test(turn) ? Number(turn) : undefined
  const answer = useAnswer(readBoard, { query: year === undefined ? {} : { schoolYear: year } })
  if (track === undefined)
    return <EmptyState title="Такого направления нет">Проверьте адрес страницы.</EmptyState>
  return (
    <Loaded answer={answer} lines={14}>
      {({ turns, schoolYear: of }) => (
        <>
          <PageHeader
            title={trackNames[track]}
            above={
              <PageLink to="/cycle/board" search={{ turn: String(of) }}>
                Ход работы по направлениям
              </PageLink>
            }
            meaning={`${schoolYearName(schoolYear(of))} учебный год`}
          />
          <Stack>
            {turns
              .find((one) => one.track === track)
              ?.cells.map((cell, at) => (
                <Stage key={cell.stage} cell={cell} track={track} year={of} number={at + 1} />
              ))}
          </Stack>
        </>
      )}
    </Loaded>
  )
}

function Stage({
  cell,
  track,
  year,
  number,
}: {
  cell: CellView
  track: Track
  year: number
  number: number
}) {
  const mayManage = useMay()('cycle.analysis.manage')
  const [open, setOpen] = useState<'note' | 'evidence' | null>(null)
  const { stage, state, note } = cell
  const params = { schoolYear: year, track, stage }
  const act = state === 'missed' ? 'Указать причину' : 'Срок и ответственный'
  const said = [
    ['Срок', note.dueOn && dateWords(note.dueOn)],
    ['Ответственный', note.owner],
    ['Причина пропуска', state === 'skipped' ? null : note.skipReason],
  ] as const
  const facts = said.filter(([, value]) => value !== null)
  const isSkippable = state === 'absent' || state === 'missed' || state === 'skipped' || state === 'late'
  return (
    <Part title={`${number}. ${boardStageNames[stage]}`}>
      <Stack gap="sm">
        <BoardCell cell={cell} isWhole={false} />
        {state === 'missed' && (
          <Text size="sm">Дальше по направлению уже есть записи, а этого этапа нет. Укажите, почему.</Text>
        )}
        {facts.length > 0 && <Facts lines={facts} />}
        <StageEvidence cell={cell} mayChange={mayManage} />
        {open === 'note' && (
          <StageForm cell={cell} params={params} isSkippable={isSkippable} onDone={() => setOpen(null)} />
        )}
        {open === 'evidence' && <EvidenceForm params={{ ...params, stage }} onDone={() => setOpen(null)} />}
        {open === null && mayManage && (
          <Group gap="xs" className="on-paper-hidden">
            <Button
              variant="default"
              size="compact-md"
              aria-label={`${act}: ${boardStageNames[stage]}`}
              onClick={() => setOpen('note')}
            >
              {act}
            </Button>
            {state !== 'skipped' && (
              <Button
                variant="default"
                size="compact-md"
                aria-label={`Приложить подтверждение: ${boardStageNames[stage]}`}
                onClick={() => setOpen('evidence')}
              >
                Приложить подтверждение
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </Part>
  )
}
