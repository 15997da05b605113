import type { Tx } from '#server-kit/database/database.ts'
import { route } from '#server-kit/http/route.ts'
import { defaultMonthsProvenance, presetDefaultMonths } from '../../domain/catalogue/default-months.ts'
import { layerDefaultMonths } from '../../domain/schedule/default-months.ts'
import * as contract from '../../schedule-contract.ts'
import { getPlan, lockDraft, touchPlan } from '../../storage/plans.ts'
import { findDefaultMonths, replaceDefaultMonths } from '../../storage/schedule/default-months.ts'
import { municipalityOf } from '../writer-of.ts'

export const getPlanDefaultMonthsRoute = route(contract.getPlanDefaultMonths, {
  may: 'plans.plan.read',
  audit: 'none',
  async answer({ params, tx }) {
    const { planId } = await getPlan(tx, params.planId)
    return await answerMonths(tx, planId)
  },
})

export const savePlanDefaultMonthsRoute = route(contract.savePlanDefaultMonths, {
  may: 'plans.plan.edit',
  audit: 'plans.defaultMonths.changed',
  async answer({ params, body, person, tx, now, note }) {
    const { planId } = await lockDraft(tx, params.planId)
    await replaceDefaultMonths(tx, { municipalityId: municipalityOf(person), planId }, body.rows)
    await touchPlan(tx, planId, now)
    note({ subject: `plan/${planId}`, after: body.rows })
    return await answerMonths(tx, planId)
  },
})

export const getMunicipalityDefaultMonthsRoute = route(contract.getMunicipalityDefaultMonths, {
  may: 'plans.plan.read',
  audit: 'none',
  answer: async ({ tx }) => await answerMonths(tx, null),
})

export const saveMunicipalityDefaultMonthsRoute = route(contract.saveMunicipalityDefaultMonths, {
  may: 'plans.plan.approve',
  audit: 'plans.defaultMonths.changed',
  async answer({ body, person, tx, note }) {
    const municipalityId = municipalityOf(person)
    await replaceDefaultMonths(tx, { municipalityId, planId: null }, body.rows)
    note({ subject: `municipality/${municipalityId}`, after: body.rows })
    return await answerMonths(tx, null)
  },
})

async function answerMonths(tx: Tx, planId: number | null) {
  const { municipality, plan } = await findDefaultMonths(tx, planId)
  return {
    rows: layerDefaultMonths(presetDefaultMonths, municipality, plan),
    provenance: defaultMonthsProvenance,
  }
}
