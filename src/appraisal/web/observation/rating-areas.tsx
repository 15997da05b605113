import { Accordion, Group, Radio, Stack, Text, Textarea } from '@mantine/core'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { type Instrument, levels } from '../../domain/observation/instrument.ts'
import { type Mark, markOf, type Ratings } from '../../domain/observation/rating.ts'
import { levelNames } from '../../domain/observation/ready-instrument.ts'
import classes from './sheet.module.css'
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

/** Area by area: five described levels to an indicator and a note. */
export function RatingAreas({
  instrument,
  ratings,
  isWritable,
  noteHint,
  onChange,
}: {
  instrument: Instrument
  ratings: Ratings
  isWritable: boolean
  noteHint: string
  onChange: (indicator: string, part: Partial<Ratings[string]>) => void
}) {
  return (
    <Accordion
      multiple
      defaultValue={instrument.areas.slice(0, 1).map(({ key }) => key)}
      variant="separated"
      order={2}
    >
      {instrument.areas.map((area) => {
        const done = area.indicators.filter(({ key }) => markOf(ratings, key) !== null).length
        return (
          <Accordion.Item key={area.key} value={area.key}>
            <Accordion.Control>
              {area.title}{' '}
              <Text span size="sm" c="dimmed">
                {done} из {area.indicators.length}
              </Text>
            </Accordion.Control>
            <Accordion.Panel>
              <Stack gap="xl">
                {area.indicators.map((indicator) => (
                  <Stack key={indicator.key} gap="xs">
                    <Radio.Group
                      label={<Text fw={600}>{indicator.text}</Text>}
                      value={String(markOf(ratings, indicator.key) ?? '')}
                      onChange={(value) => onChange(indicator.key, { mark: readMark(value) })}
                      readOnly={!isWritable}
                    >
                      <div className={classes.levels}>
                        {levels.map((level) => (
                          <Radio.Card
                            key={level}
                            value={String(level)}
                            className={classes.level ?? ''}
                            disabled={!isWritable}
                          >
                            <Group wrap="nowrap" align="flex-start" gap="sm">
                              <Radio.Indicator />
                              <div>
                                <Text fw={600}>
                                  {level}. {levelNames[level - 1]}
                                </Text>
                                <Text size="sm">{indicator.descriptions[level - 1]}</Text>
                              </div>
                            </Group>
                          </Radio.Card>
                        ))}
                        <Radio.Card value="na" className={classes.level ?? ''} disabled={!isWritable}>
                          <Group wrap="nowrap" gap="sm">
                            <Radio.Indicator />
                            <Text>Не применимо здесь</Text>
                          </Group>
                        </Radio.Card>
                      </div>
                    </Radio.Group>
                    <Textarea
                      aria-label={`${noteHint.split(':')[0]}: ${indicator.text}`}
                      placeholder={noteHint}
                      autosize
                      minRows={1}
                      maxLength={2000}
                      readOnly={!isWritable}
                      value={ratings[indicator.key]?.note ?? ''}
                      onChange={(event) => onChange(indicator.key, { note: event.currentTarget.value })}
                    />
                  </Stack>
                ))}
              </Stack>
            </Accordion.Panel>
          </Accordion.Item>
        )
      })}
    </Accordion>
  )
}

function readMark(value: string): Mark | null {
  if (value === 'na') return 'na'
  return levels.find((level) => String(level) === value) ?? null
}
