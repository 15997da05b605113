import { Button, Group, Select, Stack } from '@mantine/core'
import { download } from '#web-kit/api.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { notifyProblem } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton } from '#web-kit/page-link.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { indexKeys } from '../../domain/indices/index-formula.ts'
import { downloadIndices, getIndices } from '../../indices-contract.ts'
import { Caution } from '../caution.tsx'
import { ObjectivityParts } from '../objectivity-parts.tsx'
import { IndexPart } from './index-part.tsx'

/** Indices of a year: the formula with where it comes from, counts of each school beside the value. */
export function IndicesPage() {
  const [{ year, index: chosen }, setFilters] = useFilters(['year', 'index'])
  const query = /^\d{4}$/.test(year) ? { year: Number(year) } : {}
  const answer = useAnswer(getIndices, { query })
  return (
    <>
      <PageHeader
        title="Индексы объективности"
        meaning="Индексы, которые называют муниципальные планы: формулу, источник и предел малых чисел задаёт управление."
        actions={
          <Group gap="xs">
            <PageButton to="/objectivity/medals" variant="default">
              Претенденты на медаль
            </PageButton>
            <Button
              variant="default"
              onClick={() => void download(downloadIndices, { query }).catch(notifyProblem)}
            >
              Скачать .xlsx
            </Button>
          </Group>
        }
      />
      <ObjectivityParts current="indices" />
      <Loaded answer={answer} lines={12}>
        {(view) => (
          <Stack gap="lg">
            <Caution />
            <Group gap="md">
              <Select
                label="Индекс"
                w={400}
                maw="100%"
                allowDeselect={false}
                value={chosen || indexKeys[0]}
                data={view.indices.map(({ key, inForce }) => ({ value: key, label: inForce.title }))}
                onChange={(value) => setFilters({ index: value ?? '' })}
              />
              <Select
                label="Год"
                w={120}
                allowDeselect={false}
                value={String(view.year)}
                data={view.years.map(String)}
                onChange={(value) => setFilters({ year: value ?? '' })}
              />
            </Group>
            {view.indices
              .filter(({ key }) => key === (chosen || indexKeys[0]))
              .map((index) => (
                <IndexPart key={index.key} index={index} />
              ))}
          </Stack>
        )}
      </Loaded>
    </>
  )
}
