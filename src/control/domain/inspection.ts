import type { PlainDate } from '#kernel/plain-date.ts'
import type { Form } from '#monitoring/domain/form/form.ts'

export const inspectionKinds = ['thematic', 'complex', 'procedure', 'follow-up'] as const

/** тематическая · комплексная · контроль проведения процедуры · проверка исполнения */
export type InspectionKind = (typeof inspectionKinds)[number]

export const inspectionModes = ['on-site', 'documents', 'both'] as const

/** выездная · документарная · с выездом и по документам */
export type InspectionMode = (typeof inspectionModes)[number]

/** A check list as it was when the inspection was planned: a later change of the form leaves it alone. */
export type Checklist = { readonly title: string; readonly content: Form }

export type Inspection = {
  readonly inspectionId: number
  readonly version: number
  readonly theme: string
  readonly kind: InspectionKind
  readonly mode: InspectionMode
  readonly basis: string | null
  readonly actId: number | null
  readonly planId: number | null
  readonly actionId: number | null
  readonly inspectors: readonly string[]
  readonly startsOn: PlainDate
  readonly endsOn: PlainDate
  readonly checklist: Checklist | null
  readonly removed: boolean
}
