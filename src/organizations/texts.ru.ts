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

/** Audit verbs of this context, as the trail words them. */
export const organizationsVerbNames = {
  'organizations.organization.created': 'Добавлена организация',
  'organizations.organization.edited': 'Изменены сведения организации',
  'organizations.organization.renamed': 'Организация переименована',
  'organizations.organization.closed': 'Организация закрыта',
  'organizations.organization.merged': 'Организация присоединена к другой',
  'organizations.organization.eventUndone': 'Отменено событие организации',
  'organizations.code.added': 'Добавлен код организации',
  'organizations.code.dated': 'Изменён срок действия кода',
  'organizations.code.removed': 'Удалён код организации',
  'organizations.group.created': 'Добавлена группа организаций',
  'organizations.group.edited': 'Изменена группа организаций',
  'organizations.group.deleted': 'Удалена группа организаций',
  'organizations.group.restored': 'Возвращена группа организаций',
  'organizations.import.applied': 'Загружены организации из файла',
  'organizations.import.undone': 'Отменена загрузка организаций',
} as const
