import { describe, expect, it } from 'vitest'
import type { Role } from '#access/domain/role.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { describeLine } from './describe-line.ts'
import { digestOfDay } from './digest-of-day.ts'
import { indexTasks } from './due-task.ts'
import type { DueMatter } from './matter-lines.ts'
import { defaultChoice } from './reminder-choice.ts'

const types = { 1: 'authority', 11: 'school', 12: 'school' } as const

function matter(
  about: DueMatter['about'],
  of: keyof typeof types,
  dueOn: string,
  userId: string | null = null,
): DueMatter {
  const workingDueOn = plainDate(dueOn)
  return { about, organizationId: of, organizationType: types[of], userId, workingDueOn, mayBeOverdue: true }
}

/** Tuesday, 24 November 2026. */
function told(matters: readonly DueMatter[], role: Role, of?: number): readonly string[] {
  const scope = {
    municipalityId: 1,
    reach: of === undefined ? 'municipality' : 'organizations',
    organizationIds: of === undefined ? [] : [of],
  } as const
  const choice = { ...defaultChoice(role), overdue: 'daily', daysBefore: [3, 1], onTheDay: true } as const
  const person = { userId: 'me', role, scope, choice, formerDay: null }
  const settings = { calendars: new Map(), escalateAfter: 5 }
  return digestOfDay(person, indexTasks([]), plainDate('2026-11-24'), settings, [], matters).map((line) =>
    describeLine(line).replaceAll('\u00a0', ' '),
  )
}

describe('matters with a term', () => {
  it('are told to the school by the day, today and late, and never of another school', () => {
    const matters = [
      matter('findings', 11, '2026-11-20'),
      matter('findings', 11, '2026-11-18'),
      matter('publications', 11, '2026-11-24'),
      matter('hearing-reports', 11, '2026-11-27'),
      matter('findings', 12, '2026-11-20'),
    ]
    expect(told(matters, 'head', 11)).toEqual([
      'срок прошёл: 2 замечания, самый ранний срок был 18.11.2026',
      'опубликовать сегодня: 1 публикация',
      'прислать до 27.11.2026, через 3 рабочих дня: 1 отчёт руководителя',
    ])
    const attestations = [matter('attestations', 11, '2026-11-27'), matter('attestations', 11, '2026-11-27')]
    expect(told(attestations, 'head', 11)).toEqual([
      'начать до 27.11.2026, через 3 рабочих дня: 2 аттестации педагогов',
    ])
  })

  it('are told to the one who answers a question; the other officers hear nothing of it', () => {
    const mine = [matter('appeals', 1, '2026-11-23', 'me')]
    const others = [matter('appeals', 1, '2026-11-23', 'somebody')]
    expect(told(mine, 'officer')).toEqual(['срок прошёл: 1 обращение, срок был 23.11.2026'])
    expect(told(others, 'officer')).toEqual([])
    expect(told([matter('appeals', 1, '2026-11-24')], 'officer')).toEqual(['ответить сегодня: 1 обращение'])
  })

  it('that organisations are late with are counted for who controls them, without the authority’s own', () => {
    const matters = [
      matter('publications', 11, '2026-11-20'),
      matter('publications', 12, '2026-11-20'),
      matter('publications', 12, '2026-11-19'),
      matter('publications', 1, '2026-11-19'),
    ]
    expect(told(matters, 'officer')).toEqual([
      'срок прошёл: 3 публикации у 2 организаций',
      'срок прошёл: 1 публикация, срок был 19.11.2026',
    ])
    expect(told(matters, 'methodologist')).toEqual([])
  })
})
