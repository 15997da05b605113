import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { DateText } from '#web-kit/date-text.tsx'
import { offerUndo } from '#web-kit/notices.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { addOrganizationCode, type OrganizationCard, removeOrganizationCode } from '../contract.ts'
import { codeSystemNames } from '../texts.ru.ts'
import { CodeForm } from './code-form.tsx'
import { CodeTermForm } from './code-term-form.tsx'

type CodeEntry = OrganizationCard['allCodes'][number]

/** Every code the organisation has had, with the days it was valid. */
export function OrganizationCodes({
  organization,
  mayManage,
}: {
  organization: OrganizationCard
  mayManage: boolean
}) {
  const [changing, setChanging] = useState<'new' | CodeEntry | null>(null)
  const { organizationId, version, allCodes } = organization
  const params = { organizationId }
  const putBack = useAction(addOrganizationCode)
  const remove = useAction(removeOrganizationCode)

  const removeCode = ({ codeId, system, code, validFrom, validTo }: CodeEntry) =>
    remove.mutate(
      { params: { organizationId, codeId }, query: { version } },
      {
        onSuccess: (card) =>
          offerUndo(`Код ${code} удалён`, () =>
            putBack.mutate({ params, body: { version: card.version, system, code, validFrom, validTo } }),
          ),
      },
    )

  return (
    <Stack align="stretch" gap="sm">
      {allCodes.length === 0 ? (
        <Text size="sm" c="dimmed">
          Кодов пока нет. По ним файлы с результатами узнают организацию.
        </Text>
      ) : (
        <Table.ScrollContainer
          minWidth={420}
          type="native"
          tabIndex={0}
          role="region"
          aria-label="Коды, таблица"
        >
          <Table fz="sm" verticalSpacing={6}>
            <Table.Caption className="seen-by-readers-only">Коды организации</Table.Caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Система</Table.Th>
                <Table.Th scope="col">Код</Table.Th>
                <Table.Th scope="col">Действует с</Table.Th>
                <Table.Th scope="col">По</Table.Th>
                {mayManage && (
                  <Table.Th scope="col">
                    <span className="seen-by-readers-only">Что сделать</span>
                  </Table.Th>
                )}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {allCodes.map((entry) => (
                <Table.Tr key={entry.codeId}>
                  <Table.Td>{codeSystemNames[entry.system]}</Table.Td>
                  <Table.Th scope="row" className="digits">
                    {entry.code}
                  </Table.Th>
                  <Table.Td>
                    <DateText date={entry.validFrom} />
                  </Table.Td>
                  <Table.Td>
                    <DateText date={entry.validTo} />
                  </Table.Td>
                  {mayManage && (
                    <Table.Td>
                      <Group gap={4} justify="flex-end" wrap="nowrap">
                        <Button
                          variant="subtle"
                          size="compact-sm"
                          onClick={() => setChanging(entry)}
                          aria-label={`Срок действия кода ${entry.code}`}
                        >
                          Срок
                        </Button>
                        <Button
                          variant="subtle"
                          size="compact-sm"
                          onClick={() => removeCode(entry)}
                          aria-label={`Удалить код ${entry.code}`}
                        >
                          Удалить
                        </Button>
                      </Group>
                    </Table.Td>
                  )}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {changing === 'new' && <CodeForm organization={organization} onDone={() => setChanging(null)} />}
      {changing !== null && changing !== 'new' && (
        <CodeTermForm
          key={changing.codeId}
          organization={organization}
          entry={changing}
          onDone={() => setChanging(null)}
        />
      )}
      {mayManage && changing === null && (
        <Group>
          <Button variant="default" onClick={() => setChanging('new')}>
            Добавить код
          </Button>
        </Group>
      )}
    </Stack>
  )
}
