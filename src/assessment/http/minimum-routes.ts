import type { Tx } from '#server-kit/database/database.ts'
import { type AuditNote, route } from '#server-kit/http/route.ts'
import * as contract from '../catalogue-contract.ts'
import { shippedMinima } from '../domain/catalogue/shipped/ege-minima.ts'
import { workTitle } from '../domain/work-title.ts'
import { refuse } from '../refusals.ts'
import {
  addMinimum,
  getMinimum,
  isSameExam,
  listOwnMinima,
  type OwnMinimum,
  saveMinimum,
} from '../storage/catalogue/exam-minima.ts'

/** Least scores of exams: those that come with the program and one's own above them. */
export const minimumRoutes = [
  route(contract.listMinima, {
    may: 'assessment.catalogue.read',
    audit: 'none',
    async answer({ tx }) {
      const own = await listOwnMinima(tx)
      const shipped = shippedMinima
        .filter((one) => !own.some((mine) => !mine.removed && isSameExam(mine, one)))
        .map((one) => ({ ...one, minimumId: null, version: 0, removed: false }))
      return { minima: [...own.filter(({ removed }) => !removed), ...shipped] }
    },
  }),
  route(contract.addMinimum, {
    may: 'assessment.catalogue.edit',
    audit: 'assessment.minimum.added',
    async answer({ tx, body, person, note }) {
      if (person.municipalityId === null) throw refuse('assessment/minimum-not-found')
      const added = await addMinimum(tx, person.municipalityId, body)
      note({ subject: titleOf(added), after: added })
      return added
    },
  }),
  route(contract.changeMinimum, {
    may: 'assessment.catalogue.edit',
    audit: 'assessment.minimum.changed',
    async answer({ tx, params, body: { version, ...fields }, note }) {
      return await change({ tx, note }, { ...params, version }, (one) => ({ ...one, ...fields }))
    },
  }),
  route(contract.removeMinimum, {
    may: 'assessment.catalogue.edit',
    audit: 'assessment.minimum.removed',
    async answer({ tx, params, query, note }) {
      return await change({ tx, note }, { ...params, ...query }, (one) => ({ ...one, removed: true }))
    },
  }),
  route(contract.restoreMinimum, {
    may: 'assessment.catalogue.edit',
    audit: 'assessment.minimum.restored',
    async answer({ tx, params, body, note }) {
      return await change({ tx, note }, { ...params, ...body }, (one) => ({ ...one, removed: false }))
    },
  }),
]

async function change(
  { tx, note }: { readonly tx: Tx; note(note: AuditNote): void },
  seen: { readonly minimumId: number; readonly version: number },
  decide: (before: OwnMinimum) => OwnMinimum,
): Promise<OwnMinimum> {
  const before = await getMinimum(tx, seen.minimumId)
  if (before.version !== seen.version) throw refuse('assessment/minimum-changed', { current: before })
  const saved = await saveMinimum(tx, decide(before))
  note({ subject: titleOf(saved), before, after: saved })
  return saved
}

function titleOf({ procedure, year, subject, level }: OwnMinimum): string {
  return `Минимальный балл: ${workTitle({ procedure, year, grade: null, subject, level, series: null })}`
}
