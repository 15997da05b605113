import { Button } from '@mantine/core'
import { offerUndo } from '#web-kit/notices.tsx'
import { useGo } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { removePlan, restorePlan } from '../contract.ts'
import type { PlanView } from '../domain/views/plan-view.ts'
import { AmendMenu } from './amend/amend-menu.tsx'
import { PlanPapers } from './papers/plan-papers.tsx'
import { shortTitle } from './short-title.ts'

/** What one can do with the plan as a whole. */
export function PlanMenu({ plan }: { plan: PlanView }) {
  const may = useMay()
  const go = useGo()
  const restore = useAction(restorePlan, { said: 'Черновик возвращён' })
  const remove = useAction(removePlan, {
    onDone: () => {
      offerUndo(`Черновик «${shortTitle(plan.title)}» удалён`, () =>
        restore.mutate({ params: { planId: plan.id } }),
      )
      go('/plans')
    },
  })
  return (
    <>
      <PlanPapers plan={plan} />
      {may('plans.plan.edit') && <AmendMenu plan={plan} />}
      {plan.status === 'draft' && may('plans.plan.edit') && (
        <Button
          variant="default"
          loading={remove.isPending}
          onClick={() => remove.mutate({ params: { planId: plan.id }, query: { version: plan.version } })}
        >
          Удалить черновик
        </Button>
      )}
    </>
  )
}
