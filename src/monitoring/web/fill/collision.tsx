import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { whoAmI } from '#access/contract.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { summaryColumns } from '../../domain/summary/summary-columns.ts'
import type { SheetView } from '../../sheets-contract.ts'
import { Sideways } from './sideways.tsx'
import type { Filling, StoredAnswers } from './use-filling.ts'

/** A colleague wrote in the form meanwhile: both variants, where they differ, and the choice. */
export function Collision({
  view,
  filling,
  stored,
}: {
  view: SheetView
  filling: Filling
  stored: StoredAnswers
}) {
  const { merged } = filling
  const me = useAnswer(whoAmI, {}).data?.me
  const isOwn = me !== undefined && me !== null && me.name === stored.saverName
  const differing = summaryColumns(view.form).flatMap(({ key, label, read }) => {
    const [mine, theirs] = [read(filling.answers), read(stored.answers)]
    return mine === theirs ? [] : [{ key, label, mine, theirs, both: merged && read(merged) }]
  })
  const place = useRef<HTMLDivElement>(null)
  // Whoever types at the end of a long form must see that nothing is being kept any more.
  useEffect(() => {
    // Newer browsers give a promise back, which is no way to clean up.
    void place.current?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <Stack ref={place} role="alert" gap="sm" p="md" bg="var(--attention-ground)" c="var(--attention)">
      <Text fw={600}>
        {isOwn
          ? 'Пока форма была открыта здесь, вы заполняли её в другом окне или на другом устройстве'
          : `Пока форма была у вас открыта, её заполнял другой человек${stored.saverName ? `: ${stored.saverName}` : ''}`}
        . Ответы этого окна остались на этой странице и не записаны.
      </Text>
      {differing.length > 0 && (
        <Sideways label="Чем отличаются ответы, таблица">
          <Table aria-label="Чем отличаются ответы">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Показатель</Table.Th>
                <Table.Th scope="col">У вас</Table.Th>
                <Table.Th scope="col">Записано</Table.Th>
                {merged && <Table.Th scope="col">Если соединить</Table.Th>}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {differing.map(({ key, label, mine, theirs, both }) => (
                <Table.Tr key={key}>
                  <Table.Th scope="row" fw={400}>
                    {label}
                  </Table.Th>
                  <Table.Td className="digits">{mine ?? '—'}</Table.Td>
                  <Table.Td className="digits">{theirs ?? '—'}</Table.Td>
                  {merged && <Table.Td className="digits">{both ?? '—'}</Table.Td>}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Sideways>
      )}
      <Group gap="xs">
        {merged && (
          <Button size="compact-sm" onClick={filling.keepBoth}>
            Соединить: мои исправления поверх записанного
          </Button>
        )}
        <Button size="compact-sm" variant={merged ? 'default' : 'filled'} onClick={filling.keepMine}>
          Записать мой вариант
        </Button>
        <Button size="compact-sm" variant="default" onClick={filling.takeStored}>
          Взять записанный
        </Button>
      </Group>
    </Stack>
  )
}
