import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { download } from '#web-kit/api.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { dateWords } from '#web-kit/date-words.ts'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { notifyProblem } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton } from '#web-kit/page-link.tsx'
import { PeriodFields } from '#web-kit/period-fields.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { usePeriod } from '#web-kit/use-period.ts'
import { type AppealView, downloadJournal, getHotline, type LineView, listAppeals } from '../../contract.ts'
import { topicStatistics } from '../../domain/topic-statistics.ts'
import { OutreachParts } from '../outreach-parts.tsx'
import { appealColumns, topicColumns } from './appeal-columns.tsx'

/** The hotline: which lines work, what was asked, who answers by when, what people ask about. */
export function HotlinePage() {
  const may = useMay()
  const period = usePeriod()
  const [days] = period
  const hotline = useAnswer(getHotline, {})
  const answer = useAnswer(listAppeals, { query: days })
  return (
    <>
      <PageHeader
        title="Горячая линия"
        meaning={answer.data && journalWords(answer.data.appeals)}
        actions={
          may('outreach.appeal.manage') && (
            <>
              <PageButton to="/outreach/hotline/settings" variant="default">
                Линии, темы и сроки
              </PageButton>
              <PageButton to="/outreach/hotline/add">Записать обращение</PageButton>
            </>
          )
        }
      />
      <OutreachParts current="hotline" />
      {hotline.data && <OpenLines lines={hotline.data.lines} />}
      <PeriodFields period={period} />
      <Loaded answer={answer} lines={12}>
        {({ appeals }) =>
          appeals.length === 0 ? (
            <EmptyState title="За эти дни обращений нет">
              Здесь будет журнал: вопрос, тема, кто и до какого дня отвечает, что ответили. Имя и телефон
              записывать не нужно; если человек просит перезвонить, они хранятся отдельно и стираются сами.
            </EmptyState>
          ) : (
            <Stack gap="xl">
              <DataTable
                name="appeals"
                caption="Журнал обращений"
                rows={appeals}
                columns={appealColumns}
                rowKey={({ appealId }) => appealId}
                firstSort="-received"
                tools={
                  <Button
                    variant="default"
                    onClick={() => void download(downloadJournal, { query: days }).catch(notifyProblem)}
                  >
                    Журнал .docx
                  </Button>
                }
              />
              <div>
                <Title order={2} mb="sm">
                  О чём спрашивают
                </Title>
                <DataTable
                  name="appeal-topics"
                  caption="О чём спрашивают"
                  inAddress="topics"
                  rows={topicStatistics(appeals)}
                  columns={topicColumns}
                  rowKey={({ topicName }) => topicName}
                />
              </div>
            </Stack>
          )
        }
      </Loaded>
    </>
  )
}

function OpenLines({ lines }: { lines: readonly LineView[] }) {
  const shown = lines.filter(({ state }) => state !== 'closed')
  if (shown.length === 0) return null
  return (
    <Stack gap={4} mb="md" className="surface" p="md">
      {shown.map((line) => (
        <Group key={line.lineId} gap="sm">
          <Text fw={600}>{line.name}</Text>
          <Text>{[line.phones, line.hours].filter(Boolean).join(', ')}</Text>
          <Text c="dimmed">
            {line.state === 'planned' ? `откроется ${dateWords(line.opensOn)}` : lastDayWords(line)}
          </Text>
        </Group>
      ))}
    </Stack>
  )
}

function lastDayWords({ closesOn }: LineView): string {
  return closesOn === null ? 'работает' : `работает по ${dateWords(closesOn)}`
}

function journalWords(appeals: readonly AppealView[]): string {
  const count = (state: AppealView['state']) => appeals.filter((one) => one.state === state).length
  const overdue = count('overdue')
  const words = plural(appeals.length, ['обращение', 'обращения', 'обращений'])
  const late = overdue === 0 ? 'просроченных нет' : `просрочено: ${overdue}`
  return `За период ${words}. Ждут ответа: ${count('open') + overdue}, ${late}.`
}
