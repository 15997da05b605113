import { workTitle } from '../domain/work-title.ts'
import type { FewerOfWork } from '../storage/import/find-fewer-pupils.ts'

const MOST_NAMED = 5

/** «ВПР 2026, математика, 4 класс: СОШ № 1 — сейчас 74, в файле 2; СОШ № 2 — сейчас 30, в файле 1. …» */
export function describeFewerPupils(
  works: readonly FewerOfWork[],
  organizations: Iterable<{ readonly organizationId: number; readonly shortName: string }>,
): string {
  const names = new Map([...organizations].map((one) => [one.organizationId, one.shortName]))
  const sentences = works.map(({ work, schools }) => {
    const named = schools.slice(0, MOST_NAMED).map(({ organizationId, before, after }) => {
      const name = names.get(organizationId) ?? 'организация'
      return `${name} — сейчас ${before}, в файле ${after}`
    })
    const rest = schools.length - named.length
    return `${workTitle(work)}: ${named.join('; ')}${rest > 0 ? `; ещё организаций: ${rest}` : ''}.`
  })
  const more = sentences.length - MOST_NAMED
  return `${sentences.slice(0, MOST_NAMED).join(' ')}${more > 0 ? ` Ещё работ: ${more}.` : ''} Эти результаты заменятся.`
}
