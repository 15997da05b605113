import type { CodeSystem } from './domain/code-system.ts'
import type { OrganizationEventKind } from './domain/organization.ts'
import type { OrganizationType, SettlementKind } from './domain/organization-type.ts'

export const organizationTypeNames: Readonly<Record<OrganizationType, string>> = {
  authority: 'Орган управления образованием',
  'method-centre': 'Методический центр',
  school: 'Школа',
  kindergarten: 'Детский сад',
  'extra-education': 'Дополнительное образование',
  other: 'Другая организация',
}

export const settlementKindNames: Readonly<Record<SettlementKind, string>> = {
  urban: 'Городская',
  rural: 'Сельская',
}

export const codeSystemNames: Readonly<Record<CodeSystem, string>> = {
  fisOko: 'Логин ФИС ОКО',
  oge: 'Код ОГЭ',
  ege: 'Код ЕГЭ',
  inn: 'ИНН',
  ogrn: 'ОГРН',
}

export const organizationStateNames = {
  active: 'Действует',
  closed: 'Закрыта',
  planned: 'Ещё не открыта',
} as const

export const eventKindNames: Readonly<Record<OrganizationEventKind, string>> = {
  renamed: 'Переименование',
  closed: 'Закрытие',
  merged: 'Присоединение',
}

export const importStatusNames = {
  new: 'Новая',
  changed: 'Изменится',
  same: 'Без изменений',
  error: 'Ошибка',
  skipped: 'Пропущена',
} as const
