import type { Tx } from '#server-kit/database/database.ts'
import type { Campaign } from '../../domain/campaign/campaign.ts'
import { yearOfPeriod } from '../../domain/indicator/year-of-period.ts'
import { namesKnownForm } from '../../domain/known/known-forms.ts'
import { editionInForce } from '../../domain/methodology/edition-in-force.ts'
import { formulasOf } from '../../domain/methodology/formulas-of.ts'
import { getFormVersion } from '../../storage/forms.ts'
import { listAskedOrganizations } from '../../storage/indicators/accepted-answers.ts'
import {
  type Edition,
  getEdition,
  listEditionHeads,
  listMethodologies,
} from '../../storage/indicators/methodologies.ts'
import { listValues } from '../../storage/indicators/values.ts'
import type { CountCall } from './count-call.ts'
import { countYear } from './count-year.ts'
import type { IndicatorsPort } from './indicators-port.ts'
import { boundForms } from './read-year.ts'

/**
 * A form of an organisation was accepted, for the first time or after a correction: every methodology that takes figures from
 * it counts that organisation anew, by the edition in force for that year.
 */
export async function recountAfterAcceptance(
  port: IndicatorsPort,
  call: CountCall,
  { campaign, organizationId }: { readonly campaign: Campaign; readonly organizationId: number },
): Promise<void> {
  const year = yearOfPeriod(campaign.period)
  const { content: form } = await getFormVersion(call.tx, campaign.formId, campaign.formNumber)
  const heads = Map.groupBy(await listEditionHeads(call.tx), ({ methodologyId }) => methodologyId)
  for (const { methodologyId } of await listMethodologies(call.tx)) {
    const head = editionInForce(heads.get(methodologyId) ?? [], year)
    if (head === undefined) continue
    const edition = await getEdition(call.tx, methodologyId, head.number)
    const isBound = [...boundForms(edition.content).values()].includes(campaign.formId)
    if (!isBound && !namesKnownForm(formulasOf(edition.content.indicators), form)) continue
    const only = new Set([organizationId, ...(await notCountedYet(call.tx, { edition, year, campaign }))])
    await countYear(port, call, { edition, year, only })
  }
}

/**
 * Those asked the same whose rows do not know of the form yet: they have given nothing, and that must be seen beside the
 * municipality's figure («учтено 1 из 12»).
 */
async function notCountedYet(
  tx: Tx,
  {
    edition,
    year,
    campaign,
  }: { readonly edition: Edition; readonly year: number; readonly campaign: Campaign },
): Promise<readonly number[]> {
  const { methodologyId, number, content } = edition
  const directions = [...boundForms(content)].flatMap(([of, id]) => (id === campaign.formId ? [of] : []))
  const codes = content.indicators
    .filter(({ direction, numerator, denominator }) => {
      const formulas = `${numerator.formula} ${denominator?.formula ?? ''}`
      if (directions.includes('base') && formulas.includes('base.')) return true
      return directions.includes(direction) && formulas.includes('form.')
    })
    .map(({ code }) => code)
  const rows = await listValues(tx, { methodologyId, edition: number, year })
  const counted = new Set(
    rows
      .filter(({ keptValues }) => codes.some((code) => keptValues[code] !== undefined))
      .map(({ organizationId }) => organizationId),
  )
  return (await listAskedOrganizations(tx, campaign.campaignId)).filter((id) => !counted.has(id))
}
