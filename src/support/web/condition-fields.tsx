import { Checkbox, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core'
import { procedureNames, subjectNames } from '#assessment/texts.ru.ts'
import {
  type EntryCondition,
  type ExitCondition,
  isOfWorks,
  metrics,
  operators,
} from '../domain/rules/rule-table.ts'
import { metricNames, operatorNames } from '../texts.ru.ts'

type Condition = EntryCondition | ExitCondition
type Changed = Partial<Omit<EntryCondition, 'minHits' | 'eachYear'>> &
  Partial<Pick<EntryCondition, 'minHits' | 'eachYear'>> &
  Partial<Pick<ExitCondition, 'mostHits' | 'minWorks'>>

/** One condition of a rule in the fields of the table: procedures, metric, sign, threshold, pupils, years, hits. */
export function ConditionFields({
  condition,
  isEntry = false,
  isReadOnly,
  onChange,
}: {
  condition: Condition
  isEntry?: boolean
  isReadOnly: boolean
  onChange: (changed: Changed) => void
}) {
  const numbers = (label: string, value: number, key: keyof Changed, least = 1, most = 1000) => (
    <NumberInput
      label={label}
      w={170}
      min={least}
      max={most}
      readOnly={isReadOnly}
      value={value}
      onChange={(next) => typeof next === 'number' && onChange({ [key]: Math.round(next) })}
    />
  )
  return (
    <Stack gap="xs" component="fieldset" m={0} p={0} style={{ border: 0 }} aria-label={condition.name}>
      <TextInput
        label="Условие"
        maw="46rem"
        readOnly={isReadOnly}
        value={condition.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      {isOfWorks(condition.metric) && (
        <Text size="sm" c="dimmed">
          {worksWords(condition)}
        </Text>
      )}
      <Group align="end">
        <Select
          label="Показатель"
          w={300}
          allowDeselect={false}
          readOnly={isReadOnly}
          data={metrics.map((value) => ({ value, label: metricNames[value] }))}
          value={condition.metric}
          onChange={(value) => {
            const metric = metrics.find((one) => one === value)
            if (metric) onChange({ metric, ...(isOfWorks(metric) ? {} : { works: [] }) })
          }}
        />
        <Select
          label="Знак"
          w={150}
          allowDeselect={false}
          readOnly={isReadOnly}
          data={operators.map((value) => ({ value, label: operatorNames[value] }))}
          value={condition.operator}
          onChange={(value) => {
            const operator = operators.find((one) => one === value)
            if (operator) onChange({ operator })
          }}
        />
        <NumberInput
          label="Порог"
          w={120}
          min={-100}
          max={100}
          decimalScale={1}
          decimalSeparator=","
          readOnly={isReadOnly}
          value={condition.threshold}
          onChange={(next) => typeof next === 'number' && onChange({ threshold: next })}
        />
        {isOfWorks(condition.metric) &&
          numbers('Не меньше учеников', condition.minParticipants, 'minParticipants')}
        {numbers('За сколько лет', condition.years, 'years', 1, 5)}
        {'minHits' in condition && numbers('Сколько раз', condition.minHits, 'minHits', 1, 100)}
        {'mostHits' in condition && numbers('Не больше раз', condition.mostHits, 'mostHits', 0, 100)}
        {'minWorks' in condition && numbers('Измерено работ', condition.minWorks, 'minWorks', 0, 100)}
      </Group>
      {isEntry && 'eachYear' in condition && condition.years > 1 && (
        <Checkbox
          label="Столько раз в каждом из этих лет"
          disabled={isReadOnly}
          checked={condition.eachYear}
          onChange={(event) => onChange({ eachYear: event.currentTarget.checked })}
        />
      )}
    </Stack>
  )
}

const procedures: Readonly<Record<string, string>> = procedureNames
const subjects: Readonly<Record<string, string>> = subjectNames

function worksWords({ works }: Condition): string {
  return works
    .map(({ procedure, grades, subjects: named }) =>
      [
        procedures[procedure] ?? procedure,
        grades.length > 0 ? `${grades.join(', ')} класс` : '',
        named.length > 0 ? named.map((one) => subjects[one] ?? one).join(' и ') : 'все предметы',
      ]
        .filter(Boolean)
        .join(', '),
    )
    .join('; ')
}
