import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { IconFileSpreadsheet, IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react'
import { Fragment } from 'react'
import type { PlainDate } from '#kernel/plain-date.ts'
import { download } from '#web-kit/api.ts'
import { dateWords } from '#web-kit/date-words.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { notifyProblem } from '#web-kit/notices.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getEdition } from '../../amendment-contract.ts'
import { exportPlan } from '../../contract.ts'
import type { EditionRows } from '../../domain/views/amendment-view.ts'
import type { PlanView } from '../../domain/views/plan-view.ts'
import { printAnnex, printPlanPdf } from '../../print-contract.ts'
import sections from '../actions/actions-table.module.css'
import tables from '../plan-table.module.css'
import { approvalWords, horizonWords } from '../plan-words.ts'

/** The plan as it was on a day: its rows, and the same on paper. */
export function PlanOnDay({ plan, day }: { plan: PlanView; day: PlainDate }) {
  const answer = useAnswer(getEdition, { params: { planId: plan.id }, query: { on: day } })
  const request = { params: { planId: plan.id }, query: { on: day } }
  return (
    <Loaded answer={answer}>
      {(rows) => (
        <Stack gap="sm">
          <div>
            <Text fw={600}>
              План на {dateWords(day)}: редакция № {rows.edition.number}
              {rows.until === null ? ', действует сейчас' : `, действовала до ${dateWords(rows.until)}`}
            </Text>
            <Text size="sm">
              {rows.edition.title} · {horizonWords(rows.horizon)} · {approvalWords(rows.edition.act)}
            </Text>
          </div>
          <Group gap="xs" className="on-paper-hidden">
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconFileTypeDocx size={16} aria-hidden />}
              onClick={() => void download(printAnnex, request).catch(notifyProblem)}
            >
              Эта редакция, docx
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconFileTypePdf size={16} aria-hidden />}
              onClick={() => void download(printPlanPdf, request).catch(notifyProblem)}
            >
              Эта редакция, pdf
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
              onClick={() => void download(exportPlan, request).catch(notifyProblem)}
            >
              Эта редакция, xlsx
            </Button>
          </Group>
          <Rows planId={plan.id} rows={rows} />
        </Stack>
      )}
    </Loaded>
  )
}

function Rows({ planId, rows }: { planId: number; rows: EditionRows }) {
  const groups = [undefined, ...rows.sections].map((section) => ({
    section,
    actions: rows.actions.filter(({ sectionId }) => sectionId === (section?.id ?? null)),
  }))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={tables.frame} aria-label="Мероприятия редакции" tabIndex={0}>
      <Table className={`${tables.table} ${tables.plan}`} verticalSpacing={8} horizontalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={64}>№</Table.Th>
            <Table.Th>Мероприятие</Table.Th>
            <Table.Th w="18%">Срок</Table.Th>
            <Table.Th w="20%">Исполнители</Table.Th>
            <Table.Th w="20%">Ожидаемый результат</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {groups
            .filter(({ section, actions }) => section !== undefined || actions.length > 0)
            .map(({ section, actions }) => (
              <Fragment key={section?.id ?? 0}>
                {section && (
                  <Table.Tr className={sections.section ?? ''}>
                    <Table.Th colSpan={5} scope="rowgroup">
                      {[section.number, section.title].filter(Boolean).join('. ')}
                    </Table.Th>
                  </Table.Tr>
                )}
                {actions.map((action) => (
                  <Table.Tr key={action.id}>
                    <Table.Td>{action.number ?? ''}</Table.Td>
                    <Table.Th scope="row" data-text>
                      <PageLink to={`/plans/${planId}/actions/${action.id}`}>{action.text}</PageLink>
                    </Table.Th>
                    <Table.Td data-title="Срок">{action.deadlineText || '—'}</Table.Td>
                    <Table.Td data-title="Исполнители">{action.performersText || '—'}</Table.Td>
                    <Table.Td data-title="Ожидаемый результат">{action.expectedResultText ?? '—'}</Table.Td>
                  </Table.Tr>
                ))}
              </Fragment>
            ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
