import { Select, Stack, Table, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { Part } from '#web-kit/part.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAction } from '#web-kit/use-action.ts'
import { compareRules } from '../contract.ts'
import { whyWords } from '../domain/rules/finding-words.ts'
import type { RuleTable } from '../domain/rules/rule-table.ts'
import { stateNames } from '../texts.ru.ts'

/** «Что изменилось бы»: asked again whenever the rule on the page changes. */
export function ComparisonPart({
  before,
  after,
  years,
}: {
  before: RuleTable
  after: RuleTable
  years: readonly number[]
}) {
  const [year, setYear] = useState(years[0] ?? 0)
  const [settled] = useDebouncedValue(after, 400)
  const { mutate, data } = useAction(compareRules)
  useEffect(() => {
    if (year > 0) mutate({ body: { year, before, after: settled } })
  }, [mutate, year, before, settled])
  if (years.length === 0) return null
  return (
    <Part title="Что изменится">
      <Stack>
        <Select
          label="По результатам года"
          w={220}
          allowDeselect={false}
          data={years.map(String)}
          value={String(year)}
          onChange={(value) => setYear(Number(value))}
        />
        {data && (
          <Text aria-live="polite">
            {`Входило ${data.inBefore}, войдёт ${data.inAfter} из ${plural(data.schools, ['школы', 'школ', 'школ'])}. `}
            {data.changed.length === 0
              ? 'Ни одна школа не меняет состояния.'
              : `Состояние меняют: ${data.changed.length}.`}
          </Text>
        )}
        {data && data.changed.length > 0 && (
          <Table.ScrollContainer
            minWidth={560}
            tabIndex={0}
            role="region"
            aria-label="Школы, которых это затронет"
          >
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">Школа</Table.Th>
                  <Table.Th scope="col">Было</Table.Th>
                  <Table.Th scope="col">Станет</Table.Th>
                  <Table.Th scope="col">Почему</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {data.changed.map((one) => (
                  <Table.Tr key={one.organizationId}>
                    <Table.Th scope="row">{one.organizationName}</Table.Th>
                    <Table.Td>{stateNames[one.before.state]}</Table.Td>
                    <Table.Td>{stateNames[one.after.state]}</Table.Td>
                    <Table.Td>{whyWords(one.after)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </Stack>
    </Part>
  )
}
