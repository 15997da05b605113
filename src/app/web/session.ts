import { type Me, setupState, whoAmI } from '#access/contract.ts'
import { call } from '#web-kit/api.ts'
import type { ProblemError } from '#web-kit/problem-error.ts'
import { makeQueryClient } from '#web-kit/query-client.ts'
import { answerKey } from '#web-kit/use-answer.ts'
import { type Door, doorFor } from './doors.ts'
import { holdsUnsentWords, sayWordsAreKept } from './session-ended.tsx'

const whoAmIKey = answerKey(whoAmI, {})

/** A call may find that the session has ended, or that a step has come between the person and the work. */
function hearProblem(problem: ProblemError): void {
  if (problem.code === 'access/signed-out') {
    if (holdsUnsentWords(document)) sayWordsAreKept(problem.code)
    else queryClient.setQueryData(whoAmIKey, { me: null })
  }
  if (problem.code === 'access/totp-required' || problem.code === 'access/password-change-required') {
    void queryClient.invalidateQueries({ queryKey: whoAmIKey })
  }
}

export const queryClient = makeQueryClient(hearProblem)

/** The page this person must pass first; asked before every page, answered from memory. */
export async function findDoor(): Promise<Door | undefined> {
  const { me } = await queryClient.ensureQueryData({
    queryKey: whoAmIKey,
    queryFn: () => call(whoAmI, {}),
  })
  const isSetUp = me !== null || (await isInstallationSetUp())
  return doorFor(me, { isSetUp })
}

async function isInstallationSetUp(): Promise<boolean> {
  const setup = await queryClient.ensureQueryData({
    queryKey: answerKey(setupState, {}),
    queryFn: () => call(setupState, {}),
  })
  return setup.isSetUp
}

/** Calls back when another person is at the desk, or the same one stands before another door. */
export function onStandingChanged(changed: () => void): void {
  let before = standingOf(undefined)
  queryClient.getQueryCache().subscribe(({ query }) => {
    if (query.queryKey[0] !== whoAmI.path || query.state.data === undefined) return
    const now = standingOf(queryClient.getQueryData<{ me: Me | null }>(whoAmIKey))
    if (now === before) return
    before = now
    changed()
  })
}

function standingOf(answer: { me: Me | null } | undefined): string {
  return answer === undefined ? 'unknown' : `${answer.me?.userId ?? 'visitor'} ${answer.me?.next ?? ''}`
}
