import { Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { momentWords } from '#web-kit/date-words.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { isLoadable } from '../domain/import/is-loadable.ts'
import type { WorkSeason } from '../domain/work-season.ts'
import { getResultsImport, type ImportCard } from '../imports-contract.ts'
import { ImportActs } from './import-acts.tsx'
import { ImportProblems } from './import-problems.tsx'
import { ImportSchools } from './import-schools.tsx'
import { ImportSeason } from './import-season.tsx'
import { ImportStateBadge, isMoving } from './import-state.tsx'
import { ImportSummary } from './import-summary.tsx'

/** One file of results: what was understood, whose results, what is wrong, and the decision. */
export function ResultsImportPage() {
  const importId = useAddressId('importId')
  const [season, setSeason] = useState<WorkSeason | null>(null)
  const first = useAnswer(getResultsImport, { params: { resultsImportId: importId } })
  const answer = useAnswer(
    getResultsImport,
    { params: { resultsImportId: importId } },
    first.data && isMoving(first.data.state) ? { everyMs: 1500 } : {},
  )
  return (
    <>
      <PageHeader
        above={<PageLink to="/results/imports">Загрузка результатов</PageLink>}
        title={answer.data?.fileName ?? 'Файл результатов'}
        meaning={answer.data && `${momentWords(answer.data.startedAt)}, ${answer.data.starterName}`}
        actions={answer.data && <ImportActs line={answer.data} season={season} />}
      />
      <Loaded answer={answer}>{(card) => <Contents card={card} season={season} onSay={setSeason} />}</Loaded>
    </>
  )
}

function Contents({
  card,
  season,
  onSay,
}: {
  card: ImportCard
  season: WorkSeason | null
  onSay: (season: WorkSeason | null) => void
}) {
  const { preview, problemCounts } = card
  const count = problemCounts.error + problemCounts.warning + problemCounts.info
  return (
    <Stack gap="xl">
      <Stack gap="sm" className="surface" p="md">
        <div role="status">
          <ImportStateBadge state={card.state} progress={card.progress} />
        </div>
        <ImportSummary line={card} />
        {isLoadable(card) && <ImportSeason line={card} said={season} onSay={onSay} />}
        {card.state === 'read' && !card.hasUpload && (
          <Text size="sm">Файл больше не хранится. Чтобы загрузить его, отправьте его ещё раз.</Text>
        )}
      </Stack>
      {preview && preview.works.length > 0 && (
        <section aria-labelledby="schools-of-import">
          <Title order={2} id="schools-of-import" mb="sm">
            Организации
          </Title>
          <ImportSchools card={card} />
        </section>
      )}
      {preview && count > 0 && (
        <section aria-labelledby="problems-of-import">
          <Title order={2} id="problems-of-import" mb="sm">
            Замечания
          </Title>
          {count > preview.problems.length && (
            <Text size="sm" mb="sm">
              Всего {count}, показаны первые {preview.problems.length}.
            </Text>
          )}
          <ImportProblems preview={preview} />
        </section>
      )}
    </Stack>
  )
}
