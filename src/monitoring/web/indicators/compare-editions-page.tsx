import { Group, NativeSelect, Stack, Table, Text } from '@mantine/core'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { compareEditions, type EditionChange, getMethodology } from '../../methodologies-contract.ts'

const kindNames = { added: 'добавлен', removed: 'убран', changed: 'изменён' } as const

/** What differs between two editions of a methodology. */
export function CompareEditionsPage() {
  const methodologyId = useAddressId('methodologyId')
  const [filters, setFilters] = useFilters(['from', 'to'])
  const [from, to] = [Number(filters.from) || 1, Number(filters.to) || 1]
  const answer = useAnswer(compareEditions, { params: { methodologyId }, query: { from, to } })
  const editions = useAnswer(getMethodology, { params: { methodologyId }, query: {} }).data?.editions ?? []
  const choices = editions.map(({ number }) => ({ value: String(number), label: `Редакция ${number}` }))
  return (
    <Loaded answer={answer} lines={8}>
      {({ title, changes, same }) => (
        <>
          <PageHeader
            title="Сравнение редакций"
            above={<PageLink to={`/methodologies/${methodologyId}`}>{title}</PageLink>}
            meaning={`Отличается показателей: ${changes.length}, без изменений: ${same}.`}
          />
          <Stack>
            <Group className="on-paper-hidden">
              <NativeSelect
                label="Было"
                data={choices}
                value={String(from)}
                onChange={(event) => setFilters({ from: event.currentTarget.value })}
              />
              <NativeSelect
                label="Стало"
                data={choices}
                value={String(to)}
                onChange={(event) => setFilters({ to: event.currentTarget.value })}
              />
            </Group>
            {changes.length === 0 ? (
              <EmptyState title="Показатели одинаковы" />
            ) : (
              <Table.ScrollContainer minWidth={640}>
                <Table className="surface" aria-label="Что отличается">
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th scope="col">Показатель</Table.Th>
                      <Table.Th scope="col">Что</Table.Th>
                      <Table.Th scope="col">Было</Table.Th>
                      <Table.Th scope="col">Стало</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {changes.map((change) => (
                      <Change key={`${change.kind} ${change.code}`} change={change} />
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
            )}
          </Stack>
        </>
      )}
    </Loaded>
  )
}

function Change({ change: { kind, code, title, fields } }: { change: EditionChange }) {
  const name = (
    <>
      {title}
      <Text size="xs" c="dimmed">
        {code}, {kindNames[kind]}
      </Text>
    </>
  )
  if (fields.length === 0) {
    return (
      <Table.Tr>
        <Table.Th scope="row">{name}</Table.Th>
        <Table.Td colSpan={3}>{kindNames[kind]}</Table.Td>
      </Table.Tr>
    )
  }
  return fields.map((field, index) => (
    <Table.Tr key={field.name}>
      {index === 0 && (
        <Table.Th scope="rowgroup" rowSpan={fields.length}>
          {name}
        </Table.Th>
      )}
      <Table.Td>{field.name}</Table.Td>
      <Table.Td>{field.before || '—'}</Table.Td>
      <Table.Td>{field.after || '—'}</Table.Td>
    </Table.Tr>
  ))
}
