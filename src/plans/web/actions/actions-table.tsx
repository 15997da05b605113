import { Table } from '@mantine/core'
import { Fragment } from 'react'
import { PageLink } from '#web-kit/page-link.tsx'
import type { ActionView, SectionView } from '../../domain/views/action-view.ts'
import type { PlanView } from '../../domain/views/plan-view.ts'
import { trackNames } from '../../texts.ru.ts'
import tables from '../plan-table.module.css'
import { ActionStanding } from './action-standing.tsx'
import classes from './actions-table.module.css'

/** The plan as people know it: rows under their sections. On a phone each row becomes a card. */
export function ActionsTable({ plan, actions }: { plan: PlanView; actions: readonly ActionView[] }) {
  const withResults = actions.some((action) => action.expectedResultText !== null)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={tables.frame} aria-label="Мероприятия плана" tabIndex={0}>
      <Table className={`${tables.table} ${tables.plan}`} verticalSpacing={8} horizontalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={64}>№</Table.Th>
            <Table.Th>Мероприятие</Table.Th>
            <Table.Th w="15%">Срок</Table.Th>
            <Table.Th w="16%">Исполнители</Table.Th>
            {withResults && <Table.Th w="17%">Ожидаемый результат</Table.Th>}
            <Table.Th w="19%">Исполнение</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {actions.map((action, index) => {
            const isFirst = index === 0 || actions[index - 1]?.sectionId !== action.sectionId
            const section = plan.sections.find((one) => one.id === action.sectionId)
            return (
              <Fragment key={action.id}>
                {isFirst && section && <SectionLine section={section} columns={withResults ? 6 : 5} />}
                <Table.Tr>
                  <Table.Td>{action.number ?? ''}</Table.Td>
                  <Table.Th scope="row" data-text>
                    <PageLink to={`/plans/${plan.id}/actions/${action.id}`}>{action.text}</PageLink>
                  </Table.Th>
                  <Table.Td data-title="Срок">{action.deadlineText || '—'}</Table.Td>
                  <Table.Td data-title="Исполнители">{action.performersText || '—'}</Table.Td>
                  {withResults && (
                    <Table.Td data-title="Ожидаемый результат">{action.expectedResultText ?? '—'}</Table.Td>
                  )}
                  <Table.Td data-title="Исполнение">
                    <ActionStanding action={action} />
                  </Table.Td>
                </Table.Tr>
              </Fragment>
            )
          })}
        </Table.Tbody>
      </Table>
    </section>
  )
}

function SectionLine({ section, columns }: { section: SectionView; columns: number }) {
  return (
    <Table.Tr className={classes.section ?? ''}>
      <Table.Th colSpan={columns} scope="rowgroup">
        {[section.number, section.title].filter(Boolean).join('. ')}
        {section.track && <span className={classes.track}>{trackNames[section.track]}</span>}
      </Table.Th>
    </Table.Tr>
  )
}
