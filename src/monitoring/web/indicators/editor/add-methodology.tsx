import { Button, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { useGo } from '#web-kit/page-link.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { type UsualCode, usualCodes, usualDirections } from '../../../domain/methodology/usual-directions.ts'
import { addMethodology } from '../../../methodologies-contract.ts'

/** A methodology of the municipality's own: one direction, to which its own form and indicators are put. */
export function AddMethodology() {
  const go = useGo()
  const [isOpen, { open, close }] = useDisclosure()
  const [title, setTitle] = useState('')
  const [code, setCode] = useState<UsualCode>('1.1')
  const add = useAction(addMethodology, {
    said: 'Методика начата: выберите форму и добавьте показатели',
    onDone: ({ methodologyId }) => {
      close()
      go(`/methodologies/${methodologyId}`, { part: 'forms' })
    },
  })
  return (
    <>
      <Button variant="default" onClick={open}>
        Новая методика
      </Button>
      <Modal opened={isOpen} onClose={close} title="Новая методика">
        <Stack>
          <TextInput
            label="Название методики"
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            required
            data-autofocus
          />
          <NativeSelect
            label="Направление"
            data={usualDirections.map((one) => ({ value: one.code, label: `${one.code}. ${one.title}` }))}
            value={code}
            onChange={({ currentTarget: { value } }) =>
              setCode(usualCodes.find((one) => one === value) ?? code)
            }
          />
          <Text size="sm" c="dimmed">
            Для показателей по вашей собственной форме. Чтобы начать с готового перечня, возьмите за основу
            одну из готовых методик.
          </Text>
          <Group>
            <Button
              loading={add.isPending}
              disabled={title.trim() === ''}
              onClick={() => add.mutate({ body: { title, from: { kind: 'own', direction: code } } })}
            >
              Начать методику
            </Button>
            <Button variant="default" onClick={close}>
              Отмена
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
