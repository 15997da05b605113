import { Center, Loader } from '@mantine/core'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { whoAmI } from '#access/contract.ts'
import { PermissionsProvider } from '#web-kit/permissions.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { DoorLayout } from './door-layout.tsx'
import { isDoor, isOpenPage } from './doors.ts'
import { Shell } from './shell.tsx'

/** What stands around every page: a plain sheet at a door, the shell for the work. */
export function Root() {
  const me = useAnswer(whoAmI, {}).data?.me ?? null
  const path = useShownPath()
  const isAtDoor = isDoor(path) || (isOpenPage(path) && me?.next !== 'home')
  if (!isAtDoor && me?.next !== 'home') return <Waiting />
  return (
    <PermissionsProvider permissions={me?.permissions ?? []}>
      {isAtDoor || me === null ? (
        <DoorLayout>
          <Outlet />
        </DoorLayout>
      ) : (
        <Shell me={me}>
          <Outlet />
        </Shell>
      )}
    </PermissionsProvider>
  )
}

/** The address of the page on the screen: on the way to another one, the location is already ahead of it. */
function useShownPath(): string {
  return useRouterState({ select: ({ matches }) => matches.at(-1)?.pathname ?? '/' })
}

export function Waiting() {
  return (
    <Center mih="100dvh" component="main">
      <Loader role="status" aria-label="Загружается" />
    </Center>
  )
}
