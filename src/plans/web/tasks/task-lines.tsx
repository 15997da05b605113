import type { MyTaskView } from '../../domain/views/task-view.ts'
import { MyTaskLine } from './my-task-line.tsx'
import classes from './my-tasks-page.module.css'

/** Tasks one under another, each with the way to report where it is the person's own. */
export function TaskLines({
  tasks,
  isOwnName = false,
}: {
  tasks: readonly MyTaskView[]
  isOwnName?: boolean
}) {
  return (
    <ul className={`surface ${classes.list}`}>
      {tasks.map((task) => (
        <MyTaskLine key={`${task.organizationId} ${task.id}`} task={task} isOwnName={isOwnName} />
      ))}
    </ul>
  )
}
