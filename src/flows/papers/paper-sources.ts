import type { TemplatesPort } from '#templates/http/templates-port.ts'
import { noteOfTrack } from './note-of-track.ts'
import { noteOfProcedure, noteOfSchool, orderOfResults } from './notes-of-results.ts'
import { orderOfCommission } from './order-of-commission.ts'
import { orderOfDecision } from './order-of-decision.ts'
import { orderOfPlan } from './order-of-plan.ts'
import { minutesOfHearing, planOfInspections } from './papers-of-control.ts'
import { programmeOfSupport } from './programme-of-support.ts'
import { recommendationsOfCycle } from './recommendations-of-cycle.ts'
import { reportOfYear } from './report-of-year.ts'

/**
 * Where papers of each kind get their data. A kind that is not here has a template one can prepare and is not offered;
 * whoever builds its data adds a line.
 */
export const paperSources: TemplatesPort['sources'] = {
  'plan-order': orderOfPlan,
  'commission-order': orderOfCommission,
  'results-order': orderOfResults,
  'measures-order': orderOfDecision,
  'procedure-note': noteOfProcedure,
  'track-note': noteOfTrack,
  'school-note': noteOfSchool,
  'meeting-minutes': minutesOfHearing,
  'inspection-plan': planOfInspections,
  'annual-report': reportOfYear,
  recommendations: recommendationsOfCycle,
  'support-programme': programmeOfSupport,
}
