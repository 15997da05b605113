import { Group, Text } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { whoAmI } from '#access/contract.ts'
import { call } from '#web-kit/api.ts'
import { useIsReachable } from '#web-kit/connection.ts'

const KNOCK_EVERY_MS = 4_000

/** A strip across the top while the server cannot be reached; it knocks by itself and goes away when answered. */
export function OfflineNotice() {
  const isReachable = useIsReachable()
  const client = useQueryClient()

  useEffect(() => {
    if (isReachable) return
    const knock = setInterval(
      () =>
        void call(whoAmI, {}).then(
          () => client.invalidateQueries(),
          () => {},
        ),
      KNOCK_EVERY_MS,
    )
    return () => clearInterval(knock)
  }, [isReachable, client])

  if (isReachable) return null
  return (
    <Group
      role="alert"
      gap="xs"
      px="md"
      py={6}
      bg="var(--attention-ground)"
      c="var(--attention)"
      wrap="nowrap"
    >
      <IconPlugConnectedX size={20} aria-hidden />
      <Text size="sm">
        Нет связи с сервером. Пробуем подключиться снова; введённое на странице сохранится, не закрывайте её.
      </Text>
    </Group>
  )
}
