import { useState } from 'react'
import type { z } from 'zod'
import type { ProblemError } from './problem-error.ts'

/** The row as a colleague has left it, when a save was refused because of that; what was typed stays in the form. */
export function useCollision<S extends z.ZodType>(schema: S) {
  const [stored, setStored] = useState<z.output<S>>()
  return {
    stored,
    onProblem: (problem: ProblemError): boolean => {
      const current = schema.safeParse(problem.current)
      if (problem.status !== 409 || !current.success) return false
      setStored(current.data)
      return true
    },
    forget: () => setStored(undefined),
  }
}
