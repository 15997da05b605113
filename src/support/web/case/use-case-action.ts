import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { AnyEndpoint } from '#kernel/endpoint.ts'
import type { RequestOf } from '#web-kit/api.ts'
import type { ProblemError } from '#web-kit/problem-error.ts'
import { type ActionOptions, useAction } from '#web-kit/use-action.ts'
import { type CaseView, getCase } from '../../case-contract.ts'

/** The case as a colleague has left it, and what can be done about it. */
export type CaseCollided = {
  readonly stored: CaseView
  readonly keepMine: () => void
  readonly leave: () => void
}

/**
 * A write to a case. Where somebody was first, nothing is overwritten: the stored case is handed back and what was to be written
 * waits until a person chooses.
 */
export function useCaseAction<E extends AnyEndpoint>(
  endpoint: E,
  {
    isNoMatter,
    ...options
  }: Omit<ActionOptions<E>, 'onProblem'> & {
    /** What was changed meanwhile has nothing to do with what is written: it is written over without a question. */
    readonly isNoMatter?: (stored: CaseView) => boolean
  } = {},
): {
  readonly isPending: boolean
  /** `request` is made of the case as it was seen, and again of the stored one if it comes to that. */
  readonly send: (seen: CaseView, request: (seen: CaseView) => RequestOf<E>) => void
  readonly collided: CaseCollided | undefined
} {
  const client = useQueryClient()
  const [stored, setStored] = useState<CaseView>()
  const wanted = useRef<(seen: CaseView) => RequestOf<E>>(undefined)
  const action = useAction(endpoint, {
    ...options,
    onProblem: (problem: ProblemError) => {
      const current = getCase.answer.safeParse(problem.current)
      if (problem.status !== 409 || !current.success) return false
      if (isNoMatter?.(current.data) && wanted.current) action.mutate(wanted.current(current.data))
      else setStored(current.data)
      return true
    },
  })
  const send = (seen: CaseView, request: (seen: CaseView) => RequestOf<E>) => {
    wanted.current = request
    setStored(undefined)
    action.mutate(request(seen))
  }
  return {
    isPending: action.isPending,
    send,
    collided: stored && {
      stored,
      keepMine: () => wanted.current && send(stored, wanted.current),
      leave: () => {
        setStored(undefined)
        void client.invalidateQueries()
      },
    },
  }
}
