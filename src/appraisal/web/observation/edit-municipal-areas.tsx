import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import type { Instrument } from '../../domain/observation/instrument.ts'
import { withReadyMunicipalAreas } from '../../domain/observation/ready-municipal-areas.ts'

/** The municipality's own areas: names, more of them, fewer, or none. An indicator is put under one beside its descriptions. */
export function EditMunicipalAreas({
  instrument,
  onChange,
}: {
  instrument: Instrument
  onChange: (instrument: Instrument) => void
}) {
  const { municipalAreas = [] } = instrument
  const put = (areas: Instrument['municipalAreas']) => onChange({ ...instrument, municipalAreas: areas })
  return (
    <Stack gap="xs" component="fieldset" bd="none" p={0} m={0}>
      <Text component="legend" fw={600}>
        Области муниципальной модели
      </Text>
      <Text size="sm" c="dimmed">
        По ним можно прочитать те же уровни. К какой области относится показатель, выбирают у показателя ниже
        — одна область на показатель.
      </Text>
      {municipalAreas.map((area, at) => (
        <Group key={area.key} gap="xs" wrap="nowrap">
          <TextInput
            flex={1}
            aria-label={`Область муниципальной модели ${at + 1}`}
            value={area.title}
            maxLength={200}
            onChange={(event) => put(municipalAreas.with(at, { ...area, title: event.currentTarget.value }))}
          />
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Убрать область муниципальной модели: ${area.title}`}
            onClick={() => put(municipalAreas.filter((_, index) => index !== at))}
          >
            Убрать
          </Button>
        </Group>
      ))}
      <Group>
        {municipalAreas.length < 20 && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => put([...municipalAreas, { key: freeKey(municipalAreas), title: 'Новая область' }])}
          >
            Добавить область муниципальной модели
          </Button>
        )}
        {municipalAreas.length === 0 && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => onChange(withReadyMunicipalAreas(instrument))}
          >
            Взять шесть готовых
          </Button>
        )}
      </Group>
    </Stack>
  )
}

function freeKey(areas: readonly { readonly key: string }[]): string {
  const taken = new Set(areas.map(({ key }) => key))
  let number = areas.length + 1
  while (taken.has(`m_own${number}`)) number += 1
  return `m_own${number}`
}
