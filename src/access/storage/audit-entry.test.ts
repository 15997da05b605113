import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { municipalityScope, organizationsScope } from '#server-kit/database/scope.ts'
import { onEachEngine } from '../../../test/engines.ts'
import { findAuditEntries } from './list-audit-entries.ts'
import { type AuditLine, saveAuditEntries } from './save-audit-entry.ts'

const line: AuditLine = {
  at: new Date('2026-11-24T07:00:00Z'),
  userId: 'u-1',
  personName: 'Ясенева Лидия Тимофеевна',
  municipalityId: 1,
  organizationId: null,
  verb: 'plans.plan.approved',
  subject: 'plan/17',
  address: '10.0.0.1',
  requestId: 'r-1',
  result: 'done',
  before: { state: 'draft' },
  after: ['approved'],
}
const everything = { state: 'all', limit: 50 } as const
const denied = /permission denied|row-level security/

onEachEngine('the audit trail', (open) => {
  beforeAll(async () => {
    await saveAuditEntries(open().owner, [
      line,
      { ...line, organizationId: 11, subject: 'task/1' },
      { ...line, organizationId: 12, subject: 'task/2' },
      { ...line, municipalityId: 2, subject: 'plan/99' },
    ])
  })

  const read = async (scope: Parameters<ReturnType<typeof open>['transaction']>[0]) => {
    const rows = await open().transaction(scope, (tx) => findAuditEntries(tx, everything, 'Europe/Moscow'))
    return rows.map((row) => row.subject)
  }

  it('keeps before and after as they were', async () => {
    const [row] = await open().transaction(municipalityScope(2), (tx) =>
      findAuditEntries(tx, everything, 'Europe/Moscow'),
    )
    expect(row).toMatchObject({ before: { state: 'draft' }, after: ['approved'], at: line.at })
  })

  describe('reading', () => {
    it('shows the authority its municipality, newest first', async () => {
      expect(await read(municipalityScope(1))).toEqual(['task/2', 'task/1', 'plan/17'])
    })

    it('shows a neighbour nothing of it', async () => {
      expect(await read(municipalityScope(2))).toEqual(['plan/99'])
    })

    it('shows an organisation its own lines only', async () => {
      expect(await read(organizationsScope(1, [11]))).toEqual(['task/1'])
    })

    it('filters by days of the time zone', async () => {
      const midnightInMoscow = new Date('2026-11-30T21:00:00Z')
      await saveAuditEntries(open().owner, [
        { ...line, municipalityId: 3, at: midnightInMoscow, subject: 'first of December' },
        { ...line, municipalityId: 3, at: new Date(midnightInMoscow.getTime() - 1), subject: 'thirtieth' },
      ])
      const on = (day: string) =>
        open().transaction(municipalityScope(3), (tx) =>
          findAuditEntries(tx, { limit: 50, from: day, to: day }, 'Europe/Moscow'),
        )

      expect((await on('2026-12-01')).map((row) => row.subject)).toEqual(['first of December'])
      expect((await on('2026-11-30')).map((row) => row.subject)).toEqual(['thirtieth'])
    })

    it('finds by the beginning of a verb, taking its signs as they are', async () => {
      const byVerb = (verb: string) =>
        open().transaction(municipalityScope(1), (tx) =>
          findAuditEntries(tx, { limit: 50, verb }, 'Europe/Moscow'),
        )
      expect(await byVerb('plans.')).toHaveLength(3)
      expect(await byVerb('%plans')).toHaveLength(0)
    })
  })

  describe('writing', () => {
    it('takes a line about the own municipality', async () => {
      await open().transaction(organizationsScope(4, [41]), (tx) =>
        saveAuditEntries(tx, [{ ...line, municipalityId: 4, organizationId: 41 }]),
      )
      expect(await read(municipalityScope(4))).toHaveLength(1)
    })

    it('refuses a line about a foreign municipality', async () => {
      const foreign = open().transaction(municipalityScope(1), (tx) =>
        saveAuditEntries(tx, [{ ...line, municipalityId: 2 }]),
      )
      await expect(foreign).rejects.toThrow(denied)
    })

    it('refuses a line about a foreign organisation', async () => {
      const foreign = open().transaction(organizationsScope(1, [11]), (tx) =>
        saveAuditEntries(tx, [{ ...line, organizationId: 12 }]),
      )
      await expect(foreign).rejects.toThrow(denied)
    })

    it.each([
      ['changed', sql`update access.audit_entry set subject = 'rewritten'`],
      ['removed', sql`delete from access.audit_entry`],
      ['emptied', sql`truncate access.audit_entry`],
    ])('is never %s by the application', async (_, statement) => {
      const rewriting = open().transaction(municipalityScope(1), (tx) => statement.execute(tx))
      await expect(rewriting).rejects.toThrow(denied)
      expect(await read(municipalityScope(1))).toContain('plan/17')
    })
  })
})
