import { daysBetween, type PlainDate, yearOf } from '#kernel/plain-date.ts'
import type { TaskState } from '../reporting/task-state.ts'
import type { TaskDraft } from '../schedule/fan-out.ts'
import type { ScheduledOccurrence } from '../schedule/schedule-plan.ts'

// What an amendment does to the tasks that are already handed out. Rules and reasons: docs/decisions, «Amendments».

export type StoredTask = {
  readonly organizationId: number
  readonly taskId: number
  readonly userId: string | null
  readonly state: TaskState
  readonly dueOn: PlainDate
  readonly workingDueOn: PlainDate
  /** Somebody has begun: a draft, a report, a file, a mark of the authority. */
  readonly isTouched: boolean
}

export type StoredOccurrence = {
  readonly occurrenceId: number
  readonly label: string
  readonly pointIndex: number | null
  readonly dueOn: PlainDate | null
  readonly eventKey: string | null
  readonly eventYear: number | null
  /** Opened by hand: no deadline made it, and none moves it. */
  readonly isCase: boolean
  /** Taken off control while it waited for dates. */
  readonly isReleased: boolean
  readonly tasks: readonly StoredTask[]
}

/** What becomes of one time an action is due. */
export type OccurrenceChange = {
  readonly kind: 'added' | 'moved' | 'same' | 'withdrawn'
  readonly stored: StoredOccurrence | null
  readonly next: ScheduledOccurrence | null
  /** Waiting tasks that go on under the new edition, on the new day. */
  readonly goesOn: readonly StoredTask[]
  readonly handedOut: readonly TaskDraft[]
  /** Nobody has begun and the day has not come: the task is no more. */
  readonly takenBack: readonly StoredTask[]
  /** Nobody has begun and the day has passed: taken off control by the amendment's act. */
  readonly released: readonly StoredTask[]
  /** Reported, accepted, closed: stays as it is, under the edition it was done under. */
  readonly settled: readonly StoredTask[]
  /** Begun and not finished, and the plan asks for it no more: a person must say what becomes of it. */
  readonly orphans: readonly StoredTask[]
}

/** What an action's row said of its schedule before, and says now; `null` where it is not in the plan. */
export type RowSchedules = {
  readonly before: readonly ScheduledOccurrence[] | null
  readonly after: readonly ScheduledOccurrence[] | null
}

/** Whether the amendment touches the row's dates or performers at all. What it does not touch stays as it was handed out. */
export function isRescheduled({ before, after }: RowSchedules): boolean {
  return JSON.stringify(gistOf(before)) !== JSON.stringify(gistOf(after))
}

/** Pairs what is stored with what the row means now, and says what becomes of every task. `actOn` is the day of the act. */
export function reconcile(
  stored: readonly StoredOccurrence[],
  { before, after }: RowSchedules,
  actOn: PlainDate,
): readonly OccurrenceChange[] {
  const formerKeys = new Set((before ?? []).flatMap(({ tasks }) => tasks.map(keyOf)))
  if (after === null) return stored.map((one) => withdraw(one, actOn))
  const { pairs, unpaired, fresh } = pairUp(
    stored.filter(({ isCase }) => !isCase),
    after,
  )
  return [
    ...pairs.map(([one, next]) => goOn(one, next, formerKeys, actOn)),
    ...unpaired.map((one) => withdraw(one, actOn)),
    ...worthAdding(fresh, pairs.length > 0, actOn).map(add),
  ]
}

type Pairing = {
  readonly pairs: readonly (readonly [StoredOccurrence, ScheduledOccurrence])[]
  readonly unpaired: readonly StoredOccurrence[]
  readonly fresh: readonly ScheduledOccurrence[]
}

/** A year apart or more is another occasion, unless it is the only one on both sides and still to be done. */
const ONE_OCCASION_DAYS = 366

function pairUp(stored: readonly StoredOccurrence[], after: readonly ScheduledOccurrence[]): Pairing {
  const isOnly = stored.length === 1 && after.length === 1
  const rules: readonly ((one: StoredOccurrence, next: ScheduledOccurrence) => boolean)[] = [
    (one, next) => isSameDay(one, next) && one.pointIndex === next.pointIndex,
    isSameDay,
    (one, next) =>
      one.pointIndex === next.pointIndex &&
      one.dueOn !== null &&
      next.dueOn !== null &&
      yearOf(one.dueOn) === yearOf(next.dueOn),
    (one, next) =>
      isWaiting(one) &&
      (isOnly ||
        (one.dueOn !== null &&
          next.dueOn !== null &&
          Math.abs(daysBetween(one.dueOn, next.dueOn)) < ONE_OCCASION_DAYS)),
  ]
  const pairs: (readonly [StoredOccurrence, ScheduledOccurrence])[] = []
  let unpaired = [...stored]
  let fresh = [...after]
  for (const fits of rules) {
    for (const one of unpaired) {
      const next = fresh.find((candidate) => fits(one, candidate))
      if (next === undefined) continue
      pairs.push([one, next])
      fresh = fresh.filter((candidate) => candidate !== next)
    }
    unpaired = unpaired.filter((one) => !pairs.some(([paired]) => paired === one))
  }
  return { pairs, unpaired, fresh }
}

