import type { Tx } from '#server-kit/database/database.ts'
import type { Campaign } from '../../domain/campaign/campaign.ts'
import type { Answers } from '../../domain/form/answers.ts'
import type { Form } from '../../domain/form/form.ts'
import { figuresOfForm } from '../../domain/indicator/form-figures.ts'
import { getFormVersion } from '../../storage/forms.ts'
import { listAcceptedAnswers } from '../../storage/indicators/accepted-answers.ts'
import type { Edition } from '../../storage/indicators/methodologies.ts'
import { boundForms, campaignsOfYear } from './read-year.ts'

/** A form that an organisation was asked for a year, with what was accepted of it. */
export type AskedSheet = {
  readonly of: string
  readonly campaign: Campaign
  readonly form: Form
  /** The version that was accepted; null: nothing yet. */
  readonly number: number | null
  /** By the name in formulas without its space: 'pupils'; empty where nothing was accepted. */
  readonly figures: ReadonlyMap<string, number | null>
  readonly answers: Answers | null
}

/** By organisation and by 'base' or direction: the latest accepted sheet of the year, else the latest asked. */
type SheetsOf = ReadonlyMap<number, ReadonlyMap<string, AskedSheet>>

/** The sheets of a year, of all organisations or of some. */
export async function readSheets(
  tx: Tx,
  {
    edition,
    year,
    only,
  }: { readonly edition: Edition; readonly year: number; readonly only: ReadonlySet<number> | undefined },
): Promise<SheetsOf> {
  const bound = boundForms(edition.content)
  const campaigns = await campaignsOfYear(tx, new Set(bound.values()), year)
  const campaignIds = campaigns.map(({ campaignId }) => campaignId)
  const accepted = Map.groupBy(
    await listAcceptedAnswers(tx, campaignIds, only === undefined ? undefined : [...only]),
    ({ campaignId }) => campaignId,
  )
  const forms = new Map<string, Form>()
  const sheets = new Map<number, Map<string, AskedSheet>>()
  for (const campaign of campaigns) {
    const key = `${campaign.formId} ${campaign.formNumber}`
    const form = forms.get(key) ?? (await getFormVersion(tx, campaign.formId, campaign.formNumber)).content
    forms.set(key, form)
    const readers = figuresOfForm(form)
    const figuresOf = (answers: Answers) => new Map(readers.map(({ name, read }) => [name, read(answers)]))
    for (const { organizationId, number, answers } of accepted.get(campaign.campaignId) ?? []) {
      const own = sheets.get(organizationId) ?? new Map<string, AskedSheet>()
      sheets.set(organizationId, own)
      for (const [of, formId] of bound) {
        const former = own.get(of)
        if (formId !== campaign.formId || (former && (former.number !== null || answers === null))) continue
        own.set(of, {
          of,
          campaign,
          form,
          number,
          figures: answers === null ? new Map() : figuresOf(answers),
          answers,
        })
      }
    }
  }
  return sheets
}
