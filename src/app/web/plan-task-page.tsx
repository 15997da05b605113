import { MeasuresOfAction } from '#cycle/web/decision/measures-of-action.tsx'
import { TaskPage } from '#plans/web/tasks/task-page.tsx'

// Plans know nothing of decisions: the page of a task is handed their measures here.
export function PlanTaskPage() {
  return <TaskPage beside={({ actionId, id }) => <MeasuresOfAction actionId={actionId} taskId={id} />} />
}
