import { route, type SignedInCall } from '#server-kit/http/route.ts'
import { workTitle } from '../domain/work-title.ts'
import * as contract from '../results-pages-contract.ts'
import { findPageWorks } from '../storage/figures/read-page-works.ts'
import { subjectNames } from '../texts.ru.ts'
import { loadComparison } from './load-comparison.ts'
import { loadWorkPackage, loadWorkPaper } from './load-papers.ts'
import { loadSubjectPage, loadYearPage, type PageCall } from './load-results-page.ts'
import { packPapers } from './pack-papers.ts'
import type { ResultsPagesPort } from './results-pages-port.ts'
import { fileTitle, sendPage } from './send-page.ts'

const read = { may: 'assessment.results.read', audit: 'none' } as const

/** A subject over years, a year of the municipality, a comparison, and papers of all of them. */
export function resultsPagesRoutes(port: ResultsPagesPort) {
  const of = ({ tx, today, person }: Pick<SignedInCall<unknown>, 'tx' | 'today' | 'person'>): PageCall => ({
    ...{ tx, today, person, port },
  })
  return [
    route(contract.getSubjectPage, {
      ...read,
      answer: async (call) => await loadSubjectPage(of(call), { ...call.params, ...call.query }),
    }),
    route(contract.downloadSubjectPage, {
      ...read,
      async answer(call) {
        const { subject, format } = call.params
        const page = await loadSubjectPage(of(call), { subject, ...call.query })
        return await sendPage(
          of(call),
          page,
          format,
          `Аналитическая справка. Предмет за годы: ${subjectNames[subject]}`,
          call.query.school,
        )
      },
    }),
    route(contract.getYearPage, {
      ...read,
      answer: async (call) => await loadYearPage(of(call), { ...call.params, ...call.query }),
    }),
    route(contract.downloadYearPage, {
      ...read,
      async answer(call) {
        const { year, format } = call.params
        const page = await loadYearPage(of(call), { year, ...call.query })
        return await sendPage(
          of(call),
          page,
          format,
          `Аналитическая справка. ${page.title}`,
          call.query.school,
        )
      },
    }),
    route(contract.getComparison, {
      ...read,
      answer: async (call) => await loadComparison(of(call), call.query),
    }),
    route(contract.downloadComparison, {
      ...read,
      async answer(call) {
        return await sendPage(
          of(call),
          await loadComparison(of(call), call.query),
          call.params.format,
          'Сравнение результатов',
        )
      },
    }),
    route(contract.getResultsChoices, {
      ...read,
      async answer({ tx, today, person }) {
        const { scope } = person
        const names = await port.readNames(tx, today)
        const works = await findPageWorks(tx, () => true)
        const groups = scope.reach === 'municipality' ? await port.readGroups(tx, today) : []
        const withSchools = new Set(groups.flatMap(({ memberIds }) => memberIds))
        return {
          works: works.map(({ workId, key }) => ({
            ...{ workId, title: workTitle(key), year: key.year },
            ...{ procedure: key.procedure, subject: key.subject },
          })),
          schools: [...names]
            .filter(([id]) =>
              scope.reach === 'municipality' ? withSchools.has(id) : scope.organizationIds.includes(id),
            )
            .map(([organizationId, shortName]) => ({ organizationId, shortName })),
          groups: groups.map(({ groupId, name, memberIds }) => ({ groupId, name, size: memberIds.length })),
        }
      },
    }),
    route(contract.downloadWorkPaper, {
      ...read,
      async answer(call) {
        const { workId, format } = call.params
        const page = await loadWorkPaper(of(call), { workId, ...call.query })
        return await sendPage(
          of(call),
          page,
          format,
          `Аналитическая справка. ${page.title}`,
          call.query.school,
        )
      },
    }),
    route(contract.downloadSchoolPaper, {
      ...read,
      async answer(call) {
        const { organizationId, format } = call.params
        const works = await findPageWorks(call.tx, () => true)
        const year = call.query.year ?? Math.max(2000, ...works.map(({ key }) => key.year))
        const page = await loadYearPage(of(call), { year, school: organizationId })
        return await sendPage(
          of(call),
          page,
          format,
          `Аналитическая справка. ${page.subtitle.split('. ')[0]}, ${page.title.toLowerCase()}`,
          organizationId,
        )
      },
    }),
    route(contract.downloadWorkPackage, {
      ...read,
      async answer(call) {
        const { workId } = call.params
        const papers = await loadWorkPackage(of(call), workId)
        const title = papers[0]?.page.title ?? 'Справки'
        return {
          fileName: `${fileTitle(`Справки школам. ${title}`)}.zip`,
          mediaType: 'application/zip',
          bytes: () => packPapers(papers),
        }
      },
    }),
  ]
}
