import { Table, Text } from '@mantine/core'
import { Fragment } from 'react'
import { dateWords } from '#web-kit/date-words.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import type { ActionView } from '../domain/views/action-view.ts'
import type { PlanView } from '../domain/views/plan-view.ts'
import { trackNames } from '../texts.ru.ts'
import classes from './actions-table.module.css'
import { ProgressWords } from './progress-words.tsx'

/** The plan as people know it: rows under their sections. On a phone each row becomes a card. */
export function ActionsTable({ plan, actions }: { plan: PlanView; actions: readonly ActionView[] }) {
  const withResults = actions.some((action) => action.expectedResultText !== null)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={classes.frame} aria-label="Мероприятия плана" tabIndex={0}>
      <Table className={classes.table ?? ''} verticalSpacing={8} horizontalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={64}>№</Table.Th>
            <Table.Th>Мероприятие</Table.Th>
            <Table.Th w="16%">Срок</Table.Th>
            <Table.Th w="16%">Исполнители</Table.Th>
            {withResults && <Table.Th w="16%">Ожидаемый результат</Table.Th>}
            <Table.Th w="18%">Исполнение</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {actions.map((action, index) => {
            const isFirst = actions[index - 1]?.sectionId !== action.sectionId
            const section = plan.sections.find((one) => one.id === action.sectionId)
            return (
              <Fragment key={action.id}>
                {(isFirst || index === 0) && section && (
                  <Table.Tr className={classes.section ?? ''}>
                    <Table.Th colSpan={withResults ? 6 : 5} scope="rowgroup">
                      {[section.number, section.title].filter(Boolean).join('. ')}
                      {section.track && <span className={classes.track}>{trackNames[section.track]}</span>}
                    </Table.Th>
                  </Table.Tr>
                )}
                <Table.Tr>
                  <Table.Td className={classes.number ?? ''}>{action.number ?? ''}</Table.Td>
                  <Table.Th scope="row" className={classes.text ?? ''}>
                    <PageLink to={`/plans/${plan.id}/actions/${action.id}`}>{action.text}</PageLink>
                  </Table.Th>
                  <Table.Td data-title="Срок">
                    {action.deadlineText || '—'}
                    <NextDue action={action} />
                  </Table.Td>
                  <Table.Td data-title="Исполнители">{action.performersText || '—'}</Table.Td>
                  {withResults && (
                    <Table.Td data-title="Ожидаемый результат">{action.expectedResultText ?? '—'}</Table.Td>
                  )}
                  <Table.Td data-title="Исполнение">
                    <ProgressWords progress={action.progress} compact />
                    {action.waitsFor.length > 0 && (
                      <StateBadge tone="attention">Ждёт дат: {action.waitsFor.join(', ')}</StateBadge>
                    )}
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

function NextDue({ action }: { action: ActionView }) {
  const { nextDueOn } = action.progress
  if (nextDueOn === null) return null
  return (
    <Text size="xs" c="dimmed" className="digits">
      ближайший: {dateWords(nextDueOn)}
    </Text>
  )
}
