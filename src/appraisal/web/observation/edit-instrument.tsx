import { Accordion, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core'
import { confirmAct } from '#web-kit/confirm-act.tsx'
import { type Instrument, indicatorsOf, levels } from '../../domain/observation/instrument.ts'
import { withReadyMarkers } from '../../domain/observation/ready-markers.ts'
import { EditIndicator } from './edit-indicator.tsx'
import { EditMunicipalAreas } from './edit-municipal-areas.tsx'

type Area = Instrument['areas'][number]
type Indicator = Area['indicators'][number]

/** What the experts look by: areas, indicators and the description of each level, in the municipality's own words. */
export function EditInstrument({
  instrument,
  ready,
  onChange,
}: {
  instrument: Instrument
  /** As it comes with the program. */
  ready: Instrument
  onChange: (instrument: Instrument) => void
}) {
  const putArea = (at: number, area: Area | null) =>
    onChange({ ...instrument, areas: replaced(instrument.areas, at, area) })
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        Описания уровней можно переписать, показатели — добавить и убрать. Обход запомнит их такими, какие они
        сейчас; следующий начнётся с них же.
      </Text>
      <TextInput
        label="Откуда описания"
        value={instrument.source}
        onChange={(event) => onChange({ ...instrument, source: event.currentTarget.value })}
      />
      <HalfSteps instrument={instrument} onChange={onChange} />
      <EditMunicipalAreas instrument={instrument} onChange={onChange} />
      <Accordion variant="separated" order={3}>
        {instrument.areas.map((area, at) => (
          <Accordion.Item key={area.key} value={area.key}>
            <Accordion.Control>
              {area.title}{' '}
              <Text span size="sm" c="dimmed">
                показателей: {area.indicators.length}
              </Text>
            </Accordion.Control>
            <Accordion.Panel>
              <EditArea
                area={area}
                municipalAreas={instrument.municipalAreas ?? []}
                isOnly={instrument.areas.length === 1}
                onChange={(changed) => putArea(at, changed)}
              />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
      <Group>
        <Button
          variant="default"
          size="xs"
          onClick={async () => {
            const isAgreed = await confirmAct({
              question: 'Вернуть описания, которые пришли с программой?',
              object: instrument.title,
              consequence: 'Ваши правки в этом обходе пропадут; в прошлых обходах они останутся.',
              act: 'Вернуть',
            })
            if (isAgreed) onChange(ready)
          }}
        >
          Вернуть исходные описания
        </Button>
        <Button variant="default" size="xs" onClick={() => onChange(withReadyMarkers(instrument))}>
          Взять готовые маркеры и показатели групп
        </Button>
      </Group>
    </Stack>
  )
}

/** Between levels: only where something has markers. */
function HalfSteps({
  instrument,
  onChange,
}: {
  instrument: Instrument
  onChange: (instrument: Instrument) => void
}) {
  if (!indicatorsOf(instrument).some(({ markers }) => markers)) return null
  return (
    <Checkbox
      label="Ставить половину уровня"
      description="Если подтверждена хотя бы половина маркеров следующего уровня: 2,5 вместо 2."
      checked={instrument.halfSteps === true}
      onChange={(event) => {
        const { halfSteps: _, ...rest } = instrument
        onChange(event.currentTarget.checked ? { ...rest, halfSteps: true } : rest)
      }}
    />
  )
}

function EditArea({
  area,
  municipalAreas,
  isOnly,
  onChange,
}: {
  area: Area
  municipalAreas: NonNullable<Instrument['municipalAreas']>
  isOnly: boolean
  onChange: (area: Area | null) => void
}) {
  const put = (at: number, indicator: Indicator | null) =>
    onChange({ ...area, indicators: replaced(area.indicators, at, indicator) })
  return (
    <Stack gap="lg">
      <TextInput
        label="Область"
        value={area.title}
        onChange={(event) => onChange({ ...area, title: event.currentTarget.value })}
        required
      />
      {area.indicators.map((indicator, at) => (
        <EditIndicator
          key={indicator.key}
          indicator={indicator}
          number={at + 1}
          municipalAreas={municipalAreas}
          isOnly={area.indicators.length === 1}
          onChange={(changed) => put(at, changed)}
        />
      ))}
      <Group>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => onChange({ ...area, indicators: [...area.indicators, newIndicator(area)] })}
        >
          Добавить показатель
        </Button>
        {!isOnly && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Убрать область: ${area.title}`}
            onClick={() => onChange(null)}
          >
            Убрать область
          </Button>
        )}
      </Group>
    </Stack>
  )
}

function newIndicator({ key, indicators }: Area): Indicator {
  const taken = new Set(indicators.map((one) => one.key))
  let number = indicators.length + 1
  while (taken.has(`${key}_own${number}`)) number += 1
  return { key: `${key}_own${number}`, text: 'Новый показатель', descriptions: levels.map(() => '') }
}

function replaced<T>(all: readonly T[], at: number, one: T | null): T[] {
  return one === null ? all.filter((_, index) => index !== at) : all.with(at, one)
}
