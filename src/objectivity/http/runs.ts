import { writeWorkAddress } from '#assessment/domain/catalogue/work-address.ts'
import type { WorkKey } from '#assessment/domain/work-key.ts'
import { type RouteCard, route } from '#server-kit/http/route.ts'
import { writeWorkbook } from '#server-kit/spreadsheets/write-workbook.ts'
import * as contract from '../contract.ts'
import { russianDay } from '../domain/dossier/russian-day.ts'
import { METHOD_VERSION } from '../domain/method-version.ts'
import { refuse } from '../refusals.ts'
import { createExemption, getExemption, listExemptions, moveExemption } from '../storage/exemptions.ts'
import { createRun, getRun, listRuns } from '../storage/runs.ts'
import type { NeighboursPort, RunSettings } from './neighbours-port.ts'
import { sheetsOfRun } from './sheets-of-run.ts'
import { viewExemption, viewRun, viewRunLine } from './view-run.ts'
import { byName, municipalityOf, type ReadCall, readNames } from './whose-rows.ts'
import { xlsxDownload } from './xlsx-download.ts'

/** Runs of the screen and what lawfully does not count in them. The screening itself is the background's. */
export function runRoutes(port: NeighboursPort, { onWaiting, dayOf }: RunSettings): readonly RouteCard[] {
  return [
    route(contract.getScreeningChoices, {
      may: 'objectivity.run.manage',
      audit: 'none',
      async answer({ tx, today }) {
        const organizations = await port.readOrganizations(tx, today)
        const works = await port.readWorks(tx)
        return {
          works: works.map(({ workId, title, key, schools, pupils, cuts, published }) => ({
            ...{ workId, title, schools, pupils, year: key.year },
            hasScale: cuts !== null,
            scaleOf: cuts === null ? addressOfEarlier(works, key) : null,
            hasPublished: published !== null,
          })),
          organizations: organizations
            .filter(({ isActive, type }) => isActive && type === 'school')
            .map(({ organizationId, shortName }) => ({ organizationId, shortName })),
        }
      },
    }),

    route(contract.listRuns, {
      may: 'objectivity.run.read',
      audit: 'none',
      async answer({ tx }) {
        return { runs: (await listRuns(tx)).map(viewRunLine) }
      },
    }),

    route(contract.startRun, {
      may: 'objectivity.run.manage',
      audit: 'objectivity.run.started',
      async answer({ body: { workIds, q }, tx, person, now, note }) {
        const asked = new Set(workIds)
        const works = (await port.readWorks(tx)).filter(({ workId }) => asked.has(workId))
        if (works.length === 0) throw refuse('objectivity/no-works')
        const exemptions = (await listExemptions(tx)).filter(({ removed }) => !removed)
        const run = await createRun(tx, {
          municipalityId: municipalityOf(person),
          q,
          method: METHOD_VERSION,
          starterName: person.name,
          startedAt: now,
          exemptions: exemptions.map(({ organizationId, workId, className, kind, reason }) => ({
            ...{ organizationId, workId, className, kind, reason },
          })),
          works: works.map(({ workId, title, key, items, cuts, published }) => ({
            ...{ workId, title, cuts, year: key.year },
            labels: items.map(({ label }) => label),
            hasPublished: published !== null,
          })),
        })
        note({ subject: `run/${run.runId}`, after: { q, works: works.map(({ title }) => title) } })
        onWaiting(run.runId)
        return viewRunLine(run)
      },
    }),

    route(contract.getRun, {
      may: 'objectivity.run.read',
      audit: 'none',
      async answer({ params, ...call }) {
        return await viewRun(port, call, await getRun(call.tx, params.runId))
      },
    }),

    route(contract.downloadRun, {
      may: 'objectivity.run.read',
      audit: 'none',
      async answer({ params, ...call }) {
        const stored = await getRun(call.tx, params.runId)
        const run = await viewRun(port, call, stored)
        if (run.summary === null) throw refuse('objectivity/run-not-done')
        const day = russianDay(dayOf(stored.startedAt))
        return xlsxDownload(`Проверка результатов ${day}.xlsx`, () => writeWorkbook(sheetsOfRun(run, day)))
      },
    }),

    route(contract.listExemptions, {
      may: 'objectivity.run.read',
      audit: 'none',
      async answer(call) {
        const { names, titles } = await readWords(port, call)
        const exemptions = (await listExemptions(call.tx)).filter(({ removed }) => !removed)
        return { exemptions: exemptions.map((one) => viewExemption(one, names, titles)).sort(byName) }
      },
    }),

    route(contract.addExemption, {
      may: 'objectivity.run.manage',
      audit: 'objectivity.exemption.added',
      async answer({ body, ...call }) {
        const { names, titles } = await readWords(port, call)
        const subject = names.get(body.organizationId)
        if (subject === undefined) throw refuse('objectivity/organization-not-found')
        if (body.workId !== null && !titles.has(body.workId)) throw refuse('objectivity/work-not-found')
        const authorName = call.person.name
        const kept = { ...body, authorName, addedOn: call.today }
        const made = await createExemption(call.tx, municipalityOf(call.person), kept)
        call.note({ subject, organizationId: body.organizationId, after: made })
        return viewExemption(made, names, titles)
      },
    }),

    route(contract.moveExemptionAway, {
      may: 'objectivity.run.manage',
      audit: 'objectivity.exemption.removal',
      async answer({ params, body: { version, removed }, ...call }) {
        const { names, titles } = await readWords(port, call)
        const before = await getExemption(call.tx, params)
        const after = await moveExemption(call.tx, { ...params, version }, removed)
        if (!after) {
          const current = viewExemption(before, names, titles)
          throw refuse('objectivity/changed-meanwhile', { current })
        }
        call.note({
          subject: names.get(after.organizationId) ?? '',
          organizationId: after.organizationId,
          before,
          after,
        })
        return viewExemption(after, names, titles)
      },
    }),
  ]
}

async function readWords(port: NeighboursPort, call: Pick<ReadCall, 'tx' | 'today'>) {
  const works = await port.readWorks(call.tx)
  return {
    names: await readNames(port, call),
    titles: new Map(works.map(({ workId, title }) => [workId, title])),
  }
}

/** The last year's scale of the same work, to begin a new one from. */
function addressOfEarlier(
  works: readonly { readonly key: WorkKey; readonly cuts: readonly number[] | null }[],
  { year, ...same }: WorkKey,
): string | null {
  const earlier = works
    .filter(({ key, cuts }) => {
      const { procedure, grade, subject, level, series } = key
      const isSame =
        procedure === same.procedure &&
        grade === same.grade &&
        subject === same.subject &&
        level === same.level &&
        series === same.series
      return cuts !== null && key.year < year && isSame
    })
    .sort((one, two) => two.key.year - one.key.year)
  return earlier[0] ? writeWorkAddress(earlier[0].key) : null
}
