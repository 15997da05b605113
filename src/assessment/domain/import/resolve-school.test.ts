import { expect, it } from 'vitest'
import type { PlainDate } from '#kernel/plain-date.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { type CodedOrganization, schoolResolver } from './resolve-school.ts'

function school(
  organizationId: number,
  shortName: string,
  code: string,
  validFrom: PlainDate | null = null,
  validTo: PlainDate | null = null,
): CodedOrganization {
  return {
    organizationId,
    type: 'school',
    settlement: null,
    names: [{ fullName: shortName, shortName }],
    codes: [{ codeId: organizationId, system: 'fisOko', code, validFrom, validTo }],
  }
}

const on = plainDate('2024-04-20')
const ask = { procedure: 'vpr', on, name: null } as const

it('a code decides where it was valid on the day', () => {
  const resolve = schoolResolver([
    school(1, 'СОШ № 1', '053001', null, plainDate('2023-08-31')),
    school(2, 'СОШ № 2', '053001', plainDate('2023-09-01')),
  ])
  expect(resolve({ ...ask, code: '053001' })).toEqual({ organizationId: 2 })
  expect(resolve({ ...ask, code: '053001', on: plainDate('2022-04-20') })).toEqual({ organizationId: 1 })
})

it('a code of other days is its only holder’s', () => {
  const resolve = schoolResolver([school(1, 'СОШ № 1', '053001', plainDate('2025-01-01'))])
  expect(resolve({ ...ask, code: '053001' })).toEqual({ organizationId: 1 })
})

it('a name offers and never decides', () => {
  const resolve = schoolResolver([school(1, 'СОШ № 1', '053001'), school(2, 'СОШ № 12', '053002')])
  expect(resolve({ ...ask, code: '999999', name: 'МБОУ СОШ № 12' })).toEqual({
    organizationId: null,
    candidates: [2],
  })
})

it('a code of another system is not asked', () => {
  const resolve = schoolResolver([school(1, 'СОШ № 1', '053001')])
  expect(resolve({ ...ask, procedure: 'oge', code: '053001' })).toMatchObject({ organizationId: null })
})
