import { useAction } from '#web-kit/use-action.ts'
import { type CaseView, moveSupportCase } from '../case-contract.ts'
import type { CaseMove } from '../domain/cases/move-case.ts'

/** Moves a case as it was seen on the page. */
export function useCaseMove(
  { organizationId, caseId, version }: Pick<CaseView, 'organizationId' | 'caseId' | 'version'>,
  options: { readonly said: string; readonly onDone?: () => void },
) {
  const move = useAction(moveSupportCase, {
    said: options.said,
    ...(options.onDone ? { onDone: options.onDone } : {}),
  })
  return {
    isPending: move.isPending,
    send: (one: CaseMove) =>
      move.mutate({ params: { organizationId, caseId }, body: { version, move: one } }),
  }
}
