import { z } from 'zod'
import type { PlainDate } from '#kernel/plain-date.ts'
import { refuse } from '../../refusals.ts'
import type { CaseAct } from './case-event.ts'
import type { Exit } from './exit-rule.ts'
import { findConflict } from './find-conflict.ts'
import { closingGrounds, type SupportCase } from './support-case.ts'

const words = (most: number, missing: string) => z.string().trim().min(1, missing).max(most)
const mayBeEmpty = (most: number) => z.string().trim().max(most).nullable().default(null)

/** What the authority does with a case. */
export const caseMoveSchema = z.discriminatedUnion('to', [
  z.object({
    to: z.literal('adviser'),
    name: words(200, 'Укажите куратора'),
    /** Of those with an account; null for a person from outside. */
    userId: z.string().max(100).nullable().default(null),
    declaration: z.object({
      worksHere: z.boolean(),
      worksAtMentor: z.boolean(),
      hasRelatives: z.boolean(),
      note: mayBeEmpty(1000),
    }),
  }),
  z.object({ to: z.literal('mentor'), organizationId: z.int().positive().nullable() }),
  z.object({ to: z.literal('diagnosis'), diagnosis: words(10_000, 'Напишите, что показала диагностика') }),
  z.object({ to: z.literal('plan'), planId: z.int().positive().nullable() }),
  z.object({ to: z.literal('shown') }),
  z.object({ to: z.literal('hidden') }),
  z.object({ to: z.literal('paused'), reason: words(2000, 'Напишите, почему') }),
  z.object({ to: z.literal('resumed') }),
  z.object({ to: z.literal('escalated'), reason: words(2000, 'Напишите, что случилось') }),
  z.object({ to: z.literal('calmed'), note: words(2000, 'Напишите, чем кончилось') }),
  z.object({
    to: z.literal('closed'),
    ground: z.enum(closingGrounds),
    reason: words(4000, 'Напишите основание'),
    document: mayBeEmpty(300),
  }),
  z.object({ to: z.literal('reopened') }),
])
export type CaseMove = z.output<typeof caseMoveSchema>

/** What a move rests on beside the case itself. */
export type MoveGrounds = {
  readonly today: PlainDate
  readonly personName: string
  /** Where the adviser works, of those with an account. */
  readonly adviserWorksAt: readonly number[]
  readonly objectives: number
  /** What the rule says of leaving; null where nothing has been looked at after the opening. */
  readonly exit: Exit | null
}

/** The case after the move, or a refusal that says what is missing. */
export function moveCase(before: SupportCase, move: CaseMove, grounds: MoveGrounds): SupportCase {
  if (move.to === 'reopened') return reopen(before)
  if (before.closedOn !== null) throw refuse('support/case-closed')
  const { today } = grounds
  switch (move.to) {
    case 'adviser': {
      requireNoConflict(before, { mentorId: before.mentorId, ...move }, grounds.adviserWorksAt)
      const { name, userId, declaration } = move
      return { ...before, adviserName: name, adviserUserId: userId, adviserDeclaration: declaration }
    }
    case 'mentor': {
      const mentorId = move.organizationId
      if (mentorId === before.organizationId) throw refuse('support/mentor-same')
      if (before.adviserDeclaration !== null) {
        requireNoConflict(
          before,
          { mentorId, declaration: before.adviserDeclaration },
          grounds.adviserWorksAt,
        )
      }
      return { ...before, mentorId }
    }
    case 'diagnosis':
      return { ...before, diagnosis: move.diagnosis, diagnosedOn: today }
    case 'plan':
      return { ...before, planId: move.planId }
    case 'shown': {
      const missing = [
        before.adviserName === null ? 'назначьте куратора' : '',
        before.diagnosis === null ? 'запишите, что показала диагностика' : '',
        grounds.objectives === 0 ? 'поставьте хотя бы одну цель' : '',
      ].filter(Boolean)
      if (missing.length > 0) throw refuse('support/not-ready', { detail: `Сначала ${missing.join(', ')}` })
      return { ...before, isShown: true, shownOn: before.shownOn ?? today }
    }
    case 'hidden':
      if (!before.isShown) throw refuse('support/case-not-shown')
      if (before.answeredOn !== null) throw refuse('support/not-ready', { detail: 'Школа уже ответила' })
      return { ...before, isShown: false, shownOn: null }
    case 'paused':
      if (before.pausedOn !== null) throw refuse('support/case-paused')
      return { ...before, pausedOn: today, pauseReason: move.reason }
    case 'resumed':
      if (before.pausedOn === null) throw refuse('support/case-not-paused')
      return { ...before, pausedOn: null, pauseReason: null }
    case 'escalated':
      return { ...before, escalatedOn: today, escalationReason: move.reason }
    case 'calmed':
      return { ...before, escalatedOn: null, escalationReason: null }
    case 'closed':
      return close(before, move, grounds)
  }
}

const nothingNew =
  'Новых результатов после начала сопровождения ещё не смотрели: проведите выявление или проверку'

function close(
  before: SupportCase,
  { ground, reason, document }: Extract<CaseMove, { to: 'closed' }>,
  { today, personName, exit }: MoveGrounds,
): SupportCase {
  if (ground === 'exit-rule') {
    if (exit === null) throw refuse('support/exit-not-met', { detail: nothingNew })
    if (!exit.isMet) throw refuse('support/exit-not-met', { detail: exit.words })
  } else if (document === null) {
    const detail = 'Укажите документ, по которому сопровождение завершается'
    throw refuse('support/not-ready', { detail, errors: [{ detail, pointer: '#/move/document' }] })
  }
  return {
    ...before,
    ...{ closedOn: today, closingGround: ground, closingReason: reason, closingDocument: document },
    ...{
      closerName: personName,
      pausedOn: null,
      pauseReason: null,
      escalatedOn: null,
      escalationReason: null,
    },
  }
}

function reopen(before: SupportCase): SupportCase {
  if (before.closedOn === null) throw refuse('support/case-not-closed')
  return {
    ...before,
    ...{ closedOn: null, closingGround: null, closingReason: null, closingDocument: null, closerName: null },
  }
}

const conflictWords = {
  'works-here': 'работает в этой школе',
  'works-at-mentor': 'работает в школе-наставнике',
  'has-relatives': 'в школе есть родственники',
} as const

function requireNoConflict(
  { organizationId }: SupportCase,
  {
    mentorId,
    declaration,
  }: Pick<SupportCase, 'mentorId'> & Pick<Extract<CaseMove, { to: 'adviser' }>, 'declaration'>,
  organizationIds: readonly number[],
): void {
  const reasons = findConflict({ organizationId, mentorId }, { declaration, organizationIds })
  if (reasons.length === 0) return
  const detail = `${reasons.map((reason) => conflictWords[reason]).join(', ')}. Выберите другого человека`
  throw refuse('support/adviser-conflict', { detail })
}

const actOfMove = {
  ...{ adviser: 'adviser', mentor: 'mentor', diagnosis: 'diagnosis', plan: 'plan', shown: 'shown' },
  ...{ hidden: 'hidden', paused: 'paused', resumed: 'resumed', escalated: 'escalated', calmed: 'calmed' },
  ...{ closed: 'closed', reopened: 'reopened' },
} as const satisfies Readonly<Record<CaseMove['to'], CaseAct>>

/** The line of the story that a move leaves. */
export function tellMove(move: CaseMove): { readonly act: CaseAct; readonly note: string | null } {
  const note =
    'reason' in move ? move.reason : 'note' in move ? move.note : move.to === 'adviser' ? move.name : null
  return { act: actOfMove[move.to], note }
}
