import { type CaseView, moveSupportCase } from '../../case-contract.ts'
import type { CaseMove } from '../../domain/cases/move-case.ts'
import { type CaseCollided, useCaseAction } from './use-case-action.ts'

type PartOf = (seen: CaseView) => unknown

/**
 * Moves a case. `part` is what the move is about: while nobody has changed that, a change elsewhere in the case is no reason to
 * stop. `opened` is the case when the form was opened; for a button it is the one on the page.
 */
export function useCaseMove(
  one: CaseView,
  {
    part = stateOf,
    opened = one,
    ...options
  }: {
    readonly said: string
    readonly onDone?: () => void
    readonly part?: PartOf
    readonly opened?: CaseView
  },
): {
  readonly isPending: boolean
  readonly send: (move: CaseMove) => void
  readonly collided: CaseCollided | undefined
} {
  const action = useCaseAction(moveSupportCase, {
    ...options,
    isNoMatter: (stored) => isSame(part, stored, opened),
  })
  return {
    ...action,
    send: (move) =>
      action.send(seenCase(one, { part, opened }), ({ organizationId, caseId, version }) => ({
        params: { organizationId, caseId },
        body: { version, move },
      })),
  }
}

/** The newest case while the part stands as it was when the form was opened; the opened one after that. */
export function seenCase(
  one: CaseView,
  { part, opened }: { readonly part: PartOf; readonly opened: CaseView },
): CaseView {
  return isSame(part, one, opened) ? one : opened
}

export function isSame(part: PartOf, one: CaseView, two: CaseView): boolean {
  return JSON.stringify(part(one)) === JSON.stringify(part(two))
}

const stateOf: PartOf = ({ state, isShown }) => [state, isShown]
