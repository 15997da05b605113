import { Group, Radio, Text } from '@mantine/core'
import { type Indicator, levels } from '../../domain/observation/instrument.ts'
import type { Mark } from '../../domain/observation/rating.ts'
import { levelNames } from '../../domain/observation/ready-instrument.ts'
import classes from './sheet.module.css'

/** Five described levels, one to be chosen, or «не применимо здесь». */
export function LevelCards({
  indicator: { text, descriptions },
  mark,
  isWritable,
  onChange,
}: {
  indicator: Indicator
  mark: Mark | null
  isWritable: boolean
  onChange: (mark: Mark | null) => void
}) {
  return (
    <Radio.Group
      label={<Text fw={600}>{text}</Text>}
      value={String(mark ?? '')}
      onChange={(value) => onChange(readMark(value))}
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
                <Text size="sm">{descriptions[level - 1]}</Text>
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
  )
}

function readMark(value: string): Mark | null {
  if (value === 'na') return 'na'
  return levels.find((level) => String(level) === value) ?? null
}
