import { Checkbox, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core'
import type { DraftCondition, RuleFault } from '../../domain/rules/draft-table.ts'
import { isOfWorks, metrics, operators, type Side } from '../../domain/rules/rule-table.ts'
import { conditionWords } from '../../domain/rules/rule-words.ts'
import { metricNames, operatorNames } from '../../texts.ru.ts'
import { WorksFields } from './works-fields.tsx'

type Numbered = 'minParticipants' | 'years' | 'minHits' | 'mostHits' | 'minWorks' | 'threshold'

/** One condition of a rule: works, metric, sign, threshold, pupils, years, hits; beside them the same in a sentence. */
export function ConditionFields({
  condition,
  side,
  faults,
  newKey,
  onChange,
}: {
  condition: DraftCondition
  side: Side
  /** Of this row alone; pointers start at the row: `metric`, `works/0/procedure`. */
  faults: readonly RuleFault[]
  newKey: number
  onChange: (changed: Partial<DraftCondition>) => void
}) {
  const { metric } = condition
  const isWorks = metric === null || isOfWorks(metric)
  const errorAt = (field: string) => faults.find(({ pointer }) => pointer.split('/')[0] === field)?.detail
  const numbers = (label: string, key: Numbered, w = 170) => (
    <NumberInput
      label={label}
      w={w}
      allowDecimal={key === 'threshold'}
      decimalScale={key === 'threshold' ? 1 : 0}
      decimalSeparator=","
      error={errorAt(key)}
      value={condition[key] ?? ''}
      onChange={(next) => onChange({ [key]: typeof next === 'number' ? next : null })}
    />
  )
  return (
    <Stack gap="sm">
      <Group align="start">
        <Select
          label="Показатель"
          placeholder="Выберите показатель"
          w={330}
          maw="100%"
          allowDeselect={false}
          error={errorAt('metric')}
          data={metrics.map((value) => ({ value, label: metricNames[value] }))}
          value={metric}
          onChange={(value) => onChange({ metric: metrics.find((one) => one === value) ?? null })}
        />
        <Select
          label="Знак"
          w={150}
          allowDeselect={false}
          data={operators.map((value) => ({ value, label: operatorNames[value] }))}
          value={condition.operator}
          onChange={(value) => {
            const operator = operators.find((one) => one === value)
            if (operator) onChange({ operator })
          }}
        />
        {numbers('Порог', 'threshold', 130)}
      </Group>
      {isWorks && (
        <WorksFields
          works={condition.works}
          error={errorAt('works')}
          newKey={newKey}
          onChange={(works) => onChange({ works })}
        />
      )}
      <Group align="start">
        {(isWorks || metric === 'years-listed') && numbers('За сколько лет', 'years')}
        {isWorks && numbers('Не меньше учеников', 'minParticipants')}
        {isWorks && side === 'entry' && numbers('Хотя бы в скольких работах', 'minHits', 230)}
        {isWorks && side === 'exit' && numbers('Не больше чем в скольких работах', 'mostHits', 260)}
        {isWorks && side === 'exit' && numbers('Работ измерено не меньше', 'minWorks', 230)}
      </Group>
      {!isWorks && (errorAt('minHits') ?? errorAt('mostHits')) && (
        <Text size="sm" c="var(--bad)" role="alert">
          {errorAt('minHits') ?? errorAt('mostHits')}
        </Text>
      )}
      {isWorks && side === 'entry' && (condition.years ?? 1) > 1 && (
        <Checkbox
          label="Столько работ в каждом из этих лет, а не во всех вместе"
          checked={condition.eachYear}
          onChange={(event) => onChange({ eachYear: event.currentTarget.checked })}
        />
      )}
      <TextInput
        label="Как назвать условие в основаниях"
        description="«Включена, потому что …». Если не заполнить, условие назовут слова ниже; готовое название убирается, когда условие меняют."
        maw="52rem"
        error={errorAt('name')}
        value={condition.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <Text size="sm" c="dimmed" maw="60rem">
        {conditionWords(condition, side)}
      </Text>
    </Stack>
  )
}
