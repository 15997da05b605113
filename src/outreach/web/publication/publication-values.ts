import type { PlainDate } from '#kernel/plain-date.ts'
import type { PublicationPlace } from '../../domain/publication.ts'
import type { PublicationView } from '../../publication-contract.ts'

export type PublicationValues = {
  title: string
  place: PublicationPlace
  placeName: string
  dueOn: PlainDate | null
  responsible: string
  note: string
  planId: string | null
  actionId: string | null
  isYearly: boolean
}

export const emptyPublication: PublicationValues = {
  title: '',
  place: 'site',
  placeName: '',
  dueOn: null,
  responsible: '',
  note: '',
  planId: null,
  actionId: null,
  isYearly: false,
}

export function valuesOfPublication(publication: PublicationView): PublicationValues {
  const { title, place, placeName, dueOn, responsible, note, planId, actionId, isYearly } = publication
  return {
    title,
    place,
    placeName,
    dueOn,
    responsible: responsible ?? '',
    note: note ?? '',
    planId: planId === null ? null : String(planId),
    actionId: actionId === null ? null : String(actionId),
    isYearly,
  }
}

export function bodyOfPublication(values: PublicationValues, dueOn: PlainDate) {
  return {
    ...values,
    dueOn,
    responsible: values.responsible.trim() || null,
    note: values.note.trim() || null,
    planId: values.planId === null ? null : Number(values.planId),
    actionId: values.actionId === null ? null : Number(values.actionId),
  }
}
