import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useState } from 'react'
import { listOrganizations } from '#organizations/contract.ts'
import { download } from '#web-kit/api.ts'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { notifyProblem } from '#web-kit/notices.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { actionFilter, exportPlan, listPlanActions } from '../contract.ts'
import type { PlanView } from '../domain/views/plan-view.ts'
import { actionStateNames, performerKindNames } from '../texts.ru.ts'
import { ActionsTable } from './actions-table.tsx'
import { monthWords } from './month-words.ts'
import { trackChoices } from './track-choices.ts'

const filterKeys = ['track', 'sectionId', 'performerKind', 'organizationId', 'state', 'month', 'q'] as const

/** The rows of an approved plan with how far each has come; the filters live in the address. */
export function PlanActions({ plan }: { plan: PlanView }) {
  const may = useMay()
  const [filters, setFilters] = useFilters(filterKeys)
  const [typed, setTyped] = useState(filters.q)
  const search = useDebouncedCallback((q: string) => setFilters({ q }), 300)
  const filled = Object.entries(filters).filter(([, value]) => value !== '')
  const asked = actionFilter.safeParse(Object.fromEntries(filled))
  const query = asked.success ? asked.data : {}
  const request = { params: { planId: plan.id }, query }
  const answer = useAnswer(listPlanActions, request)
  const organizations = useAnswer(listOrganizations, {}, { when: may('plans.task.readAll') })
  return (
    <Stack gap="sm">
      <Group gap="xs" align="flex-end" className="on-paper-hidden">
        <TextInput
          label="Поиск"
          placeholder="Слова из мероприятия"
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            search(event.currentTarget.value)
          }}
        />
        <Select
          label="Раздел"
          placeholder="Все разделы"
          clearable
          w={220}
          data={plan.sections.map(({ id, number, title }) => ({
            value: String(id),
            label: [number, title].filter(Boolean).join('. '),
          }))}
          value={filters.sectionId || null}
          onChange={(sectionId) => setFilters({ sectionId: sectionId ?? '' })}
        />
        <Select
          label="Направление"
          placeholder="Все"
          clearable
          w={200}
          data={trackChoices}
          value={filters.track || null}
          onChange={(track) => setFilters({ track: track ?? '' })}
        />
        <Select
          label="Исполнитель"
          placeholder="Любой"
          clearable
          w={200}
          data={Object.entries(performerKindNames).map(([value, label]) => ({ value, label }))}
          value={filters.performerKind || null}
          onChange={(performerKind) => setFilters({ performerKind: performerKind ?? '' })}
        />
        {may('plans.task.readAll') && (
          <Select
            label="Организация"
            placeholder="Любая"
            clearable
            searchable
            nothingFoundMessage="Такой организации нет"
            w={200}
            data={(organizations.data?.organizations ?? []).map(({ organizationId, shortName }) => ({
              value: String(organizationId),
              label: shortName,
            }))}
            value={filters.organizationId || null}
            onChange={(organizationId) => setFilters({ organizationId: organizationId ?? '' })}
          />
        )}
        <Select
          label="Состояние"
          placeholder="Любое"
          clearable
          w={190}
          data={Object.entries(actionStateNames).map(([value, label]) => ({ value, label }))}
          value={filters.state || null}
          onChange={(state) => setFilters({ state: state ?? '' })}
        />
        <Select
          label="Срок в месяце"
          placeholder="Любой"
          clearable
          w={170}
          data={monthsOf(plan).map((month) => ({ value: month, label: monthWords(month) }))}
          value={filters.month || null}
          onChange={(month) => setFilters({ month: month ?? '' })}
        />
        <Button
          variant="default"
          leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
          onClick={() => void download(exportPlan, request).catch(notifyProblem)}
        >
          Скачать .xlsx
        </Button>
      </Group>
      <Loaded answer={answer}>
        {({ actions }) => (
          <>
            <Group justify="space-between">
              <Text size="sm" c="dimmed" role="status">
                {filled.length === 0
                  ? `Всего ${plural(actions.length, ['мероприятие', 'мероприятия', 'мероприятий'])}`
                  : `Найдено ${plural(actions.length, ['мероприятие', 'мероприятия', 'мероприятий'])} из ${plan.actionCount}`}
              </Text>
              {filled.length > 0 && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  onClick={() => {
                    setTyped('')
                    setFilters(Object.fromEntries(filterKeys.map((key) => [key, ''])))
                  }}
                >
                  Сбросить фильтры
                </Button>
              )}
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

/** 'YYYY-MM' of every month the plan is in force. */
function monthsOf(plan: PlanView): readonly string[] {
  if (plan.horizon === null) return []
  const { startsOn, endsOn } = plan.horizon
  const months: string[] = []
  for (let month = startsOn.slice(0, 7); month <= endsOn.slice(0, 7); month = after(month)) months.push(month)
  return months
}

function after(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))]
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
