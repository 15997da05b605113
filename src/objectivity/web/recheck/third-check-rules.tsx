import { Anchor, Stack, Table } from '@mantine/core'
import { useState } from 'react'
import { thirdCheckPresets } from '../../domain/recheck/third-check-presets.ts'

const examNames = { ege: 'ЕГЭ', oge: 'ОГЭ' } as const

/** From which difference of two experts a third one is asked, as the exams have it: a pattern for one's own rule. */
export function ThirdCheckRules() {
  const [isOpen, setOpen] = useState(false)
  return (
    <Stack gap="sm" className="on-paper-hidden">
      <Anchor component="button" type="button" ta="left" onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Скрыть пороги третьей проверки' : 'Когда нужен третий эксперт: пороги ОГЭ и ЕГЭ 2026 года'}
      </Anchor>
      {isOpen && (
        <Table.ScrollContainer
          type="native"
          minWidth={480}
          tabIndex={0}
          role="region"
          aria-label="Пороги третьей проверки"
        >
          <Table captionSide="bottom">
            <Table.Caption ta="left">
              Источник: ФИПИ, спецификации КИМ 2026 года. Нет ответа у одного и баллы у другого — третья
              проверка всегда; нет ответа и 0 баллов — расхождения нет. Русский язык, литература и иностранные
              языки проверяются по критериям, здесь их нет.
            </Table.Caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Экзамен</Table.Th>
                <Table.Th scope="col">Задания</Table.Th>
                <Table.Th scope="col">Расхождение за задание</Table.Th>
                <Table.Th scope="col">Расхождение сумм</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {thirdCheckPresets.map(({ exam, subject, items, itemFrom, sumFrom }) => (
                <Table.Tr key={`${exam} ${subject}`}>
                  <Table.Th scope="row">
                    {examNames[exam]}, {subject}
                  </Table.Th>
                  <Table.Td>{items.join(', ')}</Table.Td>
                  <Table.Td>{itemFrom === null ? '—' : `от ${itemFrom}`}</Table.Td>
                  <Table.Td>{sumFrom === null ? '—' : `от ${sumFrom}`}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Stack>
  )
}
