import { accessRefusals } from '#access/refusals.ts'
import { appraisalRefusals } from '#appraisal/refusals.ts'
import { controlRefusals } from '#control/refusals.ts'
import { cycleRefusals } from '#cycle/refusals.ts'
import { documentsRefusals } from '#documents/refusals.ts'
import type { RefusalText } from '#kernel/refusal.ts'
import { monitoringRefusals } from '#monitoring/refusals.ts'
import { objectivityRefusals } from '#objectivity/refusals.ts'
import { organizationsRefusals } from '#organizations/refusals.ts'
import { outreachRefusals } from '#outreach/refusals.ts'
import { plansRefusals } from '#plans/refusals.ts'
import { fileRefusals } from '#server-kit/refusals.ts'
import { supportRefusals } from '#support/refusals.ts'
import { surveysRefusals } from '#surveys/refusals.ts'
import { templatesRefusals } from '#templates/refusals.ts'
import { httpRefusals } from './refusals.ts'

/** Every refusal a browser may be shown; each has a page at /problems/<code>. */
export const problemCatalogue: Readonly<Record<string, RefusalText>> = {
  ...httpRefusals,
  ...fileRefusals,
  ...accessRefusals,
  ...organizationsRefusals,
  ...documentsRefusals,
  ...templatesRefusals,
  ...plansRefusals,
  ...monitoringRefusals,
  ...outreachRefusals,
  ...controlRefusals,
  ...appraisalRefusals,
  ...surveysRefusals,
  ...objectivityRefusals,
  ...supportRefusals,
  ...cycleRefusals,
}
