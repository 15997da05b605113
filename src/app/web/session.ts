import { whoAmI } from '#access/contract.ts'
import type { ProblemError } from '#web-kit/problem-error.ts'
import { makeQueryClient } from '#web-kit/query-client.ts'
import { answerKey } from '#web-kit/use-answer.ts'

const whoAmIKey = answerKey(whoAmI, {})

/** A call may find that the session has ended, or that a step has come between the person and the work. */
function hearProblem(problem: ProblemError): void {
  if (problem.code === 'access/signed-out') queryClient.setQueryData(whoAmIKey, { me: null })
  if (problem.code === 'access/totp-required' || problem.code === 'access/password-change-required') {
    void queryClient.invalidateQueries({ queryKey: whoAmIKey })
  }
}

export const queryClient = makeQueryClient(hearProblem)
