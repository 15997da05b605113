import { Stack, Text } from '@mantine/core'
import { download } from '#web-kit/api.ts'
import { dateWords } from '#web-kit/date-words.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { downloadSummary, getSummary } from '../../board-contract.ts'
import type { SummaryView } from '../../domain/views/summary-view.ts'
import { PaperButtons } from '../papers/paper-buttons.tsx'
import { SmallBoard } from './board-small.tsx'
import classes from './board-summary.module.css'
import {
  CountedOrganizations,
  MissingActs,
  PlansInForce,
  SummaryPart,
  Upcoming,
} from './board-summary-parts.tsx'
import { useBoardYear, yearInAddress } from './board-year.ts'

/** The municipality on one page, to be printed for a meeting of the head of the authority. */
export function SummaryPage() {
  const [year] = useBoardYear()
  const query = { ...year }
  const answer = useAnswer(getSummary, { query })
  return (
    <div className={classes.sheet}>
      <PageHeader
        title="Сводка для руководителя"
        meaning={answer.data && `${answer.data.municipality}. Состояние на ${dateWords(answer.data.madeOn)}.`}
        actions={<PaperButtons take={(format) => download(downloadSummary, { params: { format }, query })} />}
      />
      <Loaded answer={answer} lines={14}>
        {(summary) => <Summary summary={summary} search={yearInAddress(year)} />}
      </Loaded>
    </div>
  )
}

function Summary({ summary, search }: { summary: SummaryView; search: Record<string, string> }) {
  const { overdueByTrack } = summary
  return (
    <Stack gap="md">
      <Text size="lg" role="status">
        {summary.sentences.join(' ')}
      </Text>
      <div className={classes.columns}>
        <PlansInForce plans={summary.plans} />
        <Upcoming lines={summary.upcoming} count={summary.upcomingCount} />
        <SummaryPart title="Просрочено по исполнителям">
          <CountedOrganizations
            rows={summary.overdueByOrganization}
            search={{ allYears: 'yes', of: 'late' }}
            empty="Просроченных поручений нет."
          />
        </SummaryPart>
        <SummaryPart title="Просрочено по направлениям">
          {overdueByTrack.length === 0 ? (
            <Text>Просроченных поручений нет.</Text>
          ) : (
            <Text>{overdueByTrack.map(({ title, count }) => `${title} (${count})`).join(', ')}.</Text>
          )}
        </SummaryPart>
        <SummaryPart title="Не отвечают больше 30 дней">
          <CountedOrganizations
            rows={summary.silent}
            search={{ allYears: 'yes', of: 'late' }}
            empty="Все организации с просрочкой присылали отчёты за последние 30 дней."
          />
        </SummaryPart>
        <MissingActs acts={summary.missingActs} />
      </div>
      <SummaryPart title={`Цикл управления качеством, ${summary.board.yearWords}`}>
        <SmallBoard board={summary.board} search={search} />
      </SummaryPart>
    </Stack>
  )
}
