import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#web-kit/api.ts'
import { notifyProblem } from '#web-kit/notices.tsx'
import { problemOf } from '#web-kit/problem-error.ts'
import { saveAction } from '../contract.ts'
import { type ActionFields, type ActionView, actionView } from '../domain/views/action-view.ts'

/** Two people changed one row: what this person typed and how the row stands now. */
export type Collision = { readonly mine: Partial<ActionFields>; readonly stored: ActionView }

/** Saves one row of a draft by the version the person saw. A row changed meanwhile is kept as a collision to settle. */
export function useSaveAction(planId: number, action: ActionView) {
  const client = useQueryClient()
  const [collision, setCollision] = useState<Collision>()

  const save = async (fields: Partial<ActionFields>, version = action.version): Promise<boolean> => {
    try {
      await call(saveAction, { params: { planId, actionId: action.id }, body: { ...fields, version } })
      setCollision(undefined)
      await client.invalidateQueries()
      return true
    } catch (error) {
      const problem = problemOf(error)
      const stored = actionView.safeParse(problem.current)
      if (problem.status === 409 && stored.success) setCollision({ mine: fields, stored: stored.data })
      else notifyProblem(problem)
      return false
    }
  }
  const settle = (choice: 'mine' | 'stored') => {
    if (choice === 'mine' && collision) void save(collision.mine, collision.stored.version)
    else {
      setCollision(undefined)
      void client.invalidateQueries()
    }
  }
  return { save, collision, settle }
}
