import { type Document, Packer } from 'docx'
import type { PrintedDocument } from '#kernel/printed-document.ts'
import { stableZip } from '#server-kit/printing/stable-zip.ts'
import type { PaperKind } from '../../domain/paper-kind.ts'
import { inspectionPlanTemplate, meetingMinutesTemplate } from './control-papers.ts'
import { annualReportTemplate, noteTemplate } from './notes.ts'
import {
  commissionOrderTemplate,
  measuresOrderTemplate,
  planOrderTemplate,
  resultsOrderTemplate,
} from './orders.ts'
import { recommendationsTemplate, supportProgrammeTemplate } from './papers-to-schools.ts'

/** Wide tables of a note want a lengthwise sheet; other papers lie as they lie. */
export type Orientation = PrintedDocument['orientation']

const NOTE = 'Аналитическая справка'

const layouts: Readonly<Record<PaperKind, (orientation: Orientation) => Document>> = {
  'plan-order': planOrderTemplate,
  'commission-order': commissionOrderTemplate,
  'results-order': resultsOrderTemplate,
  'measures-order': measuresOrderTemplate,
  'procedure-note': (orientation) => noteTemplate(NOTE, orientation),
  'track-note': (orientation) => noteTemplate(`${NOTE} по направлению`, orientation),
  'school-note': (orientation) => noteTemplate(NOTE, orientation),
  recommendations: recommendationsTemplate,
  'support-programme': supportProgrammeTemplate,
  'meeting-minutes': meetingMinutesTemplate,
  'inspection-plan': inspectionPlanTemplate,
  'annual-report': annualReportTemplate,
}

const made = new Map<string, Promise<Uint8Array>>()

/** The template the program ships, the same bytes each time. It is code, so that a change of it can be reviewed. */
export async function shippedTemplate(
  kind: PaperKind,
  orientation: Orientation = 'portrait',
): Promise<Uint8Array> {
  const key = `${kind} ${orientation}`
  const known = made.get(key)
  if (known) return await known
  const making = Packer.toBuffer(layouts[kind](orientation)).then((bytes) => stableZip(new Uint8Array(bytes)))
  made.set(key, making)
  return await making
}
