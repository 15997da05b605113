import { Center, Loader } from '@mantine/core'
import { Navigate, Outlet, useLocation } from '@tanstack/react-router'
import { type Me, setupState, whoAmI } from '#access/contract.ts'
import { PermissionsProvider } from '#web-kit/permissions.tsx'
import { problemOf } from '#web-kit/problem-error.ts'
import { ProblemPanel } from '#web-kit/problem-panel.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { DoorLayout } from './door-layout.tsx'
import { doorFor, isDoor } from './doors.ts'
import { Shell } from './shell.tsx'

/** What stands around every page: the door for a visitor, the shell for a signed-in person. */
export function Root() {
  const answer = useAnswer(whoAmI, {})
  if (answer.data === undefined) {
    return (
      <Center mih="100dvh" p="md" component="main">
        {answer.error ? (
          <ProblemPanel problem={problemOf(answer.error)} />
        ) : (
          <Loader role="status" aria-label="Загружается" />
        )}
      </Center>
    )
  }
  return answer.data.me === null ? <Visitor /> : <SignedIn me={answer.data.me} />
}

function Visitor() {
  const { pathname, href } = useLocation()
  const setup = useAnswer(setupState, {})
  if (setup.data?.isSetUp === false && pathname !== '/first-run') return <Navigate to="/first-run" replace />
  if (setup.data?.isSetUp !== false && pathname !== '/sign-in') {
    return <Navigate to="/sign-in" search={href === '/' ? {} : { back: href }} replace />
  }
  return (
    <DoorLayout>
      <Outlet />
    </DoorLayout>
  )
}

function SignedIn({ me }: { me: Me }) {
  const { pathname, search } = useLocation()
  const door = doorFor(me.next)
  if (door !== undefined && pathname !== door) return <Navigate to={door} replace />
  if (door === undefined && isDoor(pathname)) return <BackToWork search={search} />
  return (
    <PermissionsProvider permissions={me.permissions}>
      {door === undefined ? (
        <Shell me={me}>
          <Outlet />
        </Shell>
      ) : (
        <DoorLayout>
          <Outlet />
        </DoorLayout>
      )}
    </PermissionsProvider>
  )
}

/** To the page the person was on before the door; only to our own. */
function BackToWork({ search }: { search: Record<string, unknown> }) {
  const back = typeof search.back === 'string' && /^\/(?![/\\])/.test(search.back) ? search.back : '/'
  return <Navigate to={back} href={back} replace />
}
