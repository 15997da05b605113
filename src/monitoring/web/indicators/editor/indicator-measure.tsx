import { NumberInput, SimpleGrid, Text, TextInput } from '@mantine/core'
import { numberWords } from '#kernel/number-words.ts'
import {
  betters,
  type Indicator,
  indicatorLevels,
  indicatorPeriods,
  togethers,
} from '../../../domain/methodology/indicator.ts'
import {
  betterNames,
  indicatorLevelMeanings,
  indicatorLevelNames,
  indicatorPeriodNames,
  togetherNames,
} from '../../../texts.ru.ts'
import { ChoiceField } from './choice-field.tsx'

/** In what an indicator is measured, of what time and level, and from which bounds on it is in order. */
export function IndicatorMeasure({
  indicator,
  classNote,
  readOnly,
  onChange,
}: {
  indicator: Indicator
  classNote: string | undefined
  readOnly: boolean
  onChange: (change: Partial<Indicator>) => void
}) {
  const { better, thresholds, unit } = indicator
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
        <TextInput
          label="Единица"
          value={unit}
          onChange={(event) => {
            const changed = event.currentTarget.value
            onChange({ unit: changed, multiplier: changed === '%' ? 100 : 1 })
          }}
          readOnly={readOnly}
        />
        <NumberInput
          label="Знаков после запятой"
          value={indicator.decimals}
          onChange={(decimals) => typeof decimals === 'number' && onChange({ decimals })}
          min={0}
          max={4}
          allowDecimal={false}
          clampBehavior="strict"
          readOnly={readOnly}
        />
        <ChoiceField
          label="Что лучше"
          values={betters}
          names={betterNames}
          value={better}
          readOnly={readOnly}
          onChange={(changed) => onChange({ better: changed })}
        />
        <ChoiceField
          label="Как складывать организации"
          values={togethers}
          names={togetherNames}
          value={indicator.together}
          readOnly={readOnly}
          onChange={(together) => onChange({ together })}
        />
        <ChoiceField
          label="За какое время"
          values={indicatorPeriods}
          names={indicatorPeriodNames}
          value={indicator.period}
          readOnly={readOnly}
          onChange={(period) => onChange({ period })}
        />
        <ChoiceField
          label="Уровень"
          values={indicatorLevels}
          names={indicatorLevelNames}
          value={indicator.level}
          readOnly={readOnly}
          onChange={(level) => onChange({ level })}
        />
        <NumberInput
          label={better === 'range' ? 'Нижняя граница' : 'Граница нормы'}
          value={thresholds?.good ?? ''}
          onChange={(good) =>
            onChange({
              thresholds: typeof good === 'number' ? { good, fair: thresholds?.fair ?? good } : null,
            })
          }
          decimalSeparator=","
          readOnly={readOnly}
        />
        <NumberInput
          label={better === 'range' ? 'Верхняя граница' : 'Граница внимания'}
          value={thresholds?.fair ?? ''}
          onChange={(fair) =>
            onChange({
              thresholds: typeof fair === 'number' ? { fair, good: thresholds?.good ?? fair } : null,
            })
          }
          decimalSeparator=","
          readOnly={readOnly}
        />
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        {boundsWords(indicator)}
      </Text>
      <Text size="sm" c="dimmed">
        {indicatorLevelMeanings[indicator.level]}
      </Text>
      {classNote !== undefined && (
        <Text size="sm" role="status" c="var(--attention)">
          {classNote}
        </Text>
      )}
    </>
  )
}

/** What the bounds mean, so that nobody has to guess which side is which. */
function boundsWords({ better, thresholds, unit }: Indicator): string {
  if (thresholds === null) return 'Без границ значение показывают без оценки.'
  const [good, fair] = [thresholds.good, thresholds.fair].map((value) =>
    `${numberWords(value)} ${unit}`.trim(),
  )
  switch (better) {
    case 'more':
      return thresholds.good < thresholds.fair
        ? 'Больше — лучше, поэтому граница нормы не может быть ниже границы внимания.'
        : `От ${good} — в норме, от ${fair} — требует внимания, меньше — ниже границы.`
    case 'less':
      return thresholds.good > thresholds.fair
        ? 'Меньше — лучше, поэтому граница нормы не может быть выше границы внимания.'
        : `До ${good} — в норме, до ${fair} — требует внимания, больше — за границей.`
    case 'range':
      return `От ${good} до ${fair} — в норме, вне границ — требует внимания.`
    case 'none':
      return 'Показатель без направления: границы не применяются.'
  }
}
