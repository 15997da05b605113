import { Group, Select, Stack, Table, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { AnswerOf } from '#kernel/endpoint.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAction } from '#web-kit/use-action.ts'
import { compareRules } from '../../contract.ts'
import { whyWords } from '../../domain/rules/finding-words.ts'
import type { RuleTable } from '../../domain/rules/rule-table.ts'
import { ruleWords } from '../../domain/rules/rule-words.ts'
import { stateNames } from '../../texts.ru.ts'

type Compared = AnswerOf<typeof compareRules>
type Changed = Compared['changed'][number]

/** A version that the one on the page can be laid beside. */
export type OtherVersion = { readonly key: string; readonly name: string; readonly table: RuleTable }

/** «Что изменилось бы, если бы порог был …»: two versions of a rule over the same results, asked again at every change. */
export function ComparisonPart({
  table,
  others,
  years,
}: {
  /** Null while something is missing in the rule on the page. */
  table: RuleTable | null
  /** The first is what the page was opened with. */
  others: readonly OtherVersion[]
  years: readonly number[]
}) {
  const [year, setYear] = useState(years[0] ?? 0)
  const [key, setKey] = useState(others[0]?.key ?? '')
  const before = (others.find((one) => one.key === key) ?? others[0])?.table
  const [after] = useDebouncedValue(table, 400)
  const { mutate, data } = useAction(compareRules)
  useEffect(() => {
    if (year > 0 && before && after) mutate({ body: { year, before, after } })
  }, [mutate, year, before, after])
  if (years.length === 0 || !before) return null
  return (
    <Part title="Что изменилось бы">
      <Stack>
        <Group align="end">
          <Select
            label="Сравнить с"
            w={340}
            maw="100%"
            allowDeselect={false}
            data={others.map((one) => ({ value: one.key, label: one.name }))}
            value={key}
            onChange={(value) => setKey(value ?? '')}
          />
          <Select
            label="По результатам года"
            w={180}
            allowDeselect={false}
            data={years.map(String)}
            value={String(year)}
            onChange={(value) => setYear(Number(value))}
          />
        </Group>
        {table ? (
          <Differences before={before} after={table} />
        ) : (
          <Text c="dimmed">Заполните условия, и здесь станет видно, кого правило найдёт.</Text>
        )}
        {table && data && <Found data={data} />}
      </Stack>
    </Part>
  )
}

/** The sentences in which two versions differ. */
function Differences({ before, after }: { before: RuleTable; after: RuleTable }) {
  const [olds, news] = [ruleWords(before), ruleWords(after)]
  const gone = olds.filter((one) => !news.includes(one))
  const come = news.filter((one) => !olds.includes(one))
  if (gone.length + come.length === 0) {
    return <Text c="dimmed">Условия те же. Измените порог или выберите другую версию.</Text>
  }
  return (
    <Stack gap="xs" maw="60rem">
      {gone.map((words) => (
        <Text key={words} size="sm" c="dimmed">{`Там: ${words}`}</Text>
      ))}
      {come.map((words) => (
        <Text key={words} size="sm">{`Здесь: ${words}`}</Text>
      ))}
    </Stack>
  )
}

function Found({ data }: { data: Compared }) {
  const isIn = ({ state }: Changed['before']) => state === 'in'
  const groups = [
    ['Войдут', data.changed.filter(({ before, after }) => !isIn(before) && isIn(after))],
    ['Перестанут входить', data.changed.filter(({ before, after }) => isIn(before) && !isIn(after))],
    ['Изменится другое', data.changed.filter(({ before, after }) => isIn(before) === isIn(after))],
  ] as const
  return (
    <Stack>
      <Text aria-live="polite">
        {`Там входит ${data.inBefore}, здесь ${data.inAfter} из ${plural(data.schools, ['школы', 'школ', 'школ'])}. `}
        {data.changed.length === 0
          ? 'Ни одна школа не меняет состояния.'
          : `Состояние меняют: ${data.changed.length}.`}
      </Text>
      {groups.map(
        ([title, rows]) => rows.length > 0 && <ChangedSchools key={title} title={title} rows={rows} />,
      )}
    </Stack>
  )
}

function ChangedSchools({ title, rows }: { title: string; rows: readonly Changed[] }) {
  return (
    <Table.ScrollContainer minWidth={560} tabIndex={0} role="region" aria-label={`${title}: школы`}>
      <Table>
        <Table.Caption style={{ captionSide: 'top', textAlign: 'start' }}>
          <Text component="span" fw={600}>{`${title}: ${rows.length}`}</Text>
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Школа</Table.Th>
            <Table.Th scope="col">Там</Table.Th>
            <Table.Th scope="col">Здесь</Table.Th>
            <Table.Th scope="col">Почему</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((one) => (
            <Table.Tr key={one.organizationId}>
              <Table.Th scope="row">
                <PageLink to={`/organizations/${one.organizationId}`}>{one.organizationName}</PageLink>
              </Table.Th>
              <Table.Td>{stateNames[one.before.state]}</Table.Td>
              <Table.Td>{stateNames[one.after.state]}</Table.Td>
              <Table.Td>{whyWords(one.after)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
