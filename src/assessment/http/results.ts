import { route, type SignedInCall } from '#server-kit/http/route.ts'
import { byWork } from '../domain/pages/work-totals.ts'
import { mayShowTotal } from '../domain/results/shown-to-school.ts'
import { addAggregates } from '../domain/results/work-aggregate.ts'
import { isAlwaysOfSpring } from '../domain/work-season.ts'
import { workTitle } from '../domain/work-title.ts'
import { refuse } from '../refusals.ts'
import * as contract from '../results-contract.ts'
import { readSchoolAggregates, readWorkTotals } from '../storage/figures/read-aggregates.ts'
import { listWorksWithResults } from '../storage/read-works.ts'
import { saySeason } from '../storage/work-seasons.ts'
import type { PageCall } from './load-results-page.ts'
import type { ResultsPagesPort } from './results-pages-port.ts'
import { viewMarks } from './view-aggregates.ts'
import { viewSchoolResults } from './view-school-results.ts'
import { viewWork } from './view-work.ts'

const read = { may: 'assessment.results.read', audit: 'none' } as const

/** Works with results, one work, one school; all from aggregates. */
export function resultsRoutes(port: ResultsPagesPort) {
  const of = ({ tx, today, person }: Pick<SignedInCall<unknown>, 'tx' | 'today' | 'person'>): PageCall => ({
    ...{ tx, today, person, port },
  })
  return [
    route(contract.listWorks, {
      ...read,
      async answer({ tx, person }) {
        const isWhole = person.scope.reach === 'municipality'
        const works = await listWorksWithResults(tx)
        const totals = new Map((await readWorkTotals(tx)).map((total) => [total.workId, total]))
        const own = Map.groupBy(isWhole ? [] : await readSchoolAggregates(tx, {}), ({ workId }) => workId)
        const lines = works.flatMap(({ workId, key, season }) => {
          const total = totals.get(workId)
          if (!total) return []
          const parts = own.get(workId) ?? []
          const took = parts.filter(({ participants }) => participants > 0).length
          const mayShow = isWhole || mayShowTotal(total.schools, took)
          return [
            {
              ...{ workId, key, title: workTitle(key), season, schools: total.schools },
              whole: mayShow ? viewMarks(total) : null,
              own: parts.length === 0 ? null : viewMarks(addAggregates(parts)),
            },
          ]
        })
        return {
          works: lines.toSorted((one, other) => other.key.year - one.key.year || byWork(one, other)),
        }
      },
    }),
    route(contract.getWork, {
      ...read,
      answer: async (call) => await viewWork(of(call), call.params.workId),
    }),
    route(contract.saySeasonOfWork, {
      may: 'assessment.results.import',
      audit: 'assessment.season.said',
      async answer({ params: { workId }, body: { said, version }, tx, note }) {
        const work = (await listWorksWithResults(tx)).find((one) => one.workId === workId)
        if (!work) throw refuse('assessment/work-not-found')
        if (isAlwaysOfSpring(work.key)) throw refuse('assessment/season-fixed')
        const saved = await saySeason(tx, workId, said, version)
        if (saved === undefined) throw refuse('assessment/season-changed')
        note({ subject: workTitle(work.key), before: work.told, after: { ...work.told, said } })
        return { version: saved }
      },
    }),
    route(contract.getSchoolResults, {
      ...read,
      answer: async (call) => await viewSchoolResults(of(call), call.params.organizationId),
    }),
  ]
}
