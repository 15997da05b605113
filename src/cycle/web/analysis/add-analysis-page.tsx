import { Paper } from '@mantine/core'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink, useGo } from '#web-kit/page-link.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { addAnalysis } from '../../contract.ts'
import { AnalysisForm, useAnalysisForm } from './analysis-form.tsx'

/** A new analysis: the track and the year; findings are taken on its page. */
export function AddAnalysisPage() {
  const go = useGo()
  // From the page of a track: its gaps of that year.
  const [from] = useFilters(['track', 'year'])
  const form = useAnalysisForm(undefined, from)
  const add = useAction(addAnalysis, {
    form,
    said: 'Анализ создан',
    onDone: ({ analysisId }) => go(`/cycle/analyses/${analysisId}`),
  })
  return (
    <>
      <PageHeader
        title="Новый анализ"
        above={<PageLink to="/cycle/analyses">Анализы</PageLink>}
        meaning="Дальше система предложит находки, а вы возьмёте нужные."
      />
      <Paper className="surface" p="lg">
        <AnalysisForm
          form={form}
          act="Создать"
          isSending={add.isPending}
          onSend={(body) => add.mutate({ body })}
          leave={
            <PageButton to="/cycle/analyses" variant="default">
              Не создавать
            </PageButton>
          }
        />
      </Paper>
    </>
  )
}
