import type { PlainDate } from '#kernel/plain-date.ts'
import type { OrganizationCard } from '../contract.ts'
import type { OrganizationType, SettlementKind } from '../domain/organization-type.ts'

/** The form of an organisation: an empty text stands for «не указано». */
export type OrganizationValues = {
  type: OrganizationType
  fullName: string
  shortName: string
  settlementKind: SettlementKind | null
  settlement: string
  address: string
  headName: string
  headPost: string
  phone: string
  mail: string
  site: string
  openedOn: PlainDate | null
}

export const emptyOrganization: OrganizationValues = {
  type: 'school',
  fullName: '',
  shortName: '',
  settlementKind: null,
  settlement: '',
  address: '',
  headName: '',
  headPost: '',
  phone: '',
  mail: '',
  site: '',
  openedOn: null,
}

export function valuesOf(card: OrganizationCard): OrganizationValues {
  return {
    type: card.type,
    fullName: card.fullName,
    shortName: card.shortName,
    settlementKind: card.settlementKind,
    settlement: card.settlement ?? '',
    address: card.address ?? '',
    headName: card.headName ?? '',
    headPost: card.headPost ?? '',
    phone: card.phone ?? '',
    mail: card.mail ?? '',
    site: card.site ?? '',
    openedOn: card.openedOn,
  }
}

/** What is sent: an empty field is null. */
export function bodyOf(values: OrganizationValues) {
  return {
    ...values,
    settlement: values.settlement.trim() || null,
    address: values.address.trim() || null,
    headName: values.headName.trim() || null,
    headPost: values.headPost.trim() || null,
    phone: values.phone.trim() || null,
    mail: values.mail.trim() || null,
    site: values.site.trim() || null,
  }
}
