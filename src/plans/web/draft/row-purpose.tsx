import { Button, Group, MultiSelect, Popover, Select, Text, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { CYCLE_STAGES, type CycleStage } from '../../domain/track.ts'
import type { ActionFields, ActionView } from '../../domain/views/action-view.ts'
import { stageNames, trackNames } from '../../texts.ru.ts'
import { isTrack, trackChoices } from '../track-choices.ts'

const stageChoices = CYCLE_STAGES.map((value) => ({ value, label: stageNames[value] }))

/** Track and stages of the cycle under the text of a row: what the system thinks, and a way to correct it. */
export function RowPurpose({
  action,
  isEditable,
  onSave,
}: {
  action: ActionView
  isEditable: boolean
  onSave: (fields: Partial<ActionFields>) => Promise<boolean>
}) {
  const [isOpen, setOpen] = useState(false)
  const [track, setTrack] = useState<string | null>(action.track)
  const [stages, setStages] = useState<string[]>([...action.cycleStages])
  const words = purposeWords(action)
  if (!isEditable) return <Text size="xs">{words}</Text>
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      width={340}
      trapFocus
      returnFocus
      withArrow
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <UnstyledButton
          onClick={() => setOpen(!isOpen)}
          aria-label={`Направление и стадия: ${words}. Изменить`}
          fz="xs"
          c="var(--mantine-color-anchor)"
          className="on-paper-hidden"
        >
          {words}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label="Направление и стадии">
        <Select
          label="Направление"
          data={trackChoices}
          value={track}
          onChange={setTrack}
          clearable
          comboboxProps={{ withinPortal: false }}
        />
        <MultiSelect
          label="Стадии управленческого цикла"
          data={stageChoices}
          value={stages}
          onChange={setStages}
          mt="xs"
          comboboxProps={{ withinPortal: false }}
        />
        <Group mt="sm">
          <Button
            size="compact-md"
            onClick={() => {
              setOpen(false)
              void onSave({ track: isTrack(track) ? track : null, cycleStages: stages.filter(isStage) })
            }}
          >
            Сохранить
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  )
}

/** «Объективность · Анализ, Решение» */
function purposeWords(action: ActionView): string {
  const stages = action.cycleStages.map((stage) => stageNames[stage]).join(', ')
  const track = action.track === null ? 'Направление не определено' : trackNames[action.track]
  return stages === '' ? track : `${track} · ${stages}`
}

function isStage(value: string): value is CycleStage {
  return CYCLE_STAGES.some((stage) => stage === value)
}
