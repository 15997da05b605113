import { type Group, type GroupsOfRound, nameGroups } from '../domain/observation/groups.ts'
import type { Round } from '../domain/observation/round.ts'
import { refuse } from '../refusals.ts'
import { findRatings } from '../storage/ratings.ts'
import { findSelfRatings } from '../storage/self-ratings.ts'
import type { ReadCall } from './caller.ts'

type Named = { readonly organizationId: number; readonly groups: readonly string[] }

/** Groups as they were named, those known before under their keys. */
export function groupsOf(observed: readonly Named[], known: GroupsOfRound): GroupsOfRound {
  return Object.fromEntries(
    observed.flatMap(({ organizationId, groups }) =>
      groups.length === 0 ? [] : [[organizationId, nameGroups(groups, known[organizationId] ?? [])]],
    ),
  )
}

/** Where somebody has begun, groups are only added: what was seen in one taken away would be lost from sight. */
export async function requireKeptGroups(
  { tx }: Pick<ReadCall, 'tx'>,
  { roundId, groups: before }: Round,
  after: GroupsOfRound,
): Promise<void> {
  const begun = [...(await findRatings(tx, [roundId])), ...(await findSelfRatings(tx, [roundId]))].filter(
    ({ ratings }) => Object.keys(ratings).length > 0,
  )
  for (const { organizationId, ratings } of begun) {
    const [was, is] = [before[organizationId] ?? [], after[organizationId] ?? []]
    const lost = was.find(({ key }) => !is.some((one) => one.key === key) && isMarked(ratings, key))
    if (lost) {
      throw refuse('appraisal/groups-begun', {
        detail: `В группе «${lost.name}» уже есть отметки: оставьте её`,
      })
    }
    if (was.length === 0 && is.length > 0) {
      throw refuse('appraisal/groups-begun', {
        detail: 'Эту организацию уже смотрят целиком: разделить её на группы можно в новом обходе',
      })
    }
  }
}

function isMarked(ratings: Readonly<Record<string, unknown>>, group: Group['key']): boolean {
  return Object.keys(ratings).some((line) => line.endsWith(`.${group}`))
}
