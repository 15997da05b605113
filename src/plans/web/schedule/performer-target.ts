import type { PerformerChoices, PerformerTarget } from '../../domain/views/performer-view.ts'

/** The ways to say whom a name means, in the order they are offered. */
export const targetWays: readonly { value: PerformerTarget['select']; label: string }[] = [
  { value: 'types', label: 'Все организации вида' },
  { value: 'group', label: 'Группа организаций' },
  { value: 'list', label: 'Выбранные организации' },
  { value: 'user', label: 'Один человек' },
  { value: 'nobody', label: 'Никто в системе' },
]

/** A way just chosen, with nothing chosen in it yet. */
export function emptyTarget(way: string | null): PerformerTarget | null {
  switch (way) {
    case 'types':
      return { select: 'types', types: [] }
    case 'group':
      return { select: 'group', groupId: 0 }
    case 'list':
      return { select: 'list', organizationIds: [] }
    case 'user':
      return { select: 'user', userId: '', organizationId: 0 }
    case 'nobody':
      return { select: 'nobody' }
    default:
      return null
  }
}

/** Whether there is something to save. */
export function isComplete(target: PerformerTarget): boolean {
  switch (target.select) {
    case 'types':
      return target.types.length > 0
    case 'group':
      return target.groupId > 0
    case 'list':
      return target.organizationIds.length > 0
    case 'user':
      return target.userId !== ''
    case 'nobody':
      return true
  }
}

/** «Все организации вида: Школа» — a saved answer in words. */
export function targetWords(target: PerformerTarget, choices: PerformerChoices): string {
  const way = targetWays.find(({ value }) => value === target.select)?.label ?? ''
  const names = namesOf(target, choices)
  return names.length === 0 ? way : `${way}: ${names.join(', ')}`
}

function namesOf(target: PerformerTarget, choices: PerformerChoices): readonly string[] {
  switch (target.select) {
    case 'types':
      return choices.types.filter(({ type }) => target.types.includes(type)).map(({ title }) => title)
    case 'group':
      return choices.groups.filter(({ id }) => id === target.groupId).map(({ title }) => title)
    case 'list':
      return choices.organizations
        .filter(({ id }) => target.organizationIds.includes(id))
        .map(({ shortName }) => shortName)
    case 'user':
      return choices.people.filter(({ id }) => id === target.userId).map(({ name }) => name)
    case 'nobody':
      return []
  }
}
