import { Button, Group, MultiSelect, Paper, Select, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink, useGo } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import {
  addEffectReview,
  type DecisionView,
  type EffectPreview,
  type FigureSeries,
  getDecision,
  listFigures,
  previewEffect,
} from '../../decision-contract.ts'
import { EffectResult } from './effect-result.tsx'
import { bodyOfReview, ReviewFields, type ReviewValues } from './review-fields.tsx'

/** Chooses a figure and two years, shows what came out, keeps the verdict. The question is in the address. */
export function ReviewEffectPage() {
  const decisionId = useAddressId('decisionId')
  const decision = useAnswer(getDecision, { params: { decisionId } })
  const figures = useAnswer(listFigures, {})
  return (
    <>
      <PageHeader
        title="Оценка эффекта"
        above={<PageLink to={`/cycle/decisions/${decisionId}`}>{decision.data?.title ?? 'Решение'}</PageLink>}
        meaning="Тот же показатель до и после для тех, у кого были меры, рядом с похожими организациями без мер."
      />
      <Loaded answer={figures} lines={10}>
        {({ series }) => decision.data && <Question decision={decision.data} series={series} />}
      </Loaded>
    </>
  )
}

function Question({
  decision: { decisionId, findings },
  series,
}: {
  decision: DecisionView
  series: readonly FigureSeries[]
}) {
  const [address, setAddress] = useFilters(['figure', 'before', 'after', 'compared'])
  const found = findings.flatMap(({ measured }) => measured ?? [])
  const chosen = series.find(({ seriesKey }) => seriesKey === (address.figure || found[0]?.seriesKey))
  const years = chosen?.years ?? []
  const foundIn = found.find(({ seriesKey }) => seriesKey === chosen?.seriesKey)?.year
  const before = Number(address.before) || foundIn || years.at(-2)
  const later = years.filter((year) => before !== undefined && year > before)
  const after = later.find((year) => year === Number(address.after)) ?? later.at(-1)
  return (
    <Stack>
      <Paper className="surface" p="lg">
        <Stack maw="44rem">
          <Select
            label="Показатель"
            description="Сначала те, по которым сделаны находки решения, потом все, что измерены хотя бы дважды."
            data={optionsOf(series, new Set(found.map(({ seriesKey }) => seriesKey)))}
            value={chosen?.seriesKey ?? null}
            onChange={(figure) => setAddress({ figure: figure ?? '', before: '', after: '', compared: '' })}
            allowDeselect={false}
            searchable
            nothingFoundMessage="Нет такого показателя"
          />
          <Group>
            <Select
              label="Год до мер"
              data={years.map(String)}
              value={before === undefined ? null : String(before)}
              onChange={(year) => setAddress({ before: year ?? '', after: '', compared: '' })}
              allowDeselect={false}
              w={140}
            />
            <Select
              label="Год после"
              data={later.map(String)}
              value={after === undefined ? null : String(after)}
              onChange={(year) => setAddress({ after: year ?? '', compared: '' })}
              allowDeselect={false}
              disabled={later.length === 0}
              w={140}
            />
          </Group>
          {after !== undefined && foundIn !== undefined && after <= foundIn && (
            <Text size="sm">
              Находка сделана по результатам {foundIn} года: меры приняты после неё и на {after} год повлиять
              не могли.
            </Text>
          )}
        </Stack>
      </Paper>
      {chosen && before !== undefined && after !== undefined ? (
        <Preview
          key={`${chosen.seriesKey} ${before} ${after}`}
          decisionId={decisionId}
          question={{
            seriesKey: chosen.seriesKey,
            beforeYear: before,
            afterYear: after,
            ...(address.compared ? { compared: address.compared } : {}),
          }}
          onCompared={(ids) => setAddress({ compared: ids.join(',') })}
        />
      ) : (
        <NothingLater chosen={chosen} before={before} />
      )}
    </Stack>
  )
}

