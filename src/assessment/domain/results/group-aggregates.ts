import { type PupilGroup, pupilGroups } from '../reading/pupil-groups.ts'
import { addAggregates, type WorkAggregate } from './work-aggregate.ts'

/** Of one school and work: those in a group (`member` 1, a medal's degree 1 or 2) or told not to be in it (0). */
export type GroupAggregate = {
  readonly workId: number
  readonly organizationId: number
  readonly group: PupilGroup
  readonly member: number
  readonly aggregate: WorkAggregate
}

export type GroupTotals = {
  readonly group: PupilGroup
  readonly members: WorkAggregate
  /** Of whom a file says they are not in the group; others are in neither. */
  readonly rest: WorkAggregate
}

/** Σ over the given rows, one a group somebody is in. */
export function joinGroups(rows: readonly GroupAggregate[]): readonly GroupTotals[] {
  return pupilGroups.flatMap((group) => {
    const own = rows.filter((row) => row.group === group)
    const sum = (isIn: boolean) =>
      addAggregates(own.filter(({ member }) => member > 0 === isIn).map(({ aggregate }) => aggregate))
    const members = sum(true)
    return members.participants + members.absent > 0 ? [{ group, members, rest: sum(false) }] : []
  })
}
