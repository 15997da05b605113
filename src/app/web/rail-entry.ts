import type { Icon } from '@tabler/icons-react'

/** The headings of the rail, in their order; the first part has none. */
export const railGroups = [
  { key: 'work', name: null },
  { key: 'plans', name: 'Планы и исполнение' },
  { key: 'control', name: 'Мониторинг и контроль' },
  { key: 'results', name: 'Результаты' },
  { key: 'registers', name: 'Справочники' },
  { key: 'settings', name: 'Настройки' },
] as const

type RailGroup = (typeof railGroups)[number]['key']

export type RailEntry = {
  readonly to: string
  readonly label: string
  readonly icon: Icon
  /** Not shown to a person without this permission. */
  readonly may?: string
  /** Not shown to a person with this one: the authority has another page for the same. */
  readonly unless?: string
  readonly group: RailGroup
  /** Extra words by which the search finds the page. */
  readonly keywords?: string
  /** A hook: how much waits here for the signed-in person. */
  readonly useWaiting?: () => number | undefined
}
