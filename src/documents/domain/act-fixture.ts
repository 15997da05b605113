import { plainDate } from '#kernel/plain-date.ts'
import type { Act, Edition } from './act.ts'

/** An edition for tests: in force from the day, until the other one. */
export function edition(editionId: number, from: string, to: string | null = null): Edition {
  return {
    editionId,
    number: `${editionId}-ОД`,
    signedOn: plainDate(from),
    signatory: null,
    validFrom: plainDate(from),
    validTo: to === null ? null : plainDate(to),
    endBasis: null,
    file: null,
    removed: false,
  }
}

/** An act for tests. */
export function act(editions: readonly Edition[], more: Partial<Act> = {}): Act {
  return {
    actId: 1,
    organizationId: 11,
    version: 1,
    removed: false,
    kind: 'regulation',
    title: 'Положение об оценке',
    issuer: null,
    tags: [],
    planIds: [],
    responsible: null,
    reviewOn: null,
    requiredActId: null,
    note: null,
    isShared: false,
    editions,
    ...more,
  }
}
