import { Stack } from '@mantine/core'
import { listResultsImports } from '#assessment/imports-contract.ts'
import { momentWords } from '#web-kit/date-words.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { OverviewCard } from './overview-card.tsx'

const files = ['файл', 'файла', 'файлов'] as const

/** Files of results: what waits for the person's decision, and the last one loaded. */
export function ResultsCard() {
  const answer = useAnswer(listResultsImports, { query: {} })
  return (
    <OverviewCard title="Загрузка результатов" to="/results/imports" answer={answer}>
      {({ imports }) => {
        const inState = (...states: readonly string[]) =>
          imports.filter(({ state }) => states.includes(state))
        const going = inState('waiting', 'reading', 'storing').length
        const read = inState('read').length
        const failed = inState('failed', 'refused').length
        const last = imports.find(({ state }) => state === 'imported')
        if (imports.length === 0) return 'Файлов ещё нет. Загрузите результаты ВПР, ОГЭ, ЕГЭ или своих работ.'
        return (
          <Stack gap={4}>
            {read > 0 && <span>Проверены и ждут вашего решения: {plural(read, files)}.</span>}
            {going > 0 && <span>В работе: {plural(going, files)}.</span>}
            {failed > 0 && <span>Не удалось прочитать: {plural(failed, files)}.</span>}
            {last && (
              <span>
                Последний загруженный — {momentWords(last.importedAt ?? last.startedAt)}:{' '}
                <PageLink to={`/results/imports/${last.importId}`}>{last.fileName}</PageLink>.
              </span>
            )}
          </Stack>
        )
      }}
    </OverviewCard>
  )
}
