import { fillTemplate } from '#server-kit/printing/fill-template.ts'
import type { AnnexData } from '../../domain/print/annex-tags.ts'
import type { AnnexLayout } from './annex-layout.ts'
import { shippedTemplate } from './shipped-template.ts'

/** The docx of an annex by the authority's own template, else by the shipped one. To be run apart: see `print-annex.ts`. */
export async function writeAnnex(
  template: Uint8Array | null,
  layout: AnnexLayout,
  data: AnnexData,
): Promise<Uint8Array> {
  return await fillTemplate(template ?? (await shippedTemplate(layout)), data)
}
