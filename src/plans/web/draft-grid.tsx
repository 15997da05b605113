import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { addAction, addSection, listPlanActions } from '../contract.ts'
import type { ActionView } from '../domain/views/action-view.ts'
import type { PlanView } from '../domain/views/plan-view.ts'
import { DraftSection } from './draft-section.tsx'

/** The draft as an editable table with the remarks marked: section by section, row by row. */
export function DraftGrid({ plan }: { plan: PlanView }) {
  const may = useMay()
  const [look, setLook] = useState('all')
  const answer = useAnswer(listPlanActions, { params: { planId: plan.id }, query: {} })
  const section = useAction(addSection, { said: 'Раздел добавлен' })
  const row = useAction(addAction, { said: 'Строка добавлена' })
  const isEditable = may('plans.plan.edit')
  return (
    <Loaded answer={answer}>
      {({ actions }) => (
        <Stack gap="md">
          <Group justify="space-between" className="on-paper-hidden">
            <SegmentedControl
              aria-label="Какие строки показать"
              value={look}
              onChange={setLook}
              data={[
                { value: 'all', label: `Все строки: ${actions.length}` },
                { value: 'remarks', label: `С замечаниями: ${actions.filter(hasRemarks).length}` },
              ]}
            />
            {isEditable && (
              <Group gap="xs">
                <Button
                  variant="default"
                  loading={section.isPending}
                  onClick={() =>
                    section.mutate({
                      params: { planId: plan.id },
                      body: {
                        number: null,
                        title: 'Новый раздел',
                        track: null,
                        afterSectionId: plan.sections.at(-1)?.id ?? null,
                      },
                    })
                  }
                >
                  Добавить раздел
                </Button>
                <Button
                  variant="default"
                  loading={row.isPending}
                  onClick={() =>
                    row.mutate({
                      params: { planId: plan.id },
                      body: {
                        text: 'Новое мероприятие',
                        sectionId: plan.sections.at(-1)?.id ?? null,
                        afterActionId: actions.at(-1)?.id ?? null,
                      },
                    })
                  }
                >
                  Добавить строку
                </Button>
              </Group>
            )}
          </Group>
          {actions.length === 0 && (
            <EmptyState title="В черновике нет мероприятий">
              Добавьте раздел и строки или загрузите файл плана на странице «Планы».
            </EmptyState>
          )}
          {look === 'remarks' && actions.length > 0 && !actions.some(hasRemarks) && (
            <Text>Строк с замечаниями нет: можно переходить к исполнителям.</Text>
          )}
          {[{ id: null, title: '', number: null }, ...plan.sections].map((one) => {
            const rows = actions
              .filter((action) => action.sectionId === one.id)
              .filter((action) => look === 'all' || hasRemarks(action))
            const whole = plan.sections.find((section) => section.id === one.id)
            if (rows.length === 0 && (whole === undefined || look === 'remarks')) return null
            return (
              <DraftSection
                key={one.id ?? 'none'}
                plan={plan}
                section={whole}
                actions={rows}
                isEditable={isEditable}
              />
            )
          })}
        </Stack>
      )}
    </Loaded>
  )
}

function hasRemarks(action: ActionView): boolean {
  return action.problems.length > 0
}
