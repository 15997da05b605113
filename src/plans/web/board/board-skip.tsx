import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { offerUndo } from '#web-kit/notices.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { removeStageSkip, saveStageSkip } from '../../board-contract.ts'
import { type BoardYear, yearWords } from '../../domain/board/board-year.ts'
import type { Track } from '../../domain/track.ts'
import type { BoardCellView } from '../../domain/views/board-view.ts'
import { stageNames, trackNames } from '../../texts.ru.ts'

const SHORTEST = 10

/** «Пропустить этап»: only in writing; the reason can be changed and taken back. */
export function StageSkipActs({
  track,
  cell: { stage, state, skip },
  year,
}: {
  track: Track
  cell: BoardCellView
  year: BoardYear
}) {
  const may = useMay()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const close = () => setOpen(false)
  const place = { ...year, track, stage }
  const save = useAction(saveStageSkip, { said: 'Объяснение записано', onDone: close })
  const again = useAction(saveStageSkip, { said: 'Объяснение возвращено' })
  const remove = useAction(removeStageSkip, {
    onDone: () =>
      skip &&
      offerUndo('Объяснение снято', () =>
        again.mutate({ body: { ...place, reason: skip.reason, version: null } }),
      ),
  })
  if (!may('plans.plan.approve') || (skip === null && state !== 'unplanned')) return null
  const name = `${trackNames[track]}, ${stageNames[stage].toLocaleLowerCase('ru')}`
  const open = () => {
    setReason(skip?.reason ?? '')
    setOpen(true)
  }
  return (
    <Group gap={4} className="on-paper-hidden" mt={4}>
      <Button size="compact-xs" variant="subtle" onClick={open}>
        {skip ? 'Изменить' : 'Пропустить'}
        <span className="seen-by-readers-only"> этап: {name}</span>
      </Button>
      {skip && (
        <Button
          size="compact-xs"
          variant="subtle"
          loading={remove.isPending}
          onClick={() => remove.mutate({ body: { ...place, version: skip.version } })}
        >
          Снять
          <span className="seen-by-readers-only"> объяснение: {name}</span>
        </Button>
      )}
      <Modal
        opened={isOpen}
        onClose={close}
        title="Почему этап пропущен"
        closeButtonProps={{ 'aria-label': 'Закрыть' }}
      >
        <Stack gap="sm">
          <Text size="sm">
            {name}, {yearWords(year)}. На доске будет видно объяснение, ваше имя и дата.
          </Text>
          <Textarea
            label="Объяснение"
            description="Например: «Показатели утверждены на три года приказом № 12»"
            autosize
            minRows={3}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group gap="xs">
            <Button
              disabled={reason.trim().length < SHORTEST}
              loading={save.isPending}
              onClick={() => save.mutate({ body: { ...place, reason, version: skip?.version ?? null } })}
            >
              Сохранить
            </Button>
            <Button variant="default" onClick={close}>
              Отменить
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Group>
  )
}
