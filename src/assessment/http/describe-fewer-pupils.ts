import { workTitle } from '../domain/work-title.ts'
import type { FewerOfWork } from '../storage/find-fewer-pupils.ts'

const MOST_NAMED = 5

/** «ВПР 2026, математика, 4 класс: СОШ № 1 — сейчас 74, в файле 2. …» */
export function describeFewerPupils(
  works: readonly FewerOfWork[],
  organizations: Iterable<{ readonly organizationId: number; readonly shortName: string }>,
): string {
  const names = new Map([...organizations].map((one) => [one.organizationId, one.shortName]))
  const lines = works.flatMap(({ work, schools }) =>
    schools.map(({ organizationId, before, after }) => {
      const name = names.get(organizationId) ?? 'организация'
      return `${workTitle(work)}: ${name} — сейчас ${before}, в файле ${after}.`
    }),
  )
  const more = lines.length > MOST_NAMED ? ` Ещё таких случаев: ${lines.length - MOST_NAMED}.` : ''
  return `${lines.slice(0, MOST_NAMED).join(' ')}${more} Результаты этих организаций заменятся.`
}
