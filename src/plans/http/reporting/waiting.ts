import { mayRole } from '#access/domain/permissions.ts'
import { route } from '#server-kit/http/route.ts'
import { taskOwner } from '../../domain/task-owner.ts'
import * as contract from '../../schedule-contract.ts'
import { countTasksOf } from '../../storage/reporting/my-tasks.ts'
import { countWaiting } from '../../storage/reporting/waiting.ts'

export const waitingForMeRoute = route(contract.waitingForMe, {
  may: 'plans.plan.read',
  audit: 'none',
  async answer({ person, tx, today }) {
    const mine = await countTasksOf(tx, taskOwner(person), today)
    const seesAll = mayRole(person.role, 'plans.task.readAll') && person.scope.reach === 'municipality'
    const all = seesAll ? await countTasksOf(tx, 'everyone', today) : null
    const { drafts, waitingForDates, reportsToReview } = await countWaiting(tx)
    return {
      myOverdue: mine.overdue,
      myDueSoon: mine.dueSoon,
      myReturned: mine.returnedApart,
      reportsToReview: mayRole(person.role, 'plans.task.review') ? reportsToReview : 0,
      allOverdue: all?.overdue ?? null,
      allDueSoon: all?.dueSoon ?? null,
      drafts: mayRole(person.role, 'plans.plan.approve') ? drafts : 0,
      waitingForDates: mayRole(person.role, 'plans.plan.edit') ? waitingForDates : 0,
    }
  },
})
