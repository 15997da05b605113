import { Stack, Text } from '@mantine/core'
import { listRounds } from '#appraisal/observation-contract.ts'
import { dateWords } from '#web-kit/date-words.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { usePeriod } from '#web-kit/use-period.ts'
import { OverviewCard } from './overview-card.tsx'

const NEAREST = 3

/** Sheets an expert or a kindergarten has still to fill in; nothing where none waits. */
export function ObservationCard() {
  const [period] = usePeriod()
  const answer = useAnswer(listRounds, { query: period })
  const sheets = (['mine', 'own'] as const).flatMap((kind) =>
    (answer.data?.[kind] ?? []).filter(({ sentOn }) => sentOn === null).map((sheet) => ({ ...sheet, kind })),
  )
  if (sheets.length === 0) return null
  return (
    <OverviewCard title="Дошкольное образование" to="/observation" answer={answer}>
      {() => (
        <Stack gap={6}>
          <span>Нужно заполнить: {plural(sheets.length, ['лист', 'листа', 'листов'])}.</span>
          {sheets.slice(0, NEAREST).map(({ roundId, organizationId, organizationName, endsOn, kind }) => (
            <Text key={`${roundId} ${organizationId} ${kind}`} inherit lineClamp={2}>
              <span className="digits">{dateWords(endsOn)}</span>{' '}
              <PageLink
                to={`/observation/${roundId}/${kind === 'own' ? 'self' : 'sheets'}/${organizationId}`}
              >
                {kind === 'own' ? `Самооценка: ${organizationName}` : organizationName}
              </PageLink>
            </Text>
          ))}
        </Stack>
      )}
    </OverviewCard>
  )
}
