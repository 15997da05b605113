import type { BodyOf } from '#kernel/endpoint.ts'
import type { openCase as endpoint } from '../case-contract.ts'
import { groundWords, whyWords } from '../domain/rules/finding-words.ts'
import type { CaseView } from '../domain/shapes.ts'
import { refuse } from '../refusals.ts'
import { createCase, listCases } from '../storage/cases.ts'
import { findDecisions, findRunSchools, getRun, isListed } from '../storage/runs.ts'
import { tellOfCase } from './change-case.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { viewCase } from './view-case.ts'
import { municipalityOf, nameIn, readNames, type WriteCall } from './whose-rows.ts'

type Wanted = BodyOf<typeof endpoint>

/** Opens a case with its grounds as they stand now; rows of the road map that waited for one open with it. */
export async function openCase(port: NeighboursPort, call: WriteCall, wanted: Wanted): Promise<CaseView> {
  const { tx, person, today, now } = call
  const names = await readNames(port, call)
  const known = await port.readOrganizations(tx, today)
  const { organizationId, basis, beneficiary, beneficiaryWords, runId, dossierId, ground } = wanted
  if (!known.some((one) => one.organizationId === organizationId && one.type === 'school'))
    throw refuse('support/organization-not-found')
  const twin = (await listCases(tx, { organizationId })).find(
    (one) => one.closedOn === null && one.basis === basis && one.beneficiary === beneficiary,
  )
  if (twin) throw refuse('support/case-exists', { current: await viewCase(port, call, twin) })
  const grounds = [
    ...(runId === null ? [] : await groundsOfRun(call, { runId, organizationId, basis })),
    ...(dossierId === null ? [] : await groundsOfDossier(port, call, { organizationId, dossierId })),
    ...(ground === null ? [] : [ground]),
  ]
  if (grounds.length === 0)
    throw refuse('support/not-ready', { detail: 'Напишите основание или откройте сопровождение из списка' })
  const municipalityId = municipalityOf(person)
  const made = await createCase(tx, municipalityId, {
    ...{ organizationId, basis, beneficiary, beneficiaryWords, runId, dossierId, grounds },
    ...{ openedOn: today, openerName: person.name },
  })
  await tellOfCase(call, made, { act: 'opened', note: grounds.join('\n') })
  const school = nameIn(names, organizationId)
  const by = { municipalityId, userId: person.userId, name: person.name, now }
  const opened = await port.plans.openConditionalRows(tx, { basis, organizationId, school, today }, by)
  if (opened > 0) await tellOfCase(call, made, { act: 'rows-opened', note: `Открыто поручений: ${opened}` })
  call.note({ subject: school, organizationId, after: made })
  return await viewCase(port, call, made)
}

async function groundsOfRun(
  { tx }: WriteCall,
  {
    runId,
    organizationId,
    basis,
  }: { readonly runId: number; readonly organizationId: number; readonly basis: string },
): Promise<readonly string[]> {
  await getRun(tx, runId)
  const [school] = await findRunSchools(tx, runId, organizationId)
  const finding = school?.findings.find(({ category }) => category === basis)
  if (!finding) throw refuse('support/school-not-in-run')
  const decisions = await findDecisions(tx, runId)
  if (!isListed({ organizationId, category: finding.category, state: finding.state }, decisions))
    throw refuse('support/not-ready', { detail: 'По правилу школа в список не входит' })
  const decision = decisions.find(
    (one) => one.organizationId === organizationId && one.category === basis && !one.removed,
  )
  return [decision ? `Решение: ${decision.reason}` : whyWords(finding), ...finding.grounds.map(groundWords)]
}

/** The outcome, the causes and the signs in numbers, as they stand now. */
export async function groundsOfDossier(
  port: NeighboursPort,
  { tx }: Pick<WriteCall, 'tx'>,
  key: { readonly organizationId: number; readonly dossierId: number },
): Promise<readonly string[]> {
  const found = (await port.readDossiers(tx)).find(
    (one) => one.organizationId === key.organizationId && one.dossierId === key.dossierId,
  )
  if (!found) throw refuse('support/not-ready', { detail: 'У этой школы нет досье объективности с итогом' })
  const { outcomeWords, causes } = found
  return [
    `Итог досье объективности: ${outcomeWords.toLowerCase()}`,
    ...causes.map((cause) => `Причина: ${cause}`),
    ...(await port.readDossierFigures(tx, key)).map((figure) => `Признак: ${figure}`),
  ]
}
