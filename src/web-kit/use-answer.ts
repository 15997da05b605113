import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { AnswerOf, AnyEndpoint } from '#kernel/endpoint.ts'
import { call, type RequestOf } from './api.ts'

/** The key under which an answer is remembered. */
export function answerKey(endpoint: AnyEndpoint, request: unknown): readonly unknown[] {
  return [endpoint.path, request]
}

/**
 * Asks once and remembers; asks again when a write has happened (`useAction`) or the page comes back into view.
 * While filters change, the former answer stays on the screen. `when: false` waits.
 */
export function useAnswer<E extends AnyEndpoint>(
  endpoint: E,
  request: RequestOf<E>,
  options: { when?: boolean; everyMs?: number } = {},
): UseQueryResult<AnswerOf<E>> {
  return useQuery<AnswerOf<E>>({
    queryKey: answerKey(endpoint, request),
    queryFn: async ({ signal }) => {
      const answer = await call(endpoint, request, signal)
      return answer
    },
    enabled: options.when ?? true,
    placeholderData: keepPreviousData,
    ...(options.everyMs === undefined ? {} : { refetchInterval: options.everyMs }),
  })
}
