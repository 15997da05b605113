import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useGo } from '#web-kit/page-link.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { freezeTrack } from '../../indicators-contract.ts'

/** Keeps the track's figures as they are now, under a name. */
export function FreezeTrack({
  methodologyId,
  direction,
  year,
}: {
  methodologyId: number
  direction: string
  year: number
}) {
  const go = useGo()
  const [opened, setOpened] = useState(false)
  const [title, setTitle] = useState('')
  const freeze = useAction(freezeTrack, {
    said: 'Снимок сохранён',
    onDone: ({ snapshotId }) => go(`/snapshots/${snapshotId}`),
  })
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setOpened(true)}>
        Сохранить снимок
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title="Снимок показателей направления">
        <form
          onSubmit={(event) => {
            event.preventDefault()
            freeze.mutate({ params: { methodologyId, direction }, body: { year, title } })
          }}
        >
          <Stack>
            <TextInput
              label="Для чего"
              description="Например: к совещанию директоров в ноябре"
              value={title}
              onChange={(event) => setTitle(event.currentTarget.value)}
              required
              data-autofocus
            />
            <Group>
              <Button type="submit" loading={freeze.isPending}>
                Сохранить
              </Button>
              <Button variant="default" onClick={() => setOpened(false)}>
                Не надо
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  )
}
