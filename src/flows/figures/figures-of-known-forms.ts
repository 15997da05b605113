import { yearOfPeriod } from '#monitoring/domain/indicator/year-of-period.ts'
import { knownForms } from '#monitoring/domain/known/known-forms.ts'
import { listCampaigns } from '#monitoring/storage/campaigns.ts'
import { getFormVersion } from '#monitoring/storage/forms.ts'
import { listAcceptedAnswers } from '#monitoring/storage/indicators/accepted-answers.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { FiguresOfYear, PutFigure } from './put-figure.ts'

/**
 * Figures of forms known by their keys (self-check of ВСОКО, terms of attestation, textbooks, attendance): the accepted answers of the latest
 * period of the school year. A form is read only where an indicator names one of its figures.
 */
export async function putKnownForms(
  tx: Tx,
  { year, isAsked, ...span }: FiguresOfYear & { readonly isAsked: (space: string) => boolean },
  put: PutFigure,
): Promise<void> {
  const wanted = knownForms.filter(({ space }) => isAsked(space))
  if (wanted.length === 0) return
  // The latest period stands first: an earlier one does not take its place.
  const campaigns = (await listCampaigns(tx)).filter(({ period }) => yearOfPeriod(period) === year)
  const known = new Set<string>()
  for (const { campaignId, formId, formNumber } of campaigns) {
    const { content } = await getFormVersion(tx, formId, formNumber)
    const own = wanted.filter(({ isOf }) => isOf(content))
    if (own.length === 0) continue
    for (const { organizationId, answers } of await listAcceptedAnswers(tx, [campaignId])) {
      if (answers === null) continue
      for (const { space, read } of own) {
        const key = `${space} ${organizationId}`
        if (known.has(key)) continue
        known.add(key)
        for (const [name, value] of read(content, answers, span)) put(organizationId, name, value)
      }
    }
  }
}
