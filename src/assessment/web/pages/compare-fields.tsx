import { Checkbox, Group, MultiSelect, Select, Stack } from '@mantine/core'
import { comparedWith, MOST_SCHOOLS, MOST_WORKS } from '../../domain/pages/comparison-question.ts'
import { figureTraits, type PageFigure, pageFigures } from '../../domain/pages/page-figures.ts'
import type { ResultsChoices } from '../../results-pages-contract.ts'

const withNames = {
  municipality: 'с муниципалитетом',
  region: 'с регионом (как опубликовано)',
  peers: 'с группой похожих школ',
  'own-past': 'со своим прошлым',
} as const

type Filters = Readonly<Record<'works' | 'schools' | 'with' | 'group', string>>

/** The questions of the builder. */
export function CompareFields({
  choices: { works, schools, groups },
  figure,
  filters,
  onChange,
}: {
  choices: ResultsChoices
  figure: PageFigure
  filters: Filters
  onChange: (changes: Partial<Filters & { figure: string }>) => void
}) {
  const chosen = (text: string) => text.split(',').filter(Boolean)
  const isWithPeers = chosen(filters.with).includes('peers')
  return (
    <Stack gap="sm">
      <Group align="flex-start" grow preventGrowOverflow={false}>
        <Select
          label="Показатель"
          data={pageFigures.map((one) => ({ value: one, label: figureTraits[one].name }))}
          value={figure}
          allowDeselect={false}
          maw={280}
          onChange={(value) => onChange({ figure: value ?? '' })}
        />
        <MultiSelect
          label="Работы"
          description={`До ${MOST_WORKS}`}
          data={works.map(({ workId, title }) => ({ value: String(workId), label: title }))}
          value={chosen(filters.works)}
          maxValues={MOST_WORKS}
          searchable
          clearable
          miw={260}
          nothingFoundMessage="Такой работы нет"
          onChange={(value) => onChange({ works: value.join(',') })}
        />
        <MultiSelect
          label="Школы"
          description={`До ${MOST_SCHOOLS}; без выбора — муниципалитет`}
          data={schools.map(({ organizationId, shortName }) => ({
            value: String(organizationId),
            label: shortName,
          }))}
          value={chosen(filters.schools)}
          maxValues={MOST_SCHOOLS}
          searchable
          clearable
          miw={220}
          nothingFoundMessage="Такой школы нет"
          onChange={(value) => onChange({ schools: value.join(',') })}
        />
      </Group>
      <Checkbox.Group
        label="С кем сравнить"
        value={chosen(filters.with)}
        onChange={(value) => onChange({ with: value.join(',') })}
      >
        <Group gap="lg" mt={6}>
          {comparedWith
            .filter((one) => one !== 'peers' || groups.length > 0)
            .map((one) => (
              <Checkbox key={one} value={one} label={withNames[one]} />
            ))}
        </Group>
      </Checkbox.Group>
      {isWithPeers && groups.length > 0 && (
        <Select
          label="Группа похожих школ"
          data={groups.map(({ groupId, name, size }) => ({
            value: String(groupId),
            label: `${name} (${size})`,
          }))}
          value={filters.group || null}
          placeholder="Выберите группу"
          maw={380}
          onChange={(value) => onChange({ group: value ?? '' })}
        />
      )}
    </Stack>
  )
}
