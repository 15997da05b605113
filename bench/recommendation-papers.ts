import { createFindings, listFindings } from '#cycle/storage/findings.ts'
import { createRecommendation } from '#cycle/storage/recommendations.ts'
import { packSchoolNotes } from '#flows/pack-school-notes.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { listOrganizations } from '#organizations/storage/find-organizations.ts'
import type { Store } from '#server-kit/database/database.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { addPackage, getPackage } from '#templates/storage/packages.ts'
import { settle } from './invented-municipality.ts'
import { inMilliseconds, type Measurement } from './measure.ts'

const SCHOOLS = 60
const FINDINGS_EACH = 3

/** Sixty letters with recommendations by the template in use, three grounds each, from the records to a zip. */
export async function recommendationPapers(store: Store, engine: string): Promise<Measurement> {
  const municipalityId = await settle(store, SCHOOLS)
  const scope = municipalityScope(municipalityId)
  await store.transaction(scope, async (tx) => {
    const schools = (await listOrganizations(tx)).filter(({ type }) => type === 'school')
    await createFindings(
      tx,
      municipalityId,
      schools.flatMap(({ organizationId }) =>
        Array.from({ length: FINDINGS_EACH }, (_, at) => ({
          ...({ organizationId, analysisId: null, track: 'quality', source: 'assessment' } as const),
          ...{
            sourceKey: `key ${at}`,
            what: `Доля отметок «2» выше, чем в остальных организациях, работа ${at + 1}`,
          },
          ...{ cause: null, figure: null, link: null },
          ...{ foundOn: plainDate('2026-10-30'), foundBy: 'Методист' },
        })),
      ),
    )
    const findings = Map.groupBy(await listFindings(tx), ({ organizationId }) => organizationId)
    for (const { organizationId } of schools) {
      await createRecommendation(tx, municipalityId, {
        ...({
          organizationId,
          addressee: 'head',
          addresseeWords: null,
          text: 'Разобрать ошибки с учителями',
        } as const),
        ...{ dueOn: plainDate('2026-12-20'), issuedOn: plainDate('2026-11-01') },
        findingIds: (findings.get(organizationId) ?? []).map(({ findingId }) => findingId),
      })
    }
  })
  const { packageId } = await store.transaction(scope, (tx) =>
    addPackage(tx, {
      ...{ municipalityId, workId: null, title: 'Ждут ответа' },
      ...{ starterId: 'bench', starterName: '', startedAt: new Date() },
    }),
  )
  const start = performance.now()
  await packSchoolNotes(store, packageId, { now: () => new Date(), today: () => plainDate('2026-11-24') })
  const spent = performance.now() - start
  const { state, total, byteCount } = await store.transaction(scope, (tx) => getPackage(tx, packageId))
  if (state !== 'done') throw new Error('the archive was not made')
  const size = `${Math.round((byteCount ?? 0) / 1000)} КБ`
  return inMilliseconds(`${total} адресных рекомендаций в zip, ${engine}`, spent, 10_000, size)
}
