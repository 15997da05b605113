import { Button, Group, MultiSelect, Select } from '@mantine/core'
import { useState } from 'react'
import { useAction } from '#web-kit/use-action.ts'
import { placeAction } from '../../board-contract.ts'
import { CYCLE_STAGES, type CycleStage, type Track } from '../../domain/track.ts'
import { stageNames } from '../../texts.ru.ts'
import { isTrack, trackChoices } from '../track-choices.ts'

const stageChoices = CYCLE_STAGES.map((value) => ({ value, label: stageNames[value] }))

/** Where an action of an approved plan stands on the board: its track and its stages of the cycle. */
export function PlaceAction({
  action,
  onDone,
}: {
  action: {
    readonly actionId: number
    readonly version: number
    readonly track: Track | null
    readonly stages: readonly CycleStage[]
  }
  onDone?: () => void
}) {
  const [track, setTrack] = useState<string | null>(action.track)
  const [stages, setStages] = useState<string[]>([...action.stages])
  const place = useAction(placeAction, {
    said: 'Место на доске указано',
    ...(onDone ? { onDone } : {}),
  })
  return (
    <Group gap="xs" align="flex-end" className="on-paper-hidden">
      <Select
        label="Направление"
        w={230}
        data={trackChoices}
        value={track}
        onChange={setTrack}
        clearable
        clearButtonProps={{ 'aria-label': 'Очистить: направление' }}
      />
      <MultiSelect
        label="Этапы цикла"
        w={280}
        data={stageChoices}
        value={stages}
        onChange={setStages}
        clearable
        clearButtonProps={{ 'aria-label': 'Очистить: этапы' }}
      />
      <Button
        loading={place.isPending}
        onClick={() =>
          place.mutate({
            params: { actionId: action.actionId },
            body: {
              version: action.version,
              track: track !== null && isTrack(track) ? track : null,
              stages: CYCLE_STAGES.filter((stage) => stages.includes(stage)),
            },
          })
        }
      >
        Сохранить
      </Button>
      {onDone && (
        <Button variant="default" onClick={onDone}>
          Отменить
        </Button>
      )}
    </Group>
  )
}
