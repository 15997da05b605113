import { describe, expect, it } from 'vitest'
import type { PerformerKind } from './performer.ts'
import type { Registry } from './registry.ts'
import { resolveTarget } from './resolve-target.ts'
import { suggestTarget } from './suggest-target.ts'

const organization = (
  organizationId: number,
  type: Registry['organizations'][number]['type'],
  name: string,
) => ({
  organizationId,
  type,
  shortName: name,
  fullName: name,
  settlement: null,
})
const registry: Registry = {
  organizations: [
    organization(1, 'authority', 'Отдел образования'),
    organization(5, 'school', 'СОШ № 5'),
    organization(15, 'school', 'СОШ № 15'),
    organization(30, 'kindergarten', 'Детский сад № 3'),
  ],
  groups: [{ groupId: 7, name: 'Сельские', organizationIds: [15, 99] }],
  people: [
    { userId: 'l1', name: 'Ломакина Елена Викторовна', organizationId: 1 },
    { userId: 's1', name: 'Сухова Анна Петровна', organizationId: 1 },
    { userId: 's2', name: 'Сухова Алла Павловна', organizationId: 1 },
  ],
}
const suggest = (kind: PerformerKind, name: string) => suggestTarget({ kind, name }, registry)

describe('whom a performer’s name means', () => {
  it('the authority is the authority', () => {
    expect(suggest('authority', 'Отдел образования')).toEqual({
      target: { select: 'types', types: ['authority'] },
      question: null,
    })
  })
  it('«ОО» are the schools, and whether kindergartens too is asked', () => {
    expect(suggest('schools', 'ОО').question).toBe('«ОО» — только школы или и детские сады?')
    expect(suggest('schools', 'общеобразовательные организации').question).toBeNull()
    expect(suggest('heads', 'руководители дошкольных организаций').target).toEqual({
      select: 'types',
      types: ['kindergarten'],
    })
  })
  it('a school is known by its whole number', () => {
    expect(suggest('schools', 'СОШ № 5').target).toEqual({ select: 'list', organizationIds: [5] })
    expect(suggest('schools', 'СОШ № 6')).toEqual({
      target: null,
      question: 'Какая организация названа «СОШ № 6»?',
    })
  })
  it('a surname with initials is one person or a question', () => {
    expect(suggest('person', 'Ломакина Е.В.').target).toEqual({
      select: 'user',
      userId: 'l1',
      organizationId: 1,
    })
    expect(suggest('person', 'Е. В. Ломакина').target).not.toBeNull()
    expect(suggest('person', 'Сухова А.П.').question).toBe('Кто в системе «Сухова А.П.»?')
    expect(suggest('person', 'Ломакина').target).toBeNull()
  })
  it('what the registry has none of is asked', () => {
    expect(suggest('method-centre', 'ИМЦ').question).toBe(
      'В реестре нет методического центра. Кто исполняет?',
    )
    expect(suggest('other', 'Совет отцов').question).toBe('Кто в системе исполняет за «Совет отцов»?')
  })
})

describe('a chosen target', () => {
  const idsOf = (target: Parameters<typeof resolveTarget>[0]) =>
    resolveTarget(target, registry).map(({ organizationId }) => organizationId)
  it('means the organisations that work today', () => {
    expect(idsOf({ select: 'types', types: ['school', 'kindergarten'] })).toEqual([5, 15, 30])
    expect(idsOf({ select: 'group', groupId: 7 })).toEqual([15])
    expect(idsOf({ select: 'list', organizationIds: [15, 404] })).toEqual([15])
    expect(idsOf({ select: 'nobody' })).toEqual([])
  })
  it('or one person', () => {
    expect(resolveTarget({ select: 'user', userId: 'l1', organizationId: 1 }, registry)).toEqual([
      { organizationId: 1, organizationType: 'authority', userId: 'l1' },
    ])
  })
})