function isSameDay(one: StoredOccurrence, next: ScheduledOccurrence): boolean {
  if (one.eventKey !== null || next.waitsFor !== null) {
    return one.eventKey === next.waitsFor?.key && one.eventYear === next.waitsFor?.year
  }
  return one.dueOn === next.dueOn
}

function goOn(
  one: StoredOccurrence,
  next: ScheduledOccurrence,
  formerKeys: ReadonlySet<string>,
  actOn: PlainDate,
): OccurrenceChange {
  if (one.isReleased && isSameDay(one, next)) return untouched(one)
  const asked = new Set(next.tasks.map(keyOf))
  // Whom the plan never named, the amendment does not drop: an organisation the registry has closed since.
  const isDropped = (task: StoredTask) =>
    next.dueOn !== null && formerKeys.has(keyOf(task)) && !asked.has(keyOf(task))
  const dropped = one.tasks.filter(isDropped)
  const staying = one.tasks.filter((task) => !isDropped(task))
  const goesOn = staying.filter(isUndone)
  const known = new Set(one.tasks.map(keyOf))
  const isPast = next.workingDueOn !== null && next.workingDueOn < actOn
  const handedOut =
    one.dueOn === null && next.dueOn !== null
      ? next.tasks
      : next.tasks.filter(
          (task) =>
            !isPast && !known.has(keyOf(task)) && (next.turn !== null || !formerKeys.has(keyOf(task))),
        )
  // Where everybody has answered, the day they answered for stays.
  const isDone = one.tasks.length > 0 && goesOn.length === 0 && handedOut.length === 0
  const isMoved = !isDone && one.dueOn !== next.dueOn
  return {
    kind: isMoved ? 'moved' : 'same',
    stored: one,
    next: isDone ? null : next,
    goesOn,
    handedOut,
    ...partsOf(dropped, actOn),
    settled: [...staying.filter((task) => !isUndone(task)), ...partsOf(dropped, actOn).settled],
  }
}

/** «Снято с контроля» holds for as long as the row waits for the same event. */
function untouched(one: StoredOccurrence): OccurrenceChange {
  const nothing = { goesOn: [], handedOut: [], takenBack: [], released: [], settled: [], orphans: [] }
  return { kind: 'same', stored: one, next: null, ...nothing }
}

function withdraw(one: StoredOccurrence, actOn: PlainDate): OccurrenceChange {
  return {
    kind: 'withdrawn',
    stored: one,
    next: null,
    goesOn: [],
    handedOut: [],
    ...partsOf(one.tasks, actOn),
  }
}

function add(next: ScheduledOccurrence): OccurrenceChange {
  return {
    kind: 'added',
    stored: null,
    next,
    goesOn: [],
    handedOut: next.tasks,
    takenBack: [],
    released: [],
    settled: [],
    orphans: [],
  }
}

/** An amendment asks for nothing in the past, unless the past is all that the row names. */
function worthAdding(
  fresh: readonly ScheduledOccurrence[],
  hasOthers: boolean,
  actOn: PlainDate,
): readonly ScheduledOccurrence[] {
  const ahead = fresh.filter(({ workingDueOn }) => workingDueOn === null || workingDueOn >= actOn)
  return ahead.length > 0 || hasOthers ? ahead : fresh.slice(-1)
}

function partsOf(tasks: readonly StoredTask[], actOn: PlainDate) {
  const idle = tasks.filter((task) => task.state === 'open' && !task.isTouched)
  const isBegun = ({ state, isTouched }: StoredTask) =>
    state === 'returned' || state === 'reported' || (state === 'open' && isTouched)
  return {
    takenBack: idle.filter(({ workingDueOn }) => workingDueOn >= actOn),
    released: idle.filter(({ workingDueOn }) => workingDueOn < actOn),
    orphans: tasks.filter(isBegun),
    settled: tasks.filter(
      ({ state }) => state === 'accepted' || state === 'not-required' || state === 'released',
    ),
  }
}

function isUndone({ state }: StoredTask): boolean {
  return state === 'open' || state === 'returned'
}

/** Somebody still has to do it, or nobody has been asked yet. */
function isWaiting({ tasks }: StoredOccurrence): boolean {
  return tasks.length === 0 || tasks.some(isUndone)
}

function keyOf({
  organizationId,
  userId,
}: {
  readonly organizationId: number
  readonly userId: string | null
}): string {
  return `${organizationId} ${userId ?? ''}`
}

function gistOf(occurrences: RowSchedules['before']) {
  return (occurrences ?? []).map(({ pointIndex, startsOn, dueOn, waitsFor, beyond, tasks, label }) => ({
    pointIndex,
    startsOn,
    dueOn,
    waitsFor,
    beyond,
    label,
    tasks: tasks.map(({ part, ...task }) => `${keyOf(task)} ${part}`),
  }))
}
