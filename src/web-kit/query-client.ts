import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ProblemError, problemOf } from './problem-error.ts'

const RETRIES = 3

/**
 * The memory of answers. A lost connection or a server being restarted is tried again by itself; a refusal is an
 * answer and is not. `onProblem` hears of everything, so that the shell can lead a signed-out person to the door.
 */
export function makeQueryClient(onProblem: (problem: ProblemError) => void): QueryClient {
  const hear = (error: unknown) => onProblem(problemOf(error))
  return new QueryClient({
    queryCache: new QueryCache({ onError: hear }),
    mutationCache: new MutationCache({ onError: hear }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        networkMode: 'always',
        retry: (failures, error) => failures < RETRIES && isPassing(error),
        retryDelay: (failures) => Math.min(500 * 2 ** failures, 5_000),
      },
      mutations: { networkMode: 'always' },
    },
  })
}

function isPassing(error: unknown): boolean {
  return error instanceof ProblemError && (error.status === 0 || error.status === 502 || error.status === 503)
}
