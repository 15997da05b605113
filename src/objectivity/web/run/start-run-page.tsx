import { Button, Checkbox, Fieldset, Group, NumberInput, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink, useGo } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getScreeningChoices, startRun } from '../../contract.ts'
import { Caution } from '../caution.tsx'

/** A new run: which works, and how many false names are accepted. */
export function StartRunPage() {
  const answer = useAnswer(getScreeningChoices, {})
  return (
    <>
      <PageHeader
        title="Проверить результаты"
        above={<PageLink to="/objectivity">Объективность</PageLink>}
        meaning="Чем больше работ и лет, тем меньше ошибок. Коррекционные классы и карантин отметьте до проверки."
      />
      <Loaded answer={answer} lines={12}>
        {({ works }) =>
          works.length === 0 ? (
            <EmptyState
              title="Проверять пока нечего"
              action={<PageButton to="/results/imports">Загрузить результаты</PageButton>}
            >
              Нужны результаты по ученикам: ВПР, НИКО, диагностики, пробные экзамены. Загрузите файлы с
              баллами за задания; отсутствовавшие и отметки по журналу делают проверку точнее.
            </EmptyState>
          ) : (
            <Form works={works} />
          )
        }
      </Loaded>
    </>
  )
}

type Work = {
  readonly workId: number
  readonly title: string
  readonly year: number
  readonly schools: number
  readonly pupils: number
  readonly hasScale: boolean
  readonly scaleOf: string | null
  readonly hasPublished: boolean
}

function Form({ works }: { works: readonly Work[] }) {
  const go = useGo()
  const [chosen, setChosen] = useState<readonly number[]>(works.map(({ workId }) => workId))
  const [q, setQ] = useState<number | string>(0.05)
  const start = useAction(startRun, {
    said: 'Проверка началась',
    onDone: ({ runId }) => go(`/objectivity/runs/${runId}`),
  })
  const years = [...Map.groupBy(works, ({ year }) => year)].sort(([a], [b]) => b - a)
  const toggle = (ids: readonly number[], isOn: boolean) =>
    setChosen(isOn ? [...new Set([...chosen, ...ids])] : chosen.filter((id) => !ids.includes(id)))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        start.mutate({ body: { workIds: [...chosen], q: Number(q) } })
      }}
    >
      <Stack gap="lg" maw="52rem">
        <Caution />
        {years.map(([year, own]) => {
          const ids = own.map(({ workId }) => workId)
          const count = ids.filter((id) => chosen.includes(id)).length
          return (
            <Fieldset key={year} legend={`Работы ${year} года`}>
              <Stack gap="xs">
                <Checkbox
                  label={`Все работы ${year} года`}
                  checked={count === ids.length}
                  indeterminate={count > 0 && count < ids.length}
                  onChange={(event) => toggle(ids, event.currentTarget.checked)}
                />
                <Stack gap={6} pl="lg">
                  {own.map((work) => (
                    <div key={work.workId}>
                      <Checkbox
                        label={work.title}
                        description={workWords(work)}
                        checked={chosen.includes(work.workId)}
                        onChange={(event) => toggle([work.workId], event.currentTarget.checked)}
                      />
                      {!work.hasScale && <ScaleLink work={work} />}
                    </div>
                  ))}
                </Stack>
              </Stack>
            </Fieldset>
          )
        })}
        {works.every(({ hasPublished }) => !hasPublished) && (
          <Text size="sm" maw="46rem">
            Данных региона нет: обычным будет считаться то, что видно по вашим школам вместе. Загрузите то,
            что опубликовал регион, на странице{' '}
            <PageLink to="/objectivity/regional">«Данные региона»</PageLink>, и проверка найдёт больше.
          </Text>
        )}
        <NumberInput
          label="Доля честных школ среди названных, с которой вы согласны"
          description="Обычно 0,05: из двадцати названных напрасно в среднем не больше одной. Больше — найдётся больше, и ошибок больше."
          value={q}
          onChange={setQ}
          min={0.01}
          max={0.2}
          step={0.01}
          decimalScale={2}
          decimalSeparator=","
          maw={320}
        />
        <Group>
          <Button type="submit" loading={start.isPending} disabled={chosen.length === 0}>
            Начать проверку
          </Button>
          <Text size="sm" c="dimmed">
            Выбрано: {plural(chosen.length, ['работа', 'работы', 'работ'])}
          </Text>
        </Group>
      </Stack>
    </form>
  )
}

/** To where the scale is entered: from that of an earlier year where there is one. */
function ScaleLink({ work: { title, year, scaleOf } }: { work: Work }) {
  const mayChange = useMay()('assessment.catalogue.edit')
  if (!mayChange) return null
  return (
    <Text size="sm" pl={32}>
      {scaleOf === null ? (
        <PageLink to="/catalogue/add" aria-label={`Внести шкалу: ${title}`}>
          Внести шкалу
        </PageLink>
      ) : (
        <PageLink
          to="/catalogue/add"
          search={{ from: scaleOf, as: 'copy', year: String(year) }}
          aria-label={`Внести шкалу по прежнему году: ${title}`}
        >
          Внести шкалу по прежнему году
        </PageLink>
      )}
    </Text>
  )
}

function workWords({ schools, pupils, hasScale, hasPublished }: Work): string {
  return [
    `${plural(schools, ['школа', 'школы', 'школ'])}, ${plural(pupils, ['работа', 'работы', 'работ'])}`,
    hasPublished ? 'есть данные региона' : null,
    hasScale ? null : 'нет шкалы в каталоге: границы отметок не проверить',
  ]
    .filter((one) => one !== null)
    .join('; ')
}
