import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AnswerOf } from '#kernel/endpoint.ts'
import { call } from '#web-kit/api.ts'
import { notifyProblem } from '#web-kit/notices.tsx'
import { problemOf } from '#web-kit/problem-error.ts'
import { getPlan, listPlanActions, saveAction } from '../../contract.ts'
import { type ActionFields, type ActionView, actionView } from '../../domain/views/action-view.ts'

/** Two people changed one row: what this person typed and how the row stands now. */
export type Collision = { readonly mine: Partial<ActionFields>; readonly stored: ActionView }

/**
 * Saves one row of a draft by the version the person saw. A row changed meanwhile is kept as a collision to settle;
 * what was typed then stands there, so the cell may close.
 */
export function useSaveAction(planId: number, action: ActionView) {
  const client = useQueryClient()
  const [collision, setCollision] = useState<Collision>()

  const put = (row: ActionView) => {
    // The answer is the row itself: the other rows need not be asked for again. Only the counts of the plan do.
    client.setQueriesData<AnswerOf<typeof listPlanActions>>(
      { queryKey: [listPlanActions.path, { params: { planId } }] },
      (known) => known && { actions: known.actions.map((one) => (one.id === row.id ? row : one)) },
    )
    void client.invalidateQueries({ refetchType: 'none' })
    void client.refetchQueries({ queryKey: [getPlan.path], type: 'active' })
  }
  const save = async (fields: Partial<ActionFields>, version = action.version): Promise<boolean> => {
    try {
      put(await call(saveAction, { params: { planId, actionId: action.id }, body: { ...fields, version } }))
      setCollision(undefined)
      return true
    } catch (error) {
      const problem = problemOf(error)
      const stored = actionView.safeParse(problem.current)
      if (problem.status === 409 && stored.success) {
        setCollision((former) => ({ mine: { ...former?.mine, ...fields }, stored: stored.data }))
        return true
      }
      notifyProblem(problem)
      return false
    }
  }
  const settle = (choice: 'mine' | 'stored') => {
    if (collision === undefined) return
    if (choice === 'mine') return void save(collision.mine, collision.stored.version)
    setCollision(undefined)
    put(collision.stored)
  }
  return { save, collision, settle }
}
