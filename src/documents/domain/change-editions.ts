import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import { russianDate } from '#organizations/domain/change-organization.ts'
import { refuse } from '../refusals.ts'
import { type Act, type Edition, liveEditions } from './act.ts'

/**
 * A new edition begins: the one in force until now ends the day before. Refuses days that another edition already has.
 */
export function addEdition(act: Act, edition: Edition): Act {
  const dayBefore = addDays(edition.validFrom, -1)
  const closed = act.editions.map((one) =>
    !one.removed && one.validFrom < edition.validFrom && reaches(one, edition.validFrom)
      ? { ...one, validTo: dayBefore, endBasis: null }
      : one,
  )
  return inOrder({ ...act, editions: [...closed, edition] })
}

export function changeEdition(act: Act, editionId: number, change: Partial<Edition>): Act {
  requireEdition(act, editionId)
  return inOrder({
    ...act,
    editions: act.editions.map((one) => (one.editionId === editionId ? { ...one, ...change } : one)),
  })
}

/** For an edition entered by mistake: the one it replaced is in force again. */
export function removeEdition(act: Act, editionId: number): Act {
  const edition = requireEdition(act, editionId)
  if (liveEditions(act).length === 1) {
    throw refuse('documents/only-edition', { detail: 'Удалите сам документ' })
  }
  const dayBefore = addDays(edition.validFrom, -1)
  return {
    ...act,
    editions: act.editions.map((one) => {
      if (one.editionId === editionId) return { ...one, removed: true }
      const wasReplaced = !one.removed && one.validTo === dayBefore && one.endBasis === null
      return wasReplaced ? { ...one, validTo: null } : one
    }),
  }
}

export function restoreEdition(act: Act, editionId: number): Act {
  const edition = act.editions.find((one) => one.editionId === editionId && one.removed)
  if (!edition) throw refuse('documents/edition-not-found')
  const rest = { ...act, editions: act.editions.filter((one) => one !== edition) }
  return addEdition(rest, { ...edition, removed: false })
}

/** The edition that this one took over from: the last that ended before it began. */
export function replacedBy(act: Pick<Act, 'editions'>, edition: Edition): Edition | undefined {
  return liveEditions(act).findLast(({ validFrom }) => validFrom < edition.validFrom)
}

function requireEdition(act: Act, editionId: number): Edition {
  const edition = liveEditions(act).find((one) => one.editionId === editionId)
  if (!edition) throw refuse('documents/edition-not-found')
  return edition
}

function inOrder(act: Act): Act {
  const editions = act.editions.toSorted((a, b) =>
    a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0,
  )
  const live = editions.filter(({ removed }) => !removed)
  for (const [index, edition] of live.entries()) {
    if (edition.validTo !== null && edition.validTo < edition.validFrom) {
      throw contradiction('Последний день раньше первого', 'validTo')
    }
    const next = live[index + 1]
    if (next && reaches(edition, next.validFrom)) {
      throw contradiction(
        `На эти дни уже есть редакция, действующая с ${russianDate(next.validFrom)}`,
        'validFrom',
      )
    }
  }
  return { ...act, editions }
}

function reaches({ validTo }: Edition, day: PlainDate): boolean {
  return validTo === null || validTo >= day
}

function contradiction(detail: string, field: 'validFrom' | 'validTo') {
  return refuse('documents/dates-contradict', { detail, errors: [{ detail, pointer: `#/${field}` }] })
}
