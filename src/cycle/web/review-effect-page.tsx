import { Button, Group, MultiSelect, Paper, Select, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
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
  type EffectPreview,
  type FigureSeries,
  getDecision,
  listFigures,
  previewEffect,
} from '../decision-contract.ts'
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
        {({ series }) => <Question decisionId={decisionId} series={series} />}
      </Loaded>
    </>
  )
}

function Question({ decisionId, series }: { decisionId: number; series: readonly FigureSeries[] }) {
  const [address, setAddress] = useFilters(['figure', 'before', 'after', 'compared'])
  const chosen = series.find(({ seriesKey }) => seriesKey === address.figure)
  const years = (chosen?.years ?? []).map(String)
  const measured = series.filter((one) => one.years.length > 1)
  const isWhole = chosen !== undefined && address.before && address.after
  return (
    <Stack>
      <Paper className="surface" p="lg">
        <Stack maw="44rem">
          <Select
            label="Показатель"
            description={
              measured.length === 0
                ? 'Пока ни один показатель не измерен дважды: нужны результаты следующего года.'
                : 'Показатели, измеренные не меньше двух раз.'
            }
            data={measured.map(({ seriesKey, name }) => ({ value: seriesKey, label: name }))}
            value={address.figure || null}
            onChange={(figure) => {
              const found = series.find(({ seriesKey }) => seriesKey === figure)
              setAddress({
                figure: figure ?? '',
                before: String(found?.years.at(-2) ?? ''),
                after: String(found?.years.at(-1) ?? ''),
                compared: '',
              })
            }}
            searchable
            nothingFoundMessage="Нет такого показателя"
          />
          <Group>
            <Select
              label="Год до мер"
              data={years}
              value={address.before || null}
              onChange={(before) => setAddress({ before: before ?? '', compared: '' })}
              w={140}
            />
            <Select
              label="Год после"
              data={years}
              value={address.after || null}
              onChange={(after) => setAddress({ after: after ?? '', compared: '' })}
              w={140}
            />
          </Group>
        </Stack>
      </Paper>
      {isWhole ? (
        <Preview
          key={`${address.figure} ${address.before} ${address.after}`}
          decisionId={decisionId}
          question={{
            seriesKey: chosen.seriesKey,
            beforeYear: Number(address.before),
            afterYear: Number(address.after),
            ...(address.compared ? { compared: address.compared } : {}),
          }}
          onCompared={(ids) => setAddress({ compared: ids.join(',') })}
        />
      ) : (
        <Text c="dimmed">Выберите показатель и два года.</Text>
      )}
    </Stack>
  )
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
