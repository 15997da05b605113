import { Checkbox, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { type Indicator, markedLevels } from '../../domain/observation/instrument.ts'
import { type MarkerAnswers, markerKey } from '../../domain/observation/markers.ts'
import type { Mark } from '../../domain/observation/rating.ts'
import { levelNames } from '../../domain/observation/ready-instrument.ts'
import { markWords } from './mark-words.ts'
import classes from './sheet.module.css'

/** Markers level by level, yes or no: the next level is asked once everything below it is confirmed. */
export function MarkersField({
  indicator,
  mark,
  answers,
  isWritable,
  onChange,
}: {
  indicator: Indicator
  mark: Mark | null
  answers: MarkerAnswers
  isWritable: boolean
  onChange: (given: { readonly mark: Mark | null; readonly markers: Record<string, boolean> }) => void
}) {
  const { markers = [], descriptions, text } = indicator
  const isAway = mark === 'na'
  const shown = askedLevels(markers, answers)
  return (
    <Stack gap="xs" component="fieldset" bd="none" p={0} m={0}>
      <Text component="legend" fw={600} mb="xs">
        {text}
      </Text>
      {!isAway &&
        markedLevels.slice(0, shown).map((level, at) => (
          <div key={level} className={classes.markers}>
            <Text fw={600}>
              {level}. {levelNames[level - 1]}
            </Text>
            <Text size="sm" c="dimmed">
              {descriptions[level - 1]}
            </Text>
            {markers[at]?.map((marker, place) => {
              const key = markerKey(level, place)
              return (
                <Group key={key} justify="space-between" gap="sm" mt="xs" wrap="wrap">
                  <Text size="sm" flex="1 1 16rem">
                    {marker}
                  </Text>
                  <SegmentedControl
                    aria-label={`${text}: ${marker}`}
                    size="md"
                    data={[
                      { value: 'yes', label: 'да' },
                      { value: 'no', label: 'нет' },
                    ]}
                    value={answers[key] === undefined ? '' : answers[key] ? 'yes' : 'no'}
                    readOnly={!isWritable}
                    onChange={(value) =>
                      onChange({ mark: null, markers: { ...answers, [key]: value === 'yes' } })
                    }
                  />
                </Group>
              )
            })}
          </div>
        ))}
      <Group justify="space-between">
        <Checkbox
          label="Не применимо здесь"
          checked={isAway}
          disabled={!isWritable}
          onChange={(event) =>
            onChange({ mark: event.currentTarget.checked ? 'na' : null, markers: { ...answers } })
          }
        />
        <Text size="sm" role="status">
          {isAway
            ? ''
            : mark === null
              ? 'Уровень появится, когда ответите на маркеры'
              : `Получается: ${markWords(mark)}`}
        </Text>
      </Group>
    </Stack>
  )
}

/** How many levels are asked: all that are confirmed whole, and the one after them. */
function askedLevels(markers: readonly (readonly string[])[], answers: MarkerAnswers): number {
  const unfinished = markers.findIndex((own, at) => {
    const level = markedLevels[at]
    return level === undefined || own.some((_, place) => answers[markerKey(level, place)] !== true)
  })
  return unfinished < 0 ? markers.length : unfinished + 1
}
