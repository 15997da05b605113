import { route } from '#server-kit/http/route.ts'
import { printDocx, printPdf } from '#server-kit/printing/print-apart.ts'
import { periodName } from '../domain/campaign/period.ts'
import { completenessOf } from '../domain/form/completeness.ts'
import { receiptDocument } from '../domain/sheet/receipt-document.ts'
import { refuse } from '../refusals.ts'
import { getReceipt } from '../sheets-contract.ts'
import { getForm } from '../storage/forms.ts'
import { listSheetVersions } from '../storage/sheets.ts'
import { checksumOf } from './checksum.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { openSheet } from './view-sheet.ts'

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const

/** «Мы сдали» of one version, on paper. */
export function receiptRoute(port: NeighboursPort) {
  return route(getReceipt, {
    may: 'monitoring.sheet.read',
    audit: 'none',
    async answer({ params, query: { format, offset }, ...call }) {
      const { sheet, campaign, form } = await openSheet(port, call, params)
      const version = (await listSheetVersions(call.tx, params)).find(
        ({ number }) => number === params.number,
      )
      if (!version) throw refuse('monitoring/version-not-found')
      const registry = await port.readOrganizations(call.tx, call.today)
      const organizationName =
        registry.find(({ organizationId }) => organizationId === params.organizationId)?.shortName ?? ''
      const paper = receiptDocument({
        organizationName,
        formTitle: (await getForm(call.tx, campaign.formId)).title,
        formNumber: campaign.formNumber,
        campaignTitle: campaign.title,
        periodName: periodName(campaign.period),
        dueOn: campaign.dueOn,
        code: `${params.campaignId}-${params.organizationId}-${params.number}`,
        number: version.number,
        sentAt: version.sentAt,
        offset,
        senderName: version.senderName,
        standing: sheet.acceptedNumber === version.number ? 'accepted' : standingOf(sheet, version.number),
        filled: completenessOf(form, version.answers),
        checksum: checksumOf(version.answers),
      })
      return {
        fileName: `Сдано, ${organizationName}, ${campaign.title.slice(0, 60)}, ${periodName(campaign.period)}.${format}`,
        mediaType: mediaTypes[format],
        bytes: () => (format === 'docx' ? printDocx(paper) : printPdf(paper)),
      }
    },
  })
}

function standingOf(
  sheet: { readonly state: string; readonly sentNumber: number },
  number: number,
): 'waiting' | 'returned' | 'replaced' {
  if (number < sheet.sentNumber) return 'replaced'
  return sheet.state === 'submitted' ? 'waiting' : 'returned'
}
