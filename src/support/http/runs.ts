import { mediaTypes } from '#documents/domain/stored-file.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { type RouteCard, route } from '#server-kit/http/route.ts'
import { writeWorkbook } from '#server-kit/spreadsheets/write-workbook.ts'
import * as contract from '../contract.ts'
import { identify } from '../domain/rules/identify.ts'
import { presets } from '../domain/rules/presets/all-presets.ts'
import type { RuleTable } from '../domain/rules/rule-table.ts'
import { refuse } from '../refusals.ts'
import { getRule } from '../storage/rule-tables.ts'
import {
  createRun,
  findDecisionsOf,
  findRunSchools,
  getRun,
  listRuns,
  saveApproval,
  saveDecision,
} from '../storage/runs.ts'
import { loadInput } from './load-input.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { sheetsOfRun } from './sheets-of-run.ts'
import { viewRun, viewRunLine } from './view-run.ts'
import { municipalityOf, type WriteCall } from './whose-rows.ts'

/** Runs of the rules over the results of the database: found at once, kept as they were, approved by an order. */
export function runRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    route(contract.listRuns, {
      may: 'support.run.read',
      audit: 'none',
      async answer({ tx }) {
        const runs = await listRuns(tx)
        const decisions = await findDecisionsOf(
          tx,
          runs.map(({ runId }) => runId),
        )
        return { runs: runs.map((run) => viewRunLine(run, decisions.get(run.runId) ?? [])) }
      },
    }),

    route(contract.startRun, {
      may: 'support.run.manage',
      audit: 'support.run.started',
      async answer({ body: { year, rules, excluded }, ...call }) {
        const { tx, person, now, note } = call
        const tables: RuleTable[] = []
        for (const rule of rules) {
          const table =
            rule.kind === 'preset' ? presets[rule.key] : (await getRule(tx, rule.ruleTableId)).content
          if (!table) throw refuse('support/preset-unknown')
          if (tables.some(({ category }) => category === table.category))
            throw refuse('support/rule-unsound', { detail: 'На каждую группу школ нужно одно правило' })
          tables.push(table)
        }
        const { input, weights, dataPrint } = await loadInput(port, call, year, excluded)
        const hasWork = input.cells.some((cell) => cell.year === year)
        const hasContext = input.schools.some(({ context }) => context !== null)
        if (!hasWork && !hasContext)
          throw refuse('support/nothing-to-identify', {
            detail: `Результатов ${year} года и паспортов школ нет`,
          })
        const found = identify(input, tables).map(({ schoolId, findings }) => ({
          ...{ organizationId: Number(schoolId), findings },
        }))
        const started = { year, tables, weights, dataPrint, starterName: person.name, startedAt: now }
        const run = await createRun(tx, municipalityOf(person), started, found)
        note({
          subject: `identification/${run.runId}`,
          after: { year, rules: tables.map(({ name }) => name) },
        })
        return viewRunLine(run, [])
      },
    }),

    route(contract.getRun, {
      may: 'support.run.read',
      audit: 'none',
      async answer({ params, ...call }) {
        return await viewRun(port, call, await getRun(call.tx, params.runId))
      },
    }),

    route(contract.decideSchool, {
      may: 'support.run.manage',
      audit: 'support.decision.made',
      async answer({ params: { runId, organizationId }, body, ...call }) {
        const { tx, person, today, note } = call
        const run = await getRun(tx, runId)
        if (run.approvedOn !== null) throw refuse('support/run-approved')
        const [school] = await findRunSchools(tx, runId, organizationId)
        if (!school) throw refuse('support/school-not-in-run')
        const { category, version, isIn, reason } = body
        if (school.findings.find((one) => one.category === category)?.state !== 'small-sample')
          throw refuse('support/nothing-to-decide')
        const whose = { municipalityId: municipalityOf(person), runId }
        const decided = { personName: person.name, decidedOn: today, removed: isIn === null }
        const saved = await saveDecision(tx, whose, {
          ...{ organizationId, category, version, reason, ...decided },
          isIn: isIn ?? false,
        })
        if (!saved) throw refuse('support/changed-meanwhile', { current: await viewRun(port, call, run) })
        note({ subject: `identification/${runId}`, organizationId, after: { category, isIn, reason } })
        return await viewRun(port, call, run)
      },
    }),

    route(contract.approveRun, {
      may: 'support.run.approve',
      audit: 'support.run.approved',
      answer: ({ params: { runId }, body: { version, approval }, ...call }) =>
        approve(port, call, { runId, version }, approval),
    }),

    route(contract.downloadRun, {
      may: 'support.run.read',
      audit: 'none',
      async answer({ params, ...call }) {
        const run = await viewRun(port, call, await getRun(call.tx, params.runId))
        return {
          fileName: `Выявление школ, ${run.year} год.xlsx`,
          mediaType: mediaTypes.xlsx,
          bytes: () => writeWorkbook(sheetsOfRun(run)),
        }
      },
    }),
  ]
}

async function approve(
  port: NeighboursPort,
  call: WriteCall,
  key: { readonly runId: number; readonly version: number },
  approval: { readonly document: string; readonly approvedOn: string } | null,
) {
  const { tx, person, note } = call
  const before = await getRun(tx, key.runId)
  if (approval === null && before.approvedOn === null) throw refuse('support/run-not-approved')
  if (approval !== null && before.approvedOn !== null) throw refuse('support/run-approved')
  const saved = await saveApproval(tx, key, {
    approvedOn: approval ? plainDate(approval.approvedOn) : null,
    approvalDocument: approval?.document ?? null,
    approverName: approval && person.name,
  })
  if (!saved) throw refuse('support/changed-meanwhile', { current: await viewRun(port, call, before) })
  note({ subject: `identification/${key.runId}`, after: approval })
  return await viewRun(port, call, saved)
}
