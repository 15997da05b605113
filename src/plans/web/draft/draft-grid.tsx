import { SegmentedControl, Stack, Text } from '@mantine/core'
import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { listPlanActions } from '../../contract.ts'
import type { ActionView } from '../../domain/views/action-view.ts'
import type { PlanView } from '../../domain/views/plan-view.ts'
import { DraftAdditions } from './draft-additions.tsx'
import { DraftSection } from './draft-section.tsx'

/** The draft as an editable table with the remarks marked: section by section, row by row. */
export function DraftGrid({ plan }: { plan: PlanView }) {
  const may = useMay()
  const { hash } = useLocation()
  const [look, setLook] = useState('all')
  const answer = useAnswer(listPlanActions, { params: { planId: plan.id }, query: {} })
  const isEditable = may('plans.plan.edit')
  const aimedId = Number(/^action-(\d+)$/.exec(hash)?.[1]) || undefined
  return (
    <Loaded answer={answer}>
      {({ actions }) => {
        const shown = look === 'all' ? actions : actions.filter(hasRemarks)
        const withResults = actions.some((action) => action.expectedResultText !== null)
        return (
          <Stack gap="md">
            {actions.length > 0 && (
              <SegmentedControl
                className="on-paper-hidden"
                style={{ alignSelf: 'flex-start' }}
                aria-label="Какие строки показать"
                value={look}
                onChange={setLook}
                data={[
                  { value: 'all', label: `Все строки: ${actions.length}` },
                  { value: 'remarks', label: `С замечаниями: ${actions.filter(hasRemarks).length}` },
                ]}
              />
            )}
            {actions.length === 0 && (
              <EmptyState title="В черновике нет мероприятий">
                Добавьте разделы и строки внизу страницы или загрузите файл плана на странице «Планы».
              </EmptyState>
            )}
            {look === 'remarks' && shown.length === 0 && (
              <Text>Строк с замечаниями нет: можно переходить к исполнителям.</Text>
            )}
            {[undefined, ...plan.sections].map((section) => {
              const rows = shown.filter((action) => action.sectionId === (section?.id ?? null))
              if (rows.length === 0 && (section === undefined || look === 'remarks')) return null
              return (
                <DraftSection
                  key={section?.id ?? 'none'}
                  planId={plan.id}
                  section={section}
                  actions={rows}
                  isEditable={isEditable}
                  withResults={withResults}
                  aimedId={aimedId}
                />
              )
            })}
            {isEditable && <DraftAdditions plan={plan} lastActionId={actions.at(-1)?.id ?? null} />}
          </Stack>
        )
      }}
    </Loaded>
  )
}

function hasRemarks(action: ActionView): boolean {
  return action.problems.length > 0
}
