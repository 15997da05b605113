import { type RouteCard, route } from '#server-kit/http/route.ts'
import * as contract from '../context-contract.ts'
import { contextIndices } from '../domain/context/context-index.ts'
import { peersOf } from '../domain/context/peers.ts'
import { residualsOf } from '../domain/context/residuals.ts'
import { refuse } from '../refusals.ts'
import { addWeights, getWeights } from '../storage/index-weights.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { byName, municipalityOf, nameIn, type ReadCall, readNames } from './whose-rows.ts'

/** The index of social conditions and who does better or worse than it suggests. */
export function contextRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    route(contract.getContext, {
      may: 'support.run.read',
      audit: 'none',
      answer: ({ query, ...call }) => viewContext(port, call, query.year),
    }),

    route(contract.changeWeights, {
      may: 'support.run.manage',
      audit: 'support.weights.changed',
      async answer({ body: { edition, weights }, ...call }) {
        const { tx, person, today, note } = call
        if (Object.values(weights).every((weight) => weight === 0)) throw refuse('support/weights-empty')
        const before = await getWeights(tx)
        const made = { municipalityId: municipalityOf(person), after: edition, weights }
        const isSaved =
          before.edition === edition &&
          (await addWeights(tx, { ...made, authorName: person.name, changedOn: today }))
        if (!isSaved)
          throw refuse('support/changed-meanwhile', { current: await viewContext(port, call, undefined) })
        note({ subject: 'index-weights', before: before.weights, after: weights })
        return await viewContext(port, call, undefined)
      },
    }),
  ]
}

async function viewContext(
  port: NeighboursPort,
  call: ReadCall,
  wanted: number | undefined,
): Promise<contract.ContextView> {
  const { tx, today } = call
  const years = await port.readYears(tx)
  const year = wanted ?? years[0] ?? null
  const { edition, weights } = await getWeights(tx)
  const names = await readNames(port, call)
  const passports = await port.readPassports(tx, year ?? Number(today.slice(0, 4)))
  const indices = contextIndices(
    passports.map(({ organizationId, passport }) => ({ schoolId: `${organizationId}`, passport })),
    weights,
  )
  const known = indices.flatMap(({ schoolId, value }) => (value ? [{ schoolId, index: value.index }] : []))
  const results = Map.groupBy(
    year === null ? [] : await port.readCells(tx, [year]),
    ({ schoolId }) => schoolId,
  )
  const { line, schools } = residualsOf(
    known.map(({ schoolId, index }) => {
      const own = results.get(schoolId) ?? []
      const participants = own.reduce((sum, one) => sum + one.participants, 0)
      const passed = own.reduce((sum, one) => sum + one.participants - one.failed, 0)
      return { schoolId, index, participants, passed }
    }),
  )
  const residuals = new Map(schools.map((one) => [one.schoolId, one]))
  const byId = new Map(indices.map((one) => [one.schoolId, one]))
  const periods = new Map(passports.map(({ organizationId, periodFrom }) => [organizationId, periodFrom]))
  const organizations = await port.readOrganizations(tx, today)
  const rows = organizations
    .filter(({ type, isActive }) => type === 'school' && isActive)
    .map(({ organizationId }): contract.ContextSchool => {
      const schoolId = `${organizationId}`
      const found = residuals.get(schoolId)
      const own = byId.get(schoolId)
      return {
        organizationId,
        organizationName: nameIn(names, organizationId),
        periodFrom: periods.get(organizationId) ?? null,
        index: own?.value?.index ?? null,
        parts: own?.parts ?? [],
        peers: peersOf(schoolId, known).map((id) => nameIn(names, Number(id))),
        value: found && found.participants > 0 ? found.value : null,
        participants: found?.participants ?? 0,
        kind: found?.kind ?? 'few',
        expected: found?.expected ?? null,
        interval: found?.interval ?? null,
        isFar: found?.isFar ?? false,
      }
    })
  return { year, years, edition, weights, line, schools: rows.sort(byName) }
}
