import type { PlainDate } from '#kernel/plain-date.ts'
import type { ActCard } from '../contract.ts'
import type { ActKind } from '../domain/act-kind.ts'

/** The form of an act: an empty text stands for «не указано», ids are texts as lists of choices want them. */
export type ActValues = {
  organizationId: string
  kind: ActKind
  title: string
  issuer: string
  requiredActId: string | null
  reviewOn: PlainDate | null
  responsible: string
  tags: string[]
  planIds: string[]
  note: string
  isShared: boolean
}

export const emptyAct: ActValues = {
  organizationId: '',
  kind: 'order',
  title: '',
  issuer: '',
  requiredActId: null,
  reviewOn: null,
  responsible: '',
  tags: [],
  planIds: [],
  note: '',
  isShared: false,
}

export function valuesOfAct(act: ActCard): ActValues {
  return {
    organizationId: String(act.organizationId),
    kind: act.kind,
    title: act.title,
    issuer: act.issuer ?? '',
    requiredActId: act.requiredActId === null ? null : String(act.requiredActId),
    reviewOn: act.reviewOn,
    responsible: act.responsible ?? '',
    tags: act.tags,
    planIds: act.planIds.map(String),
    note: act.note ?? '',
    isShared: act.isShared,
  }
}

/** What is sent: an empty field is null. */
export function bodyOfAct({ organizationId: _, ...values }: ActValues) {
  return {
    ...values,
    issuer: values.issuer.trim() || null,
    requiredActId: values.requiredActId === null ? null : Number(values.requiredActId),
    responsible: values.responsible.trim() || null,
    planIds: values.planIds.map(Number),
    note: values.note.trim() || null,
  }
}
