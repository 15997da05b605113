import type { PlainDate } from '#kernel/plain-date.ts'
import { attestedOf, isAttestation } from '#monitoring/domain/known/attestation.ts'
import { isInForce, prepareBy } from '#monitoring/domain/known/attestation-term.ts'
import { listCampaigns } from '#monitoring/storage/campaigns.ts'
import { type FormVersion, getFormVersion } from '#monitoring/storage/forms.ts'
import { listAcceptedAnswers } from '#monitoring/storage/indicators/accepted-answers.ts'
import type { Tx } from '#server-kit/database/database.ts'

/**
 * Attestations that end and are to be begun between the days, by the last accepted form of each organisation. A category
 * without a term ends never and is not among them.
 */
export async function findDueAttestations(
  tx: Tx,
  { today, until }: { readonly today: PlainDate; readonly until: PlainDate },
): Promise<readonly { readonly organizationId: number; readonly dueOn: PlainDate }[]> {
  const forms = new Map<string, FormVersion>()
  const known = new Set<number>()
  const due = []
  // The latest period stands first.
  for (const { campaignId, formId, formNumber } of await listCampaigns(tx)) {
    const key = `${formId} ${formNumber}`
    const form = forms.get(key) ?? (await getFormVersion(tx, formId, formNumber))
    forms.set(key, form)
    if (!isAttestation(form.content)) continue
    for (const { organizationId, answers } of await listAcceptedAnswers(tx, [campaignId])) {
      if (answers === null || known.has(organizationId)) continue
      known.add(organizationId)
      for (const one of attestedOf(form.content, answers)) {
        const dueOn = isInForce(one, today) ? prepareBy(one) : null
        if (dueOn !== null && dueOn >= today && dueOn <= until) due.push({ organizationId, dueOn })
      }
    }
  }
  return due
}
