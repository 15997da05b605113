import { Group, NumberInput, SimpleGrid, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Measures } from '../../domain/independent/measures.ts'

type Change = (change: Partial<Measures>) => void
type Names<Shape> = {
  [Key in keyof Measures]: Measures[Key] extends Shape | null ? Key : never
}[keyof Measures]

const counts: readonly (readonly [Names<number>, string])[] = [
  ['remoteWays', 'Работающих способов обратной связи (1.2)'],
  ['comforts', 'Комфортных условий (2.1)'],
  ['accessEquipment', 'Оборудования для людей с инвалидностью (3.1)'],
  ['accessConditions', 'Условий доступности наравне с другими (3.2)'],
]

const published = [
  ['stand', 'На стендах (1.1)'],
  ['site', 'На сайте (1.1)'],
] as const

const people = [
  ['standLiked', 'Сведениями на стендах (1.3)'],
  ['siteLiked', 'Сведениями на сайте (1.3)'],
  ['comfortLiked', 'Комфортностью (2.3)'],
  ['accessLiked', 'Доступностью, люди с инвалидностью (3.3)'],
  ['firstContactLiked', 'Вежливостью при первом обращении (4.1)'],
  ['teachersLiked', 'Вежливостью педагогов (4.2)'],
  ['remoteLiked', 'Вежливостью на расстоянии (4.3)'],
  ['recommended', 'Готовы рекомендовать (5.1)'],
  ['scheduleLiked', 'Режимом работы (5.2)'],
  ['wholeLiked', 'В целом (5.3)'],
] as const

/**
 * What was found, in counts; an empty field is «не известно», not 0. `onHalf` hears of a pair in which one number waits for the
 * other: it is not known yet.
 */
export function MeasureFields({
  measures,
  onChange,
  onHalf,
}: {
  measures: Measures
  onChange: Change
  onHalf: (label: string, isHalf: boolean) => void
}) {
  return (
    <Stack gap="lg">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {counts.map(([key, label]) => (
          <Count
            key={key}
            label={label}
            value={measures[key]}
            onChange={(value) => onChange({ [key]: value })}
          />
        ))}
      </SimpleGrid>
      <Stack gap="xs">
        <Text fw={600}>Размещено из того, что требуется</Text>
        {published.map(([key, label]) => {
          const value = measures[key]
          return (
            <Pair
              key={key}
              label={label}
              first={value?.there ?? null}
              second={value?.required ?? null}
              onHalf={(isHalf) => onHalf(label, isHalf)}
              onChange={(there, required) =>
                onChange({
                  [key]: there === null || required === null || required === 0 ? null : { there, required },
                })
              }
            />
          )
        })}
      </Stack>
      <Stack gap="xs">
        <Text fw={600}>Довольны из ответивших</Text>
        {people.map(([key, label]) => {
          const value = measures[key]
          return (
            <Pair
              key={key}
              label={label}
              first={value?.yes ?? null}
              second={value?.all ?? null}
              onHalf={(isHalf) => onHalf(label, isHalf)}
              onChange={(yes, all) => onChange({ [key]: yes === null || all === null ? null : { yes, all } })}
            />
          )
        })}
      </Stack>
    </Stack>
  )
}

/** Two numbers that are only known together; the one typed first waits for the other. */
function Pair({
  label,
  first,
  second,
  onHalf,
  onChange,
}: {
  label: string
  first: number | null
  second: number | null
  onHalf: (isHalf: boolean) => void
  onChange: (first: number | null, second: number | null) => void
}) {
  const [typed, setTyped] = useState({ first, second })
  const change = (next: { first: number | null; second: number | null }) => {
    setTyped(next)
    onHalf(faultOf(next) !== null)
    onChange(next.first, next.second)
  }
  const fault = faultOf(typed)
  return (
    <Group gap="sm" wrap="wrap">
      <Text size="sm" flex="1 1 16rem" maw={360}>
        {label}
      </Text>
      <Count
        hiddenLabel={`${label}: сколько`}
        value={typed.first}
        isFaulty={fault !== null && typed.second !== null}
        onChange={(value) => change({ ...typed, first: value })}
      />
      <Text size="sm">из</Text>
      <Count
        hiddenLabel={`${label}: из скольких`}
        value={typed.second}
        isFaulty={fault !== null && typed.second === null}
        onChange={(value) => change({ ...typed, second: value })}
      />
      {fault !== null && (
        <Text size="sm" c="var(--bad)" w="100%" role="alert">
          {fault}
        </Text>
      )}
    </Group>
  )
}

/** Why the two numbers do not make a share yet; null where they do, or where both are empty. */
function faultOf({ first, second }: { first: number | null; second: number | null }): string | null {
  if (first === null && second === null) return null
  if (second === null) return 'Напишите, из скольких: пока это неизвестно, показатель не посчитать.'
  if (first === null) return 'Напишите, сколько; если ни одного — поставьте 0.'
  return first > second ? 'Первое число больше второго.' : null
}

function Count({
  label,
  hiddenLabel,
  value,
  isFaulty = false,
  onChange,
}: {
  label?: string
  hiddenLabel?: string
  value: number | null
  isFaulty?: boolean
  onChange: (value: number | null) => void
}) {
  return (
    <NumberInput
      {...(label === undefined ? {} : { label })}
      {...(hiddenLabel === undefined ? {} : { 'aria-label': hiddenLabel })}
      w={label === undefined ? 110 : '100%'}
      min={0}
      max={100_000}
      allowDecimal={false}
      error={isFaulty}
      value={value ?? ''}
      onChange={(given) => onChange(given === '' ? null : Number(given))}
    />
  )
}
