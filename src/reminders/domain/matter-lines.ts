import { type TaskOwner, taskOwner } from '#plans/domain/task-owner.ts'
import type { Addressee } from './addressee.ts'
import { isController } from './controller-lines.ts'
import type { DayReckoning } from './day-reckoning.ts'
import type { DigestLine, Matter } from './digest-line.ts'
import { type DueTask, indexTasks } from './due-task.ts'
import { isLate, isOverdueDay, performerLines } from './performer-lines.ts'

/** Something beside plans that waits for somebody by a day: a question to answer, a finding to mend. */
export type DueMatter = DueTask & { readonly about: Matter }

// Who else hears what is late: a question to the hotline is nobody's but the one who answers.
const controlledMatters: readonly Matter[] = [
  'publications',
  'findings',
  'hearing-reports',
  'dossiers',
  'support',
  'recommendations',
  'measures',
]

/** What a person is told of such matters, each kind by itself, by the same days as of tasks. */
export function matterLines(
  matters: readonly DueMatter[],
  person: Addressee,
  day: DayReckoning,
): readonly DigestLine[] {
  return [...Map.groupBy(matters, ({ about }) => about)].flatMap(([about, group]) => [
    ...controlledLine(about, group, person, day),
    ...ownLines(about, ownOf(group, taskOwner(person), person), person, day),
  ])
}

function ownOf(group: readonly DueMatter[], owner: TaskOwner, { scope }: Addressee): readonly DueTask[] {
  return indexTasks(group).ownedBy(owner, scope.reach === 'municipality' ? 'every' : scope.organizationIds)
}

function ownLines(
  about: Matter,
  own: readonly DueTask[],
  { choice }: Addressee,
  day: DayReckoning,
): readonly DigestLine[] {
  return performerLines(own, choice, day).flatMap((line): readonly DigestLine[] => {
    switch (line.kind) {
      case 'due-soon':
        return [{ ...line, kind: 'matter-soon', about }]
      case 'due-today':
        return [{ ...line, kind: 'matter-today', about }]
      case 'overdue':
        return [{ ...line, kind: 'matter-overdue', about }]
      default:
        return []
    }
  })
}

function controlledLine(
  about: Matter,
  group: readonly DueMatter[],
  { role, choice }: Addressee,
  day: DayReckoning,
): readonly DigestLine[] {
  if (!isController(role) || !controlledMatters.includes(about) || !isOverdueDay(choice, day)) return []
  const late = group.filter((one) => isLate(one, day) && one.organizationType !== 'authority')
  const organizationCount = new Set(late.map(({ organizationId }) => organizationId)).size
  return late.length === 0
    ? []
    : [{ kind: 'matter-controlled', about, count: late.length, organizationCount }]
}
