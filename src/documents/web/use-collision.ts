import { useState } from 'react'
import type { ProblemError } from '#web-kit/problem-error.ts'
import type { ActCard } from '../contract.ts'
import { ActCardSchema } from '../domain/act-shapes.ts'

/** The act as a colleague has left it, when a save was refused because of that; what was typed stays in the form. */
export function useCollision() {
  const [stored, setStored] = useState<ActCard>()
  return {
    stored,
    onProblem: (problem: ProblemError): boolean => {
      const current = ActCardSchema.safeParse(problem.current)
      if (problem.status !== 409 || !current.success) return false
      setStored(current.data)
      return true
    },
    forget: () => setStored(undefined),
  }
}
