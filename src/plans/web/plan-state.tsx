import { StateBadge } from '#web-kit/state-badge.tsx'
import type { PlanSummary } from '../domain/views/plan-view.ts'

/** «Черновик» or «Действует». */
export function PlanState({ plan }: { plan: PlanSummary }) {
  if (plan.removed) return <StateBadge tone="calm">Удалён</StateBadge>
  if (plan.status === 'approved') return <StateBadge tone="good">Утверждён</StateBadge>
  return <StateBadge tone="active">Черновик</StateBadge>
}
