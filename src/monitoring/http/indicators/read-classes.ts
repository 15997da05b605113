import { mayRole } from '#access/domain/permissions.ts'
import type { CardPerson } from '#server-kit/http/route.ts'
import { type ClassesView, viewClasses } from '../../domain/indicator/class-view.ts'
import type { KeptClasses } from '../../domain/indicator/kept-classes.ts'
import { readKeptClasses } from '../../domain/indicator/kept-classes.ts'
import type { Indicator } from '../../domain/methodology/indicator.ts'

/** Classes are for the authority and the organisation itself: a class is close to its teacher. */
export function maySeeClasses({ role }: Pick<CardPerson, 'role'>): boolean {
  return mayRole(role, 'monitoring.indicator.readClasses')
}

/** The classes of one organisation under an indicator; null where it has none. */
export function classesUnder(
  indicator: Indicator,
  all: readonly Indicator[],
  kept: KeptClasses | undefined,
  titleOf: (name: string) => string | undefined,
): ClassesView | null {
  const own = indicator.level === 'class' ? kept?.[indicator.code] : undefined
  return own === undefined ? null : viewClasses(indicator, all, readKeptClasses(own), titleOf)
}
