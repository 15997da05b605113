import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { ActionView } from '../../domain/views/action-view.ts'
import { stageNames, trackNames } from '../../texts.ru.ts'
import { PlaceAction } from './place-action.tsx'

/** «Объективность · анализ, решение», and the way to correct it: by this an action stands on the board of the cycle. */
export function ActionPlacement({ action, mayPlace }: { action: ActionView; mayPlace: boolean }) {
  const [isOpen, setOpen] = useState(false)
  const { id: actionId, version, track, cycleStages: stages } = action
  if (isOpen) {
    return <PlaceAction action={{ actionId, version, track, stages }} onDone={() => setOpen(false)} />
  }
  const words = [
    track === null ? 'Направление не указано' : trackNames[track],
    stages.length === 0
      ? 'этап цикла не указан'
      : stages.map((stage) => stageNames[stage].toLowerCase()).join(', '),
  ].join(' · ')
  return (
    <Group gap="xs">
      <span>{words}</span>
      {mayPlace && (
        <Button className="on-paper-hidden" size="compact-xs" variant="subtle" onClick={() => setOpen(true)}>
          Изменить<span className="seen-by-readers-only"> направление и этап</span>
        </Button>
      )}
    </Group>
  )
}
