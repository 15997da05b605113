import { admissionForm } from './admission-form.ts'
import { attendanceForm } from './attendance-form.ts'
import { attestationForm } from './attestation-form.ts'
import { contextPassportForm } from './context-passport-form.ts'
import { internalQualityForm } from './internal-quality-form.ts'
import { organizationCardForm } from './organization-card-form.ts'
import { readinessPlanForm } from './readiness-plan-form.ts'
import type { ReadyForm } from './ready-form.ts'
import { siteCheckForm } from './site-check-form.ts'
import { textbooksForm } from './textbooks-form.ts'

export const readyForms: readonly ReadyForm[] = [
  attendanceForm,
  organizationCardForm,
  siteCheckForm,
  readinessPlanForm,
  admissionForm,
  textbooksForm,
  contextPassportForm,
  internalQualityForm,
  attestationForm,
]
