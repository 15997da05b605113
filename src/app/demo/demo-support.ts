import { demoAccounts } from '#access/domain/demo-accounts.ts'
import { aroundSupport } from '#flows/around/read-around-support.ts'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import type { Organization } from '#organizations/domain/organization.ts'
import type { Store, Tx } from '#server-kit/database/database.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { identify } from '#support/domain/rules/identify.ts'
import { presets, usualPresets } from '#support/domain/rules/presets/all-presets.ts'
import { loadInput } from '#support/http/load-input.ts'
import { saveProfile } from '#support/storage/risk-profiles.ts'
import { createRun, saveApproval } from '#support/storage/runs.ts'
import { fillDemoPassports } from './demo-passports.ts'
import { demoCaseStages, fillDemoCase } from './demo-support-case.ts'
import { demoProfile } from './demo-support-words.ts'

type Demo = {
  readonly municipalityId: number
  readonly registry: readonly Organization[]
  readonly today: PlainDate
  readonly now: Date
}

const [officer, methodologist] = [demoAccounts[1]?.name ?? '', demoAccounts[2]?.name ?? '']

/** Passports, two years of identification, and cases at every stage; the demo director's school has one to answer. */
export async function fillDemoSupport(store: Store, demo: Demo): Promise<void> {
  await store.transaction(municipalityScope(demo.municipalityId), async (tx) => {
    const schools = demo.registry.filter(({ type, closedOn }) => type === 'school' && closedOn === null)
    await fillDemoPassports(tx, demo, schools)
    const [lastYear, before] = await aroundSupport.readYears(tx)
    if (lastYear === undefined) return
    if (before !== undefined) await run(tx, demo, before, -400)
    const found = await run(tx, demo, lastYear, -60)
    const listed = found.schools.flatMap(({ organizationId, findings }) =>
      findings.filter(({ state }) => state === 'in').map((finding) => ({ organizationId, finding })),
    )
    const first = schools[0]?.organizationId ?? 0
    const chosen = [...new Map(listed.map((one) => [one.organizationId, one])).values()]
      .filter(({ organizationId }) => organizationId !== first)
      .slice(0, demoCaseStages.length)
    const mentors = schools.map(({ organizationId }) => organizationId)
    for (const [at, stage] of demoCaseStages.entries()) {
      const one = chosen[at]
      const mentorId = mentors[(at * 3 + 1) % mentors.length] ?? null
      if (one) await fillDemoCase(tx, demo, { ...one, runId: found.runId, mentorId }, stage)
    }
    const own = listed.find(({ organizationId }) => organizationId === first)
    await fillDemoCase(
      tx,
      demo,
      {
        organizationId: first,
        finding: own?.finding ?? null,
        runId: own ? found.runId : null,
        mentorId: mentors[3] ?? null,
      },
      'shown',
    )
    const profile = { organizationId: first, year: Number(demo.today.slice(0, 4)), saverName: methodologist }
    await saveProfile(tx, demo.municipalityId, {
      ...profile,
      ...demoProfile,
      version: 0,
      savedOn: demo.today,
    })
  })
}

async function run(tx: Tx, { municipalityId, today, now }: Demo, year: number, days: number) {
  const tables = usualPresets.flatMap((key) => presets[key] ?? [])
  const { input, weights, dataPrint } = await loadInput(aroundSupport, { tx, today }, year)
  const schools = identify(input, tables).map(({ schoolId, findings }) => ({
    ...{ organizationId: Number(schoolId), findings },
  }))
  const startedAt = new Date(now.getTime() + days * 24 * 3600 * 1000)
  const made = { year, tables, weights, dataPrint, starterName: methodologist, startedAt }
  const { runId, version } = await createRun(tx, municipalityId, made, schools)
  const approvedOn = addDays(today, days + 5)
  await saveApproval(
    tx,
    { runId, version },
    { approvedOn, approvalDocument: `Приказ управления образования № ${year - 1800}`, approverName: officer },
  )
  return { runId, schools }
}
