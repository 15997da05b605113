import { Button, Group, NumberInput, Text } from '@mantine/core'
import { schoolYear, schoolYearName } from '#kernel/school-year.ts'
import { useSchoolYear } from '#web-kit/use-school-year.ts'
import type { Indicator } from '../../../domain/methodology/indicator.ts'

/** Targets by school year; a year without one keeps the last set before it. */
export function IndicatorTargets({
  indicator: { targets, unit },
  readOnly,
  onChange,
}: {
  indicator: Indicator
  readOnly: boolean
  onChange: (change: Pick<Indicator, 'targets'>) => void
}) {
  const [current] = useSchoolYear()
  const sorted = targets.toSorted((a, b) => a.year - b.year)
  const next = sorted.length === 0 ? current : (sorted.at(-1)?.year ?? current) + 1
  return (
    <div>
      <Text size="sm" fw={500}>
        Целевые значения по учебным годам
      </Text>
      <Group align="flex-end" mt={4}>
        {sorted.map(({ year, value }) => (
          <NumberInput
            key={year}
            label={schoolYearName(schoolYear(year))}
            value={value}
            suffix={unit === '%' ? ' %' : ''}
            decimalSeparator=","
            readOnly={readOnly}
            w={120}
            onChange={(changed) =>
              onChange({
                targets: sorted.flatMap((one) =>
                  one.year !== year ? [one] : typeof changed === 'number' ? [{ year, value: changed }] : [],
                ),
              })
            }
          />
        ))}
        {!readOnly && (
          <Button
            variant="default"
            size="xs"
            onClick={() =>
              onChange({ targets: [...sorted, { year: next, value: sorted.at(-1)?.value ?? 0 }] })
            }
          >
            Цель на {schoolYearName(schoolYear(next))}
          </Button>
        )}
        {readOnly && sorted.length === 0 && <Text size="sm">Не заданы.</Text>}
      </Group>
    </div>
  )
}
