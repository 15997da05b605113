/** What an organisation does in the municipal system; a plan's «ОО» or «ДОО» fans out by it. */
export const organizationTypes = [
  'authority', // орган управления образованием
  'method-centre', // методический центр, кабинет
  'school',
  'kindergarten',
  'extra-education', // организация дополнительного образования
  'other',
] as const

export type OrganizationType = (typeof organizationTypes)[number]

export const settlementKinds = ['urban', 'rural'] as const

/** Городская или сельская местность. */
export type SettlementKind = (typeof settlementKinds)[number]
