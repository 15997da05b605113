import { Accordion, Chip, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { type Group as KindergartenGroup, type Line, lookedAt } from '../../domain/observation/groups.ts'
import type { Instrument } from '../../domain/observation/instrument.ts'
import { markOf, type Ratings, readRating } from '../../domain/observation/rating.ts'
import { LevelCards } from './level-cards.tsx'
import { MarkersField } from './markers-field.tsx'
import type { SavingState } from './use-rating.ts'

export function Saving({ state }: { state: SavingState }) {
  switch (state) {
    case 'saved':
      return <StateBadge tone="good">Сохранено</StateBadge>
    case 'offline':
      return <StateBadge tone="attention">Нет связи: отметки на этом устройстве, отправятся сами</StateBadge>
    case 'changed':
    case 'saving':
      return <StateBadge tone="active">Сохраняется</StateBadge>
  }
}

type Given = {
  instrument: Instrument
  groups: readonly KindergartenGroup[]
  ratings: Ratings
  isWritable: boolean
  noteHint: string
  onChange: (indicator: string, part: Partial<Ratings[string]>) => void
}

type Place = { readonly key: string; readonly name: string }

/** Area by area: described levels or markers to an indicator and a note; with groups, one place at a time. */
export function RatingAreas(given: Given) {
  const { instrument, groups, ratings } = given
  const areas = lookedAt(instrument, groups).areas
  const lines = areas.flatMap(({ indicators }) => indicators)
  const places: readonly Place[] = [
    ...(lines.some(({ group }) => group === null) ? [{ key: '', name: 'Детский сад в целом' }] : []),
    ...groups.filter(({ key }) => lines.some(({ group }) => group?.key === key)),
  ]
  const [chosen, setChosen] = useState(places[0]?.key ?? '')
  const isAt = ({ group }: Line) => places.length < 2 || (group?.key ?? '') === chosen
  return (
    <>
      {places.length > 1 && (
        <Chip.Group value={chosen} onChange={setChosen}>
          <Group gap="xs" mb="md" role="radiogroup" aria-label="Где смотрите" className="on-paper-hidden">
            {places.map(({ key, name }) => {
              const own = lines.filter(({ group }) => (group?.key ?? '') === key)
              const done = own.filter((line) => markOf(ratings, line.key) !== null).length
              return (
                <Chip key={key} value={key} size="md">
                  {name}: {done} из {own.length}
                </Chip>
              )
            })}
          </Group>
        </Chip.Group>
      )}
      <AreasAt
        key={chosen}
        {...given}
        areas={areas
          .map((area) => ({ ...area, indicators: area.indicators.filter(isAt) }))
          .filter(({ indicators }) => indicators.length > 0)}
      />
    </>
  )
}

type AreaAt = { readonly key: string; readonly title: string; readonly indicators: readonly Line[] }

/** The areas of one place. */
function AreasAt({ areas, ...given }: Given & { areas: readonly AreaAt[] }) {
  return (
    <Accordion multiple defaultValue={areas.slice(0, 1).map(({ key }) => key)} variant="separated" order={2}>
      {areas.map((area) => (
        <Accordion.Item key={area.key} value={area.key}>
          <Accordion.Control>
            {area.title}{' '}
            <Text span size="sm" c="dimmed">
              {area.indicators.filter(({ key }) => markOf(given.ratings, key) !== null).length} из{' '}
              {area.indicators.length}
            </Text>
          </Accordion.Control>
          <Accordion.Panel>
            <Stack gap="xl">
              {area.indicators.map((line) => (
                <LineOf key={line.key} line={line} {...given} />
              ))}
            </Stack>
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  )
}

function LineOf({ line, instrument, ratings, isWritable, noteHint, onChange }: Given & { line: Line }) {
  const { key, group } = line
  const rating = ratings[key] ?? { mark: null, note: '' }
  const where = group === null ? line.text : `${line.text}, ${group.name}`
  return (
    <Stack gap="xs">
      {line.markers ? (
        <MarkersField
          indicator={line}
          mark={rating.mark}
          answers={rating.markers ?? {}}
          isWritable={isWritable}
          onChange={(given) => onChange(key, readRating(instrument, line, { ...rating, ...given }))}
        />
      ) : (
        <LevelCards
          indicator={line}
          mark={rating.mark}
          isWritable={isWritable}
          onChange={(mark) => onChange(key, { mark })}
        />
      )}
      <Textarea
        aria-label={`${noteHint.split(':')[0]}: ${where}`}
        placeholder={noteHint}
        autosize
        minRows={1}
        maxLength={2000}
        readOnly={!isWritable}
        value={rating.note}
        onChange={(event) => onChange(key, { note: event.currentTarget.value })}
      />
    </Stack>
  )
}
