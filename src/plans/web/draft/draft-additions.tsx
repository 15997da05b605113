import { Button, Group } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useGo } from '#web-kit/page-link.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { addAction, addSection } from '../../contract.ts'
import type { PlanView } from '../../domain/views/plan-view.ts'

/** Below the last row: one more row or section at the end of the plan. */
export function DraftAdditions({ plan, lastActionId }: { plan: PlanView; lastActionId: number | null }) {
  const go = useGo()
  const lastSectionId = plan.sections.at(-1)?.id ?? null
  const row = useAction(addAction, {
    said: 'Строка добавлена',
    onDone: ({ id }) => go(`/plans/${plan.id}`, {}, `action-${id}`),
  })
  const section = useAction(addSection, { said: 'Раздел добавлен' })
  const plus = <IconPlus size={16} aria-hidden />
  return (
    <Group gap="xs" className="on-paper-hidden">
      <Button
        variant="default"
        leftSection={plus}
        loading={row.isPending}
        onClick={() =>
          row.mutate({
            params: { planId: plan.id },
            body: { text: 'Новое мероприятие', sectionId: lastSectionId, afterActionId: lastActionId },
          })
        }
      >
        Добавить строку
      </Button>
      <Button
        variant="default"
        leftSection={plus}
        loading={section.isPending}
        onClick={() =>
          section.mutate({
            params: { planId: plan.id },
            body: { number: null, title: 'Новый раздел', track: null, afterSectionId: lastSectionId },
          })
        }
      >
        Добавить раздел
      </Button>
    </Group>
  )
}
