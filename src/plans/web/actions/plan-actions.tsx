import { Button, Group, Stack, Text } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { download } from '#web-kit/api.ts'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { notifyProblem } from '#web-kit/notices.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { actionFilter, exportPlan, listPlanActions } from '../../contract.ts'
import type { PlanView } from '../../domain/views/plan-view.ts'
import { ActionsTable } from './actions-table.tsx'
import { filterKeys, PlanFilters } from './plan-filters.tsx'

const nothingChosen = Object.fromEntries(filterKeys.map((key) => [key, '']))

/** The rows of an approved plan with how far each has come; the filters live in the address. */
export function PlanActions({ plan }: { plan: PlanView }) {
  const [filters, setFilters] = useFilters(filterKeys)
  const filled = Object.entries(filters).filter(([, value]) => value !== '')
  const asked = actionFilter.safeParse(Object.fromEntries(filled))
  const request = { params: { planId: plan.id }, query: asked.success ? asked.data : {} }
  const answer = useAnswer(listPlanActions, request)
  return (
    <Stack gap="sm">
      <PlanFilters plan={plan} filters={filters} onChange={setFilters} />
      <Loaded answer={answer}>
        {({ actions }) => (
          <>
            <Group gap="xs" className="on-paper-hidden">
              <Text size="sm" c="dimmed" role="status">
                {filled.length === 0
                  ? `Всего ${plural(actions.length, ['мероприятие', 'мероприятия', 'мероприятий'])}`
                  : `Найдено ${plural(actions.length, ['мероприятие', 'мероприятия', 'мероприятий'])} из ${plan.actionCount}`}
              </Text>
              {filled.length > 0 && (
                <Button size="compact-sm" variant="subtle" onClick={() => setFilters(nothingChosen)}>
                  Сбросить фильтры
                </Button>
              )}
              <Button
                ms="auto"
                size="compact-sm"
                variant="subtle"
                leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
                onClick={() => void download(exportPlan, request).catch(notifyProblem)}
              >
                Скачать .xlsx
              </Button>
            </Group>
            {actions.length === 0 ? (
              <EmptyState title="Таких мероприятий нет">Измените или сбросьте фильтры.</EmptyState>
            ) : (
              <ActionsTable plan={plan} actions={actions} />
            )}
          </>
        )}
      </Loaded>
    </Stack>
  )
}
