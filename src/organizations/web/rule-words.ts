import type { OrganizationGroupView } from '../contract.ts'
import { organizationTypeNames, settlementKindNames } from '../texts.ru.ts'

/** «Школа, детский сад; местность сельская; добавлено вручную: 2» */
export function ruleWords({ rule, includedIds, excludedIds }: OrganizationGroupView): string {
  const parts: string[] = []
  if (rule === null) parts.push('только выбранные вручную')
  else {
    const types = rule.types.map((type) => organizationTypeNames[type].toLocaleLowerCase('ru')).join(', ')
    parts.push(types === '' ? 'организации любого типа' : types)
    if (rule.settlementKind !== null)
      parts.push(`местность ${settlementKindNames[rule.settlementKind].toLocaleLowerCase('ru')}`)
  }
  if (includedIds.length > 0) parts.push(`добавлено вручную: ${includedIds.length}`)
  if (excludedIds.length > 0) parts.push(`исключено вручную: ${excludedIds.length}`)
  const text = parts.join('; ')
  return text.charAt(0).toLocaleUpperCase('ru') + text.slice(1)
}
