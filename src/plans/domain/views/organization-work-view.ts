import { z } from 'zod'
import { myTaskView } from './task-view.ts'

const tasks = z.array(myTaskView).readonly()

/** How an organisation stands with what the plans ask of it. Lists are cut; the counts are whole. */
export const organizationWork = z.object({
  /** «Просрочено 3 поручения, возвращено 2; в ближайшие 30 дней сдать 5.» */
  sentence: z.string(),
  counts: z.object({
    /** To be done and not late yet; returned ones are counted apart. */
    open: z.int(),
    returned: z.int(),
    overdue: z.int(),
    reported: z.int(),
    accepted: z.int(),
    notRequired: z.int(),
    released: z.int(),
    /** Reported as done, with neither a file nor a link. */
    bare: z.int(),
    dueSoon: z.int(),
    /** Whatever waits for the organisation: open, returned, late. */
    unsettled: z.int(),
  }),
  overdue: tasks,
  /** Returned and not late: the late ones are in `overdue`. */
  returned: tasks,
  /** Due in the next 30 days. */
  coming: tasks,
  /** The latest files and links given in reports. */
  evidence: z
    .array(
      z.object({
        taskId: z.int(),
        actionText: z.string(),
        reportedOn: z.iso.date(),
        items: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
})
export type OrganizationWork = z.output<typeof organizationWork>
