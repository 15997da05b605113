import type { PlainDate } from '#kernel/plain-date.ts'
import { refuse } from '../refusals.ts'
import type { Finding } from './finding.ts'
import type { Visit } from './visit.ts'

export type VisitMove =
  | { readonly to: 'begun' }
  | { readonly to: 'shown' }
  | { readonly to: 'reported'; readonly conclusion: string; readonly reportedOn: PlainDate }
  | { readonly to: 'report-withdrawn' }
  | { readonly to: 'closed' }
  | { readonly to: 'reopened' }

/**
 * One step of a visit. The organisation sees the findings before the report is written; a visit is closed when all that was
 * found has been mended.
 */
export function moveVisit(
  visit: Visit,
  findings: readonly Pick<Finding, 'isShown' | 'fixedOn'>[],
  move: VisitMove,
  today: PlainDate,
): Visit {
  if (visit.closedOn !== null && move.to !== 'reopened') throw refuse('control/visit-closed')
  switch (move.to) {
    case 'begun':
      return { ...visit, startedOn: visit.startedOn ?? today }
    case 'shown':
      if (visit.reportedOn !== null) throw refuse('control/visit-reported')
      return { ...visit, startedOn: visit.startedOn ?? today, shownOn: visit.shownOn ?? today }
    case 'reported': {
      if (visit.shownOn === null || findings.some(({ isShown }) => !isShown)) {
        throw refuse('control/visit-not-shown')
      }
      if (move.reportedOn < visit.shownOn || move.reportedOn > today) {
        const detail = 'Справку датируют не раньше дня, когда показали замечания, и не позже сегодняшнего'
        throw refuse('control/dates-contradict', {
          detail,
          errors: [{ detail, pointer: '#/move/reportedOn' }],
        })
      }
      return { ...visit, conclusion: move.conclusion, reportedOn: move.reportedOn }
    }
    case 'report-withdrawn':
      return { ...visit, conclusion: null, reportedOn: null }
    case 'closed':
      if (visit.reportedOn === null) throw refuse('control/visit-not-shown')
      if (findings.some(({ fixedOn }) => fixedOn === null)) throw refuse('control/findings-unfixed')
      return { ...visit, closedOn: today }
    case 'reopened':
      return { ...visit, closedOn: null }
  }
}
