import type { ComparisonGround } from '../domain/pages/comparison-ground.ts'
import { comparisonPage } from '../domain/pages/comparison-page.ts'
import {
  type ComparisonQuestion,
  MOST_SCHOOLS,
  MOST_WORKS,
  readComparedWith,
  readIds,
} from '../domain/pages/comparison-question.ts'
import type { PageFigure } from '../domain/pages/page-figures.ts'
import type { ResultsPage } from '../domain/pages/page-shapes.ts'
import { lineName } from '../domain/pages/years-part.ts'
import { listWorksInForce } from '../storage/catalogue/catalogue-works.ts'
import { listMinimaInForce } from '../storage/catalogue/exam-minima.ts'
import { findPageWorks, readSchoolWorks } from '../storage/figures/read-page-works.ts'
import { readPublished } from '../storage/figures/read-published.ts'
import { type PageCall, requireOwn } from './load-results-page.ts'
import { readTotalsFor } from './read-totals-for.ts'

export type ComparisonQuery = {
  readonly figure?: PageFigure | undefined
  readonly works?: string | undefined
  readonly schools?: string | undefined
  readonly with?: string | undefined
  readonly group?: number | undefined
}

export async function loadComparison(call: PageCall, query: ComparisonQuery): Promise<ResultsPage> {
  const { tx, today, person, port } = call
  const question: ComparisonQuestion = {
    figure: query.figure ?? 'quality',
    workIds: readIds(query.works, MOST_WORKS),
    organizationIds: readIds(query.schools, MOST_SCHOOLS),
    withWhom: readComparedWith(query.with),
  }
  for (const school of question.organizationIds) requireOwn(person, school)
  const all = await findPageWorks(tx, () => true)
  const chosen = all.filter(({ workId }) => question.workIds.includes(workId))
  const lines = new Set(chosen.map(({ key }) => `${key.subject} ${lineName(key)}`))
  const years = chosen.map(({ key }) => key.year)
  const past = question.withWhom.includes('own-past')
    ? all.filter(
        ({ workId, key }) =>
          !question.workIds.includes(workId) &&
          lines.has(`${key.subject} ${lineName(key)}`) &&
          key.year < Math.max(...years),
      )
    : []
  const groups = query.group === undefined ? [] : await port.readGroups(tx, today)
  const group = groups.find(({ groupId }) => groupId === query.group) ?? null
  const mayReadPeers = person.scope.reach === 'municipality'
  const members = mayReadPeers && question.withWhom.includes('peers') ? (group?.memberIds ?? []) : []
  const ground: ComparisonGround = {
    works: await readTotalsFor(call, chosen),
    past: await readTotalsFor(call, past),
    ofSchools: await readSchoolWorks(
      tx,
      [...chosen, ...past],
      [...new Set([...question.organizationIds, ...members])],
    ),
    names: await port.readNames(tx, today),
    group,
    mayReadPeers,
    published: question.withWhom.includes('region')
      ? await readPublished(tx, (_, workId) => [...chosen, ...past].some((work) => work.workId === workId))
      : [],
    catalogue: await listWorksInForce(tx),
    minima: await listMinimaInForce(tx),
  }
  return comparisonPage(question, ground)
}
