import type { PlainDate } from '#kernel/plain-date.ts'
import type { ControlChoices, InspectionCard } from '../../contract.ts'
import type { InspectionKind, InspectionMode } from '../../domain/inspection.ts'

/** The form of an inspection: ids are texts as lists of choices want them; '' of a check list leaves it as it is. */
export type InspectionValues = {
  theme: string
  kind: InspectionKind
  mode: InspectionMode
  basis: string
  actId: string | null
  planId: string | null
  actionId: string | null
  inspectors: string[]
  startsOn: PlainDate | null
  endsOn: PlainDate | null
  organizationIds: string[]
  checklist: string | null
}

export const emptyInspection: InspectionValues = {
  theme: '',
  kind: 'thematic',
  mode: 'on-site',
  basis: '',
  actId: null,
  planId: null,
  actionId: null,
  inspectors: [],
  startsOn: null,
  endsOn: null,
  organizationIds: [],
  checklist: null,
}

export function valuesOfInspection(inspection: InspectionCard): InspectionValues {
  const { theme, kind, mode, basis, inspectors, startsOn, endsOn, visits } = inspection
  const text = (id: number | null) => (id === null ? null : String(id))
  return {
    theme,
    kind,
    mode,
    basis: basis ?? '',
    actId: text(inspection.actId),
    planId: text(inspection.planId),
    actionId: text(inspection.actionId),
    inspectors,
    startsOn,
    endsOn,
    organizationIds: visits.map(({ organizationId }) => String(organizationId)),
    checklist: null,
  }
}

export function bodyOfInspection(
  values: InspectionValues,
  days: { readonly startsOn: PlainDate; readonly endsOn: PlainDate },
  { checklists }: ControlChoices,
) {
  const id = (text: string | null) => (text === null ? null : Number(text))
  return {
    ...values,
    ...days,
    basis: values.basis.trim() || null,
    actId: id(values.actId),
    planId: id(values.planId),
    actionId: id(values.actionId),
    organizationIds: values.organizationIds.map(Number),
    checklist: checklists.find(({ choice }) => keyOf(choice) === values.checklist)?.choice ?? null,
  }
}

/** The text by which a list of choices knows a check list. */
export function keyOf(choice: ControlChoices['checklists'][number]['choice']): string {
  return choice.source === 'ready' ? `ready ${choice.key}` : `form ${choice.formId}`
}
