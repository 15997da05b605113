import { describe, expect, it } from 'vitest'
import type { Role } from '#access/domain/role.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { productionCalendars } from '#plans/domain/catalogue/production-calendars.ts'
import type { DigestLine } from './digest-line.ts'
import { digestOfDay } from './digest-of-day.ts'
import { type DueTask, indexTasks } from './due-task.ts'
import { defaultChoice, type ReminderChoice } from './reminder-choice.ts'

const calendars = new Map(productionCalendars.map((calendar) => [calendar.year, calendar]))
const settings = { calendars, escalateAfter: 5 }

const organizationTypes = { 1: 'authority', 2: 'method-centre', 11: 'school', 12: 'school' } as const
type OrganizationId = keyof typeof organizationTypes

function task(dueOn: string, organizationId: OrganizationId = 11, more: Partial<DueTask> = {}): DueTask {
  const organizationType = organizationTypes[organizationId]
  const workingDueOn = plainDate(dueOn)
  return { organizationId, organizationType, userId: null, workingDueOn, mayBeOverdue: true, ...more }
}

type Who = {
  readonly role?: Role
  readonly of?: OrganizationId
  readonly former?: string
  readonly choice?: Partial<ReminderChoice>
}

function told(day: string, tasks: readonly DueTask[], who: Who = {}): readonly DigestLine[] {
  const { role = 'head', of = 11, former } = who
  const isOfOrganization = role === 'head' || role === 'contributor'
  const scope = {
    municipalityId: 1,
    reach: isOfOrganization ? 'organizations' : 'municipality',
    organizationIds: isOfOrganization ? [of] : [],
  } as const
  const person = {
    userId: 'me',
    role,
    scope,
    choice: { ...defaultChoice(role), ...who.choice },
    formerDay: former === undefined ? null : plainDate(former),
  }
  return digestOfDay(person, indexTasks(tasks), plainDate(day), settings)
}

/** 'due-soon 2026-12-01 5 ×1': a line short enough for a table. */
function short(lines: readonly DigestLine[]): readonly string[] {
  return lines.map((line) => {
    switch (line.kind) {
      case 'due-soon':
        return `due-soon ${line.dueOn} ${line.workingDays} ×${line.count}`
      case 'due-today':
        return `due-today ×${line.count}`
      case 'overdue':
        return `overdue ×${line.count} since ${line.since}`
      case 'controlled':
      case 'escalated':
        return `${line.kind} ×${line.count}: ${line.organizations.map((one) => `${one.organizationId}×${one.count}`).join(' ')}`
      case 'results-loaded':
      case 'papers-packed':
        return line.kind
      default:
        return `${line.kind} ×${line.count}`
    }
  })
}

