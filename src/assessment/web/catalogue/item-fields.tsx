import { ActionIcon, Button, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { difficultyNames } from '../../texts.ru.ts'
import { DescriptionSource } from './description-source.tsx'
import type { EditionValues } from './edition-values.ts'
import { itemValues } from './edition-values.ts'
import classes from './scale.module.css'

const levels = Object.entries(difficultyNames).map(([value, label]) => ({ value, label }))

/** The items of a work: taken from the official table, then put right by hand. */
export function ItemFields({ form }: { form: UseFormReturnType<EditionValues> }) {
  const { items, maxScore } = form.getValues()
  const [added, setAdded] = useState(0)
  const sum = items.reduce((total, { max }) => total + Number(max), 0)
  return (
    <Stack gap="sm">
      <DescriptionSource
        onRead={(read) => {
          form.setFieldValue('items', read.map(itemValues))
          if (maxScore === '') {
            form.setFieldValue(
              'maxScore',
              read.reduce((total, { max }) => total + max, 0),
            )
          }
        }}
      />
      {items.length > 0 && (
        <div className={classes.wide}>
          <table className={classes.editor}>
            <caption className="seen-by-readers-only">Задания работы</caption>
            <thead>
              <tr>
                <th scope="col">№</th>
                <th scope="col">Балл</th>
                <th scope="col">Уровень</th>
                <th scope="col">КЭС</th>
                <th scope="col">КТ</th>
                <th scope="col">Что проверяется</th>
                <th scope="col">
                  <span className="seen-by-readers-only">Убрать</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((item, at) => (
                <tr key={item.key}>
                  <td style={{ width: '5.5rem' }}>
                    <TextInput
                      aria-label={`Задание ${at + 1}: номер`}
                      required
                      {...form.getInputProps(`items.${at}.label`)}
                    />
                  </td>
                  <td style={{ width: '4.5rem' }}>
                    <NumberInput
                      aria-label={`Задание ${item.label}: наибольший балл`}
                      min={0}
                      max={100}
                      allowDecimal={false}
                      hideControls
                      required
                      {...form.getInputProps(`items.${at}.max`)}
                    />
                  </td>
                  <td style={{ width: '5.5rem' }}>
                    <Select
                      aria-label={`Задание ${item.label}: уровень`}
                      data={levels}
                      placeholder="—"
                      value={item.difficulty || null}
                      onChange={(value) => form.setFieldValue(`items.${at}.difficulty`, levelOf(value))}
                    />
                  </td>
                  <td style={{ width: '8rem' }}>
                    <TextInput
                      aria-label={`Задание ${item.label}: коды КЭС`}
                      {...form.getInputProps(`items.${at}.content`)}
                    />
                  </td>
                  <td style={{ width: '8rem' }}>
                    <TextInput
                      aria-label={`Задание ${item.label}: коды КТ`}
                      {...form.getInputProps(`items.${at}.requirements`)}
                    />
                  </td>
                  <td style={{ minWidth: '14rem' }}>
                    <TextInput
                      aria-label={`Задание ${item.label}: что проверяется`}
                      maxLength={500}
                      {...form.getInputProps(`items.${at}.skill`)}
                    />
                  </td>
                  <td style={{ width: '2.5rem' }}>
                    <ActionIcon
                      variant="default"
                      size="lg"
                      aria-label={`Убрать задание ${item.label}`}
                      onClick={() => form.removeListItem('items', at)}
                    >
                      <IconX size={18} aria-hidden />
                    </ActionIcon>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Group gap="md">
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => {
            setAdded(added + 1)
            form.insertListItem('items', {
              ...{ key: `new ${added}`, label: '', max: 1, difficulty: '' },
              ...{ content: '', requirements: '', skill: '', kind: null },
            })
          }}
        >
          Добавить задание
        </Button>
        {items.length > 0 && (
          <Text size="sm" c="dimmed" className="digits" role="status">
            Сумма баллов: {sum}
            {maxScore === '' ? '' : ` из ${maxScore}`}
          </Text>
        )}
      </Group>
    </Stack>
  )
}

function levelOf(value: string | null): EditionValues['items'][number]['difficulty'] {
  return value === 'base' || value === 'raised' || value === 'high' ? value : ''
}
