import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { AnswerOf, AnyEndpoint } from '#kernel/endpoint.ts'
import { call, type RequestOf } from './api.ts'
import { fieldErrors } from './field-errors.ts'
import { notifyProblem, sayDone } from './notices.tsx'
import { onePress } from './one-press.ts'
import { type ProblemError, problemOf } from './problem-error.ts'

type FormLike = {
  setErrors(errors: Record<string, string>): void
  getValues(): unknown
  getInputNode?(path: string): unknown
}

export type ActionOptions<E> = {
  /** «Организация добавлена»: shown when the server has done it. */
  said?: string | ((answer: AnswerOf<E>) => string)
  onDone?: (answer: AnswerOf<E>) => void
  /** A form of @mantine/form: problems with a pointer are shown at its fields, the rest as a notice. */
  form?: FormLike
  /** Returns true when the page has shown the problem itself. */
  onProblem?: (problem: ProblemError) => boolean
}

/**
 * A write. When it is done, every answer on the screen is asked for again: what depends on what is not ours to guess.
 * A second press with the same request is no second request while the first is under way.
 * @example const close = useAction(closeOrganization, { said: 'Организация закрыта' }); close.mutate({ params, body })
 */
export function useAction<E extends AnyEndpoint>(
  endpoint: E,
  options: ActionOptions<E> = {},
): UseMutationResult<AnswerOf<E>, Error, RequestOf<E>> {
  const client = useQueryClient()
  const [press] = useState(onePress)
  const action = useMutation<AnswerOf<E>, Error, RequestOf<E>>({
    mutationFn: (request) => call(endpoint, request),
    onSuccess: (answer) => {
      if (endpoint.method !== 'GET') void client.invalidateQueries()
      if (options.said !== undefined) {
        sayDone(typeof options.said === 'string' ? options.said : options.said(answer))
      }
      options.onDone?.(answer)
    },
    onError: (error) => {
      const problem = problemOf(error)
      if (options.onProblem?.(problem)) return
      const { atFields, elsewhere } = fieldErrors(problem, options.form?.getValues())
      options.form?.setErrors(atFields)
      showFirst(options.form, Object.keys(atFields))
      if (elsewhere) notifyProblem(problem)
    },
    onSettled: (_answer, _error, request) => press.end(request),
  })
  const send = action.mutate
  const mutate = useCallback<typeof send>(
    (...given) => {
      if (press.begin(given[0])) send(...given)
    },
    [press, send],
  )
  return { ...action, mutate }
}

/** A long form may have its fault above what is seen: the field is gone to. */
function showFirst(form: FormLike | undefined, [first]: readonly string[]): void {
  if (first === undefined) return
  const field = form?.getInputNode?.(first)
  if (field instanceof HTMLElement) field.focus()
}
