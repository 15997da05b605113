import { Button } from '@mantine/core'
import { startPackage } from '#templates/packages-contract.ts'
import { useGo } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'

/** A paper to each organisation that has not answered, all in one archive. */
export function PackRecommendations() {
  const may = useMay()
  const go = useGo()
  const pack = useAction(startPackage, { onDone: ({ packageId }) => go(`/papers/packages/${packageId}`) })
  if (!may('templates.paper.make') || !may('cycle.recommendation.manage')) return null
  return (
    <Button
      variant="default"
      loading={pack.isPending}
      onClick={() => pack.mutate({ body: { workId: null } })}
    >
      Документы организациям
    </Button>
  )
}
