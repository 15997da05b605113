import { preparedRoute, route } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import { statusOf } from '../domain/plan.ts'
import { MOST_SOURCE_LINES } from '../domain/source-lines.ts'
import { refuse } from '../refusals.ts'
import { findActions } from '../storage/actions.ts'
import { keepUpload } from '../storage/keep-upload.ts'
import { getPlan } from '../storage/plans.ts'
import { findSections } from '../storage/sections.ts'
import { getSourceBytes, getSourceLines } from '../storage/source-files.ts'
import { readUpload } from './read-upload.ts'
import { countProblems } from './view-plan.ts'
import { writerOf } from './writer-of.ts'

export const importPlanRoute = preparedRoute(contract.importPlan, {
  may: 'plans.plan.import',
  audit: 'plans.plan.imported',
  async prepare({ files }) {
    const [file] = files
    if (!file) throw refuse('plans/file-missing')
    return await readUpload(file.bytes, file.name)
  },
  async answer({ prepared, person, tx, now, note }) {
    const { planId, outcome } = await keepUpload(tx, prepared, writerOf({ person, now }))
    const plan = await getPlan(tx, planId)
    const actions = await findActions(tx, planId)
    note({
      subject: `plan/${planId}`,
      after: { file: prepared.upload.fileName, sha256: prepared.upload.sha256, outcome },
    })
    return {
      planId,
      outcome,
      status: statusOf(plan),
      actionCount: actions.filter(({ removed }) => !removed).length,
      problemCount: countProblems(plan, actions, await findSections(tx, planId)),
    }
  },
})

export const downloadPlanSourceRoute = route(contract.downloadPlanSource, {
  may: 'plans.plan.import',
  audit: 'none',
  async answer({ params, tx }) {
    const { fileName, bytes } = await getSourceBytes(tx, params.planId)
    return { fileName, mediaType: 'application/octet-stream', bytes }
  },
})

export const getPlanSourceTextRoute = route(contract.getPlanSourceText, {
  may: 'plans.plan.import',
  audit: 'none',
  async answer({ params, tx }) {
    const lines = await getSourceLines(tx, params.planId)
    return { lines: lines.slice(0, MOST_SOURCE_LINES), truncated: lines.length > MOST_SOURCE_LINES }
  },
})
