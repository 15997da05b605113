import { Button } from '@mantine/core'
import { offerUndo } from '#web-kit/notices.tsx'
import { useGo } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { removePlan, restorePlan } from '../../contract.ts'
import type { PlanView } from '../../domain/views/plan-view.ts'

/** What one can do with an amendment as a whole: give it up, or take that back. */
export function AmendmentMenu({ plan, amends }: { plan: PlanView; amends: NonNullable<PlanView['amends']> }) {
  const may = useMay()
  const go = useGo()
  const restore = useAction(restorePlan, {
    said: 'Изменения возвращены',
    onDone: () => go(`/plans/${plan.id}`),
  })
  const bringBack = () => restore.mutate({ params: { planId: plan.id } })
  const remove = useAction(removePlan, {
    onDone: () => {
      offerUndo('Изменения отменены, план остался прежним', bringBack)
      go(`/plans/${amends.planId}`)
    },
  })
  if (!may('plans.plan.edit') || amends.became !== null) return null
  if (plan.removed) {
    return (
      <Button variant="default" loading={restore.isPending} onClick={bringBack}>
        Вернуть изменения
      </Button>
    )
  }
  return (
    <Button
      variant="default"
      loading={remove.isPending}
      onClick={() => remove.mutate({ params: { planId: plan.id }, query: { version: plan.version } })}
    >
      Отказаться от изменений
    </Button>
  )
}