function NothingLater({ chosen, before }: { chosen: FigureSeries | undefined; before: number | undefined }) {
  if (!chosen) return <Text c="dimmed">Выберите показатель и два года.</Text>
  return (
    <EmptyState
      title={
        before === undefined ? 'Показатель измерен один раз' : `После ${before} года результатов ещё нет`
      }
      action={<PageButton to="/results/imports">Загрузить результаты</PageButton>}
    >
      {`«${chosen.name}»: есть ${chosen.years.join(', ')}. Эффект можно оценить, когда будут результаты следующего года.`}
    </EmptyState>
  )
}

/** A figure of the decision's findings is offered even before it is measured again. */
function optionsOf(series: readonly FigureSeries[], found: ReadonlySet<string>) {
  const optionOf = ({ seriesKey, name }: FigureSeries) => ({ value: seriesKey, label: name })
  const own = series.filter(({ seriesKey }) => found.has(seriesKey))
  const others = series.filter(({ seriesKey, years }) => years.length > 1 && !found.has(seriesKey))
  return [
    { group: 'По находкам решения', items: own.map(optionOf) },
    { group: 'Другие показатели', items: others.map(optionOf) },
  ].filter(({ items }) => items.length > 0)
}

type AskedEffect = { seriesKey: string; beforeYear: number; afterYear: number; compared?: string }

function Preview({
  decisionId,
  question,
  onCompared,
}: {
  decisionId: number
  question: AskedEffect
  onCompared: (ids: readonly string[]) => void
}) {
  const answer = useAnswer(previewEffect, { params: { decisionId }, query: question })
  return (
    <Loaded answer={answer} lines={12}>
      {(preview) => (
        <>
          <Part title="Что получилось">
            <EffectResult
              figureName={preview.figureName}
              years={[question.beforeYear, question.afterYear]}
              result={preview.result}
              sentences={preview.sentences}
            />
          </Part>
          <Part title="Группа сравнения">
            <MultiSelect
              label="С кем сравнивать"
              description="Подобраны организации того же вида с самым близким результатом и числом участников до мер. Состав можно изменить."
              data={preview.candidates.map(({ organizationId, shortName }) => ({
                value: String(organizationId),
                label: shortName,
              }))}
              value={preview.candidates
                .filter(({ isChosen }) => isChosen)
                .map(({ organizationId }) => String(organizationId))}
              onChange={onCompared}
              searchable
            />
            {question.compared !== undefined && (
              <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => onCompared([])}>
                Подобрать заново
              </Button>
            )}
          </Part>
          <Verdict decisionId={decisionId} question={question} preview={preview} />
        </>
      )}
    </Loaded>
  )
}

function Verdict({
  decisionId,
  question: { compared, ...question },
  preview,
}: {
  decisionId: number
  question: AskedEffect
  preview: EffectPreview
}) {
  const go = useGo()
  const proposed = preview.result.proposedVerdict
  const form = useForm<ReviewValues>({ initialValues: { verdict: proposed, reasoning: '', proposal: '' } })
  const add = useAction(addEffectReview, {
    form,
    said: 'Оценка записана',
    onDone: ({ reviewId }) => go(`/cycle/effect/${reviewId}`),
  })
  const submit = form.onSubmit((values) =>
    add.mutate({
      params: { decisionId },
      body: {
        ...question,
        comparedIds: compared === undefined ? null : compared.split(',').map(Number),
        ...bodyOfReview(values),
      },
    }),
  )
  return (
    <Part title="Вывод">
      <form onSubmit={submit}>
        <Stack maw="44rem">
          <ReviewFields form={form} proposed={proposed} />
          <Group>
            <Button type="submit" loading={add.isPending}>
              Записать оценку
            </Button>
            <PageButton to={`/cycle/decisions/${decisionId}`} variant="default">
              Не записывать
            </PageButton>
          </Group>
        </Stack>
      </form>
    </Part>
  )
}
