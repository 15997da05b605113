import type { PlainDate } from '#kernel/plain-date.ts'
import type { OrganizationType } from '#organizations/domain/organization-type.ts'
import type { TaskOwner } from '#plans/domain/task-owner.ts'

/** A task its performer still has to do something about; whether it is so, plans decide. */
export type DueTask = {
  readonly organizationId: number
  readonly organizationType: OrganizationType
  /** The person the plan names; null: the organisation as a whole. */
  readonly userId: string | null
  readonly workingDueOn: PlainDate
  /** False for what lies outside the plan's dates: such a task is never late. */
  readonly mayBeOverdue: boolean
}

/** The tasks of everybody, ready to be asked for one person's. */
export type TaskIndex = {
  ownedBy(owner: TaskOwner, organizationIds: 'every' | readonly number[]): readonly DueTask[]
  readonly all: readonly DueTask[]
}

/** Two hundred performers are asked about in turn, so the tasks are sorted into heaps once. */
export function indexTasks(tasks: readonly DueTask[]): TaskIndex {
  const named = Map.groupBy(
    tasks.filter(({ userId }) => userId !== null),
    ({ userId }) => userId,
  )
  const shared = tasks.filter(({ userId }) => userId === null)
  const byOrganization = Map.groupBy(shared, ({ organizationId }) => organizationId)
  const byType = Map.groupBy(shared, ({ organizationType }) => organizationType)

  return {
    all: tasks,
    ownedBy({ userId, organizationTypes }, organizationIds) {
      const own = named.get(userId) ?? []
      if (organizationIds !== 'every') {
        const reached = organizationIds.flatMap((id) => byOrganization.get(id) ?? [])
        const ofTypes = reached.filter(
          ({ organizationType }) =>
            organizationTypes === 'every' || organizationTypes.includes(organizationType),
        )
        return [...own, ...ofTypes]
      }
      return organizationTypes === 'every'
        ? [...own, ...shared]
        : [...own, ...organizationTypes.flatMap((type) => byType.get(type) ?? [])]
    },
  }
}
