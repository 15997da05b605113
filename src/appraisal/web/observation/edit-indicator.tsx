import { Button, Checkbox, Group, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { Fragment } from 'react'
import { type Indicator, type Instrument, levels, markedLevels } from '../../domain/observation/instrument.ts'
import { levelNames } from '../../domain/observation/ready-instrument.ts'

const MOST_MARKERS = 8

/** One indicator: its words, its area of the municipality, the description of each level, markers where it has them. */
export function EditIndicator({
  indicator,
  number,
  municipalAreas,
  isOnly,
  onChange,
}: {
  indicator: Indicator
  number: number
  municipalAreas: NonNullable<Instrument['municipalAreas']>
  isOnly: boolean
  onChange: (indicator: Indicator | null) => void
}) {
  return (
    <Stack gap="xs" component="fieldset" bd="none" p={0} m={0}>
      <TextInput
        label={`Показатель ${number}`}
        value={indicator.text}
        onChange={(event) => onChange({ ...indicator, text: event.currentTarget.value })}
        required
      />
      {municipalAreas.length > 0 && (
        <Select
          label="К какой области муниципальной модели относится"
          aria-label={`Область муниципальной модели: ${indicator.text}`}
          placeholder="Выберите область"
          data={municipalAreas.map(({ key, title }) => ({ value: key, label: title }))}
          allowDeselect={false}
          value={indicator.municipalArea ?? null}
          onChange={(key) => key !== null && onChange({ ...indicator, municipalArea: key })}
        />
      )}
      <Checkbox
        label="Смотрят в каждой группе"
        aria-label={`Смотрят в каждой группе: ${indicator.text}`}
        checked={indicator.isOfGroups === true}
        onChange={(event) => {
          const { isOfGroups: _, ...rest } = indicator
          onChange(event.currentTarget.checked ? { ...rest, isOfGroups: true } : rest)
        }}
      />
      <Checkbox
        label="Уровень — по маркерам «да» и «нет»"
        aria-label={`Уровень по маркерам: ${indicator.text}`}
        checked={indicator.markers !== undefined}
        onChange={(event) => {
          const { markers: _, ...rest } = indicator
          onChange(event.currentTarget.checked ? { ...rest, markers: markedLevels.map(() => ['']) } : rest)
        }}
      />
      {levels.map((level) => (
        <Fragment key={level}>
          <Textarea
            label={`${level}. ${levelNames[level - 1]}`}
            aria-label={`${indicator.text}: уровень ${level}`}
            autosize
            minRows={1}
            value={indicator.descriptions[level - 1] ?? ''}
            onChange={(event) =>
              onChange({
                ...indicator,
                descriptions: indicator.descriptions.with(level - 1, event.currentTarget.value),
              })
            }
          />
          {indicator.markers && level > 1 && (
            <Textarea
              label={`Маркеры уровня ${level}, каждый с новой строки`}
              aria-label={`${indicator.text}: маркеры уровня ${level}`}
              autosize
              minRows={2}
              ml="lg"
              value={(indicator.markers[level - 2] ?? []).join('\n')}
              onChange={(event) => {
                const own = event.currentTarget.value.split('\n').slice(0, MOST_MARKERS)
                onChange({ ...indicator, markers: (indicator.markers ?? []).with(level - 2, own) })
              }}
            />
          )}
        </Fragment>
      ))}
      {!isOnly && (
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Убрать показатель: ${indicator.text}`}
            onClick={() => onChange(null)}
          >
            Убрать показатель
          </Button>
        </Group>
      )}
    </Stack>
  )
}
