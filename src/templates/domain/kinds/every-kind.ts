import type { PaperKind } from '../paper-kind.ts'
import { annualReport } from './annual-report.ts'
import { commissionOrder } from './commission-order.ts'
import { inspectionPlan } from './inspection-plan.ts'
import type { KindOfPaper } from './kind.ts'
import { measuresOrder } from './measures-order.ts'
import { meetingMinutes } from './meeting-minutes.ts'
import { procedureNote, schoolNote, trackNote } from './notes.ts'
import { planOrder } from './plan-order.ts'
import { recommendations } from './recommendations.ts'
import { resultsOrder } from './results-order.ts'
import { supportProgramme } from './support-programme.ts'

export const everyKind: Readonly<Record<PaperKind, KindOfPaper>> = {
  'plan-order': planOrder,
  'commission-order': commissionOrder,
  'results-order': resultsOrder,
  'measures-order': measuresOrder,
  'procedure-note': procedureNote,
  'track-note': trackNote,
  'school-note': schoolNote,
  recommendations,
  'support-programme': supportProgramme,
  'meeting-minutes': meetingMinutes,
  'inspection-plan': inspectionPlan,
  'annual-report': annualReport,
}
