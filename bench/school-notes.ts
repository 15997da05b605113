import { packSchoolNotes } from '#flows/pack-school-notes.ts'
import { plainDate } from '#kernel/plain-date.ts'
import type { Store } from '#server-kit/database/database.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { addPackage, getPackage } from '#templates/storage/packages.ts'
import { settle } from './invented-municipality.ts'
import { inMilliseconds, type Measurement } from './measure.ts'
import { inventWork } from './results-page.ts'

const SCHOOLS = 60

/** Sixty notes to schools by the template in use, from aggregates to a zip. */
export async function schoolNotes(store: Store, engine: string): Promise<Measurement> {
  const municipalityId = await settle(store, SCHOOLS)
  await inventWork(store, municipalityId, { year: 2025 })
  const workId = await inventWork(store, municipalityId, { year: 2026 })
  const scope = municipalityScope(municipalityId)
  const startedAt = new Date()
  const { packageId } = await store.transaction(scope, (tx) =>
    addPackage(tx, {
      ...{ municipalityId, workId, title: 'ВПР 2026, математика, 4 класс' },
      ...{ starterId: 'bench', starterName: '', startedAt },
    }),
  )
  const start = performance.now()
  await packSchoolNotes(store, packageId, { now: () => new Date(), today: () => plainDate('2026-11-24') })
  const spent = performance.now() - start
  const { state, total, byteCount } = await store.transaction(scope, (tx) => getPackage(tx, packageId))
  if (state !== 'done') throw new Error('the archive was not made')
  const size = `${Math.round((byteCount ?? 0) / 1000)} КБ`
  return inMilliseconds(`${total} справок школам в zip, ${engine}`, spent, 10_000, size)
}
