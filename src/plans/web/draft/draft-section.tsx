import { Group, Stack, Table } from '@mantine/core'
import type { ActionView, SectionView } from '../../domain/views/action-view.ts'
import tables from '../plan-table.module.css'
import classes from './draft.module.css'
import { DraftRow } from './draft-row.tsx'
import { DraftSectionHead } from './draft-section-head.tsx'

/** One section of a draft: its name, its track and its rows. */
export function DraftSection({
  planId,
  section,
  actions,
  isEditable,
  withResults,
  aimedId,
}: {
  planId: number
  section: SectionView | undefined
  actions: readonly ActionView[]
  isEditable: boolean
  /** Some row of the plan has an expected result: the column gets its full width. */
  withResults: boolean
  /** The row the address leads to. */
  aimedId: number | undefined
}) {
  const title = section ? [section.number, section.title].filter(Boolean).join('. ') : 'Без раздела'
  return (
    <Stack component="section" gap="xs" aria-label={title} className={classes.section ?? ''}>
      {section ? (
        <DraftSectionHead
          planId={planId}
          section={section}
          lastActionId={actions.at(-1)?.id ?? null}
          isEditable={isEditable}
        />
      ) : (
        <Group>
          <div className={classes.sectionTitle}>{title}</div>
        </Group>
      )}
      {actions.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <section className={tables.frame} aria-label={`Строки раздела «${title}»`} tabIndex={0}>
          <Table className={`${tables.table} ${tables.plan}`} verticalSpacing={8} horizontalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={72}>№</Table.Th>
                <Table.Th>Мероприятие</Table.Th>
                <Table.Th w="18%">Срок</Table.Th>
                <Table.Th w="21%">Исполнители</Table.Th>
                <Table.Th w={withResults ? '22%' : '11%'}>Ожидаемый результат</Table.Th>
                {isEditable && (
                  <Table.Th w={56} className="on-paper-hidden">
                    <span className="seen-by-readers-only">Действия</span>
                  </Table.Th>
                )}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {actions.map((action) => (
                <DraftRow
                  key={action.id}
                  planId={planId}
                  action={action}
                  isEditable={isEditable}
                  isAimed={action.id === aimedId}
                />
              ))}
            </Table.Tbody>
          </Table>
        </section>
      )}
    </Stack>
  )
}
