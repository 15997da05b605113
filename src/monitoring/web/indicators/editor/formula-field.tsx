import { Autocomplete, Group, Text, TextInput } from '@mantine/core'
import { useId, useMemo, useState } from 'react'
import { numberWords } from '#kernel/number-words.ts'
import { formulaCompiler, type KnownFigures } from '../../../domain/indicator/formula.ts'

/** A formula with its check as it is typed: what is wrong and where, else what it would give for an example. */
export function FormulaField({
  label,
  value,
  known,
  readOnly,
  isDivisor = false,
  onChange,
}: {
  label: string
  value: string
  known: KnownFigures
  readOnly: boolean
  /** The numerator is divided by the whole of it. */
  isDivisor?: boolean
  onChange: (formula: string) => void
}) {
  const id = useId()
  const [search, setSearch] = useState('')
  const compile = useMemo(() => formulaCompiler(known), [known])
  const compiled = value.trim() === '' ? undefined : compile(value)
  const fault = compiled && !compiled.ok ? compiled.fault : undefined
  const choices = [...known].map(([name, title]) => `${name} — ${title}`)
  return (
    <div>
      <TextInput
        id={id}
        label={label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        readOnly={readOnly}
        error={fault && `${fault.message} (знак ${fault.from + 1})`}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
      />
      {fault && (
        <Text size="xs" ff="monospace" aria-hidden mt={2} style={{ whiteSpace: 'pre-wrap' }}>
          {value.slice(0, fault.from)}
          <Text span inherit td="underline" c="var(--bad)" fw={700}>
            {value.slice(fault.from, fault.to) || '…'}
          </Text>
          {value.slice(fault.to)}
        </Text>
      )}
      {compiled?.ok && compiled.formula.names.length > 0 && (
        <Text size="xs" c="dimmed" mt={2}>
          {example(compiled.formula.names, known, compiled.formula.evaluate)}
        </Text>
      )}
      {compiled?.ok && compiled.formula.divisors.length > 0 && (
        <Text size="xs" c="var(--attention)" mt={2}>
          {divisionWords(compiled.formula.divisors, known)}
        </Text>
      )}
      {isDivisor && compiled?.ok && compiled.formula.names.length > 0 && (
        <Text size="xs" c="dimmed" mt={2}>
          Где знаменатель равен 0, значения не будет: организация увидит «делить не на что».
        </Text>
      )}
      {!readOnly && (
        <Group mt={4}>
          <Autocomplete
            aria-label={`Вставить имя: ${label}`}
            placeholder="Вставить имя: начните писать название"
            size="xs"
            w="100%"
            maw={420}
            limit={20}
            data={choices}
            value={search}
            onChange={setSearch}
            onOptionSubmit={(choice) => {
              const name = choice.split(' — ')[0] ?? ''
              onChange(value.trim() === '' ? name : `${value.trimEnd()} ${name}`)
              setTimeout(() => setSearch(''), 0)
            }}
          />
        </Group>
      )}
    </div>
  )
}

/** «Деление на «Педагоги»: …» */
function divisionWords(divisors: readonly string[], known: KnownFigures): string {
  const names = divisors.map((name) => `«${known.get(name) ?? name}»`).join(', ')
  const [first = ''] = divisors
  return `Деление на ${names}: где там 0, значения не будет и на странице появится «делить не на что». Если нужно число, задайте его сами: ${first} > 0 ? … / ${first} : 0.0`
}

/** «Если «Педагоги» = 40, а «Прошли курсы» = 20, получится 20» */
function example(
  names: readonly string[],
  known: KnownFigures,
  evaluate: (read: (name: string) => number) => number | null,
): string {
  const values = new Map(names.map((name, index) => [name, (index + 1) * 20]))
  const result = evaluate((name) => values.get(name) ?? 0)
  const given = names
    .slice(0, 4)
    .map((name) => `«${known.get(name) ?? name}» = ${values.get(name) ?? 0}`)
    .join(', ')
  const shown = result === null ? 'значения не будет' : numberWords(result)
  return `Пример: ${given}${names.length > 4 ? ' и другие' : ''} → ${shown}`
}
