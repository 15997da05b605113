import type { Tx } from '#server-kit/database/database.ts'
import type { Campaign } from '../../domain/campaign/campaign.ts'
import { yearOfPeriod } from '../../domain/indicator/year-of-period.ts'
import { editionInForce } from '../../domain/methodology/edition-in-force.ts'
import type { Methodology } from '../../domain/methodology/methodology.ts'
import { listCampaigns } from '../../storage/campaigns.ts'
import { type Edition, getEdition, listEditionHeads } from '../../storage/indicators/methodologies.ts'

/** The edition that counts for a school year with its content; undefined when none is approved for it. */
export async function findEditionOf(
  tx: Tx,
  methodologyId: number,
  year: number,
): Promise<Edition | undefined> {
  const heads = (await listEditionHeads(tx)).filter((one) => one.methodologyId === methodologyId)
  const head = editionInForce(heads, year)
  return head === undefined ? undefined : await getEdition(tx, methodologyId, head.number)
}

/** The forms an edition takes figures from: 'base' or the direction's code, and the form. */
export function boundForms({ baseFormId, directions }: Methodology): ReadonlyMap<string, number> {
  return new Map([
    ...(baseFormId === null ? [] : [['base', baseFormId] as const]),
    ...directions.flatMap(({ code, formId }) => (formId === null ? [] : [[code, formId] as const])),
  ])
}

/** Campaigns of these forms that count for the school year, the latest period first. */
export async function campaignsOfYear(
  tx: Tx,
  formIds: ReadonlySet<number>,
  year: number,
): Promise<readonly Campaign[]> {
  return (await listCampaigns(tx)).filter(
    ({ formId, period }) => formIds.has(formId) && yearOfPeriod(period) === year,
  )
}