// 2026-11-24 is a Tuesday; 2026-11-04 is a holiday; 2026-12-31 and the first days of January are days off.
describe('a performer is told', () => {
  it.each([
    ['ten working days before', '2026-11-24', '2026-12-08', ['due-soon 2026-12-08 10 ×1']],
    ['five working days before, over a weekend', '2026-11-24', '2026-12-01', ['due-soon 2026-12-01 5 ×1']],
    ['on Friday of what is due on Monday', '2026-11-27', '2026-11-30', ['due-soon 2026-11-30 1 ×1']],
    ['on the day', '2026-11-24', '2026-11-24', ['due-today ×1']],
    ['the day after', '2026-11-25', '2026-11-24', ['overdue ×1 since 2026-11-24']],
    ['nothing four working days before', '2026-11-25', '2026-12-01', []],
    ['nothing on Saturday', '2026-11-28', '2026-11-30', []],
    ['nothing on a holiday', '2026-11-04', '2026-11-03', []],
    ['five working days before, over the New Year', '2026-12-29', '2027-01-14', ['due-soon 2027-01-14 5 ×1']],
  ])('%s', (_, day, dueOn, lines) => {
    expect(short(told(day, [task(dueOn)]))).toEqual(lines)
  })

  it('of a day before that fell on a day the computer was off', () => {
    expect(short(told('2026-11-25', [task('2026-12-01')], { former: '2026-11-23' }))).toEqual([
      'due-soon 2026-12-01 4 ×1',
    ])
  })

  it('nothing twice on one day', () => {
    expect(told('2026-11-24', [task('2026-11-24')], { former: '2026-11-24' })).toEqual([])
  })

  it('in one digest: the late first, then today, then by date', () => {
    const tasks = [
      task('2026-12-08'),
      task('2026-12-01'),
      task('2026-12-01'),
      task('2026-11-24'),
      task('2026-11-02'),
    ]
    expect(short(told('2026-11-24', tasks))).toEqual([
      'overdue ×1 since 2026-11-02',
      'due-today ×1',
      'due-soon 2026-12-01 5 ×2',
      'due-soon 2026-12-08 10 ×1',
    ])
  })

  it.each([
    [
      'the days the person chose',
      { daysBefore: [4] },
      '2026-11-25',
      '2026-12-01',
      ['due-soon 2026-12-01 4 ×1'],
    ],
    ['not on the day, who does not want it', { onTheDay: false }, '2026-11-24', '2026-11-24', []],
    [
      'weekly of the late, on Monday',
      { overdue: 'weekly' },
      '2026-11-23',
      '2026-11-02',
      ['overdue ×1 since 2026-11-02'],
    ],
    ['weekly of the late, not on Tuesday', { overdue: 'weekly' }, '2026-11-24', '2026-11-02', []],
    [
      'weekly of the late, on Tuesday after a Monday off',
      { overdue: 'weekly' },
      '2027-03-09',
      '2027-02-01',
      ['overdue ×1 since 2027-02-01'],
    ],
    ['never of the late, who does not want it', { overdue: 'never' }, '2026-11-23', '2026-11-02', []],
  ] as const)('by choice: %s', (_, choice, day, dueOn, lines) => {
    expect(short(told(day, [task(dueOn)], { choice }))).toEqual(lines)
  })

  it('nothing late of what lies outside the plan’s dates', () => {
    expect(told('2026-11-24', [task('2026-11-02', 11, { mayBeOverdue: false })])).toEqual([])
  })

  it('of the tasks that name the person, and not of those that name another', () => {
    const tasks = [task('2026-11-24', 1, { userId: 'me' }), task('2026-11-24', 11, { userId: 'another' })]
    expect(short(told('2026-11-24', tasks))).toEqual(['due-today ×1'])
  })

  it.each([
    ['a head', 'head', ['due-today ×1']],
    ['a contributor', 'contributor', ['due-today ×1']],
    ['an officer, of the authority', 'officer', ['due-today ×2']],
    ['a methodologist, of the methodical centre', 'methodologist', ['due-today ×3']],
    ['an observer', 'observer', []],
    ['a reader', 'reader', []],
  ] as const)('of what is the person’s own: %s', (_, role, lines) => {
    const tasks = [
      task('2026-11-24', 11),
      ...[1, 2].map(() => task('2026-11-24', 1)),
      ...[1, 2, 3].map(() => task('2026-11-24', 2)),
      ...[1, 2, 3, 4].map(() => task('2026-11-24', 12)),
    ]
    expect(short(told('2026-11-24', tasks, { role }))).toEqual(lines)
  })
})

describe('those who control are told', () => {
  const late = [task('2026-11-19', 11), task('2026-11-20', 12), task('2026-11-20', 12)]

  it('once a week of all that is late, by organisation, the latest first', () => {
    expect(short(told('2026-11-23', late, { role: 'officer' }))).toEqual(['controlled ×3: 12×2 11×1'])
    expect(told('2026-11-24', late, { role: 'officer' })).toEqual([])
  })

  it('each working day, if they chose so', () => {
    const lines = told('2026-11-24', late, { role: 'officer', choice: { overdue: 'daily' } })
    expect(short(lines)).toEqual(['controlled ×3: 12×2 11×1'])
  })

  it.each(['officer', 'administrator'] as const)('once of what is five working days late: %s', (role) => {
    const choice = { overdue: 'never' } as const
    expect(told('2026-11-25', late, { role, choice })).toEqual([])
    expect(short(told('2026-11-26', late, { role, choice }))).toEqual(['escalated ×1: 11×1'])
    expect(short(told('2026-11-27', late, { role, choice }))).toEqual(['escalated ×2: 12×2'])
    expect(told('2026-11-30', late, { role, choice })).toEqual([])
  })

  it('of it also when the computer was off on that day', () => {
    const lines = told('2026-12-01', late, { role: 'administrator', former: '2026-11-25' })
    expect(short(lines)).toEqual(['escalated ×3: 12×2 11×1'])
  })

  it.each(['methodologist', 'observer', 'reader', 'head'] as const)('and nobody else: %s', (role) => {
    expect(told('2026-11-26', [task('2026-11-19', 12)], { role, choice: { overdue: 'daily' } })).toEqual([])
  })
})
