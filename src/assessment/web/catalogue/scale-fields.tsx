import { ActionIcon, Button, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconX } from '@tabler/icons-react'
import { bandsOfValues, type EditionValues, marksOfKind } from './edition-values.ts'
import { markWords } from './mark-words.ts'

const kinds = [
  { value: 'none', label: 'Шкалы нет' },
  { value: 'marks', label: 'Отметки «2»–«5»' },
  { value: 'pass', label: 'Зачёт и незачёт' },
] as const

/** A scale by the upper ends of its marks: the lower ends follow, so there are no gaps. */
export function ScaleFields({ form }: { form: UseFormReturnType<EditionValues> }) {
  const { scaleKind, bands, maxScore, conditions } = form.getValues()
  const isPass = scaleKind === 'pass'
  const written = bandsOfValues(bands, Number(maxScore) || 0)
  const marks = bands.map(({ mark }) => ({ value: String(mark), label: markWords(mark, isPass) }))
  const choose = (kind: EditionValues['scaleKind']) => {
    form.setFieldValue('scaleKind', kind)
    form.setFieldValue(
      'bands',
      marksOfKind[kind].map((mark) => ({ mark, to: '' })),
    )
    form.setFieldValue('conditions', [])
  }
  return (
    <Stack gap="sm">
      <Select
        aria-label="Вид шкалы"
        data={[...kinds]}
        value={scaleKind}
        onChange={(value) => choose(kinds.find((one) => one.value === value)?.value ?? 'none')}
        allowDeselect={false}
        w="16rem"
      />
      {bands.length > 0 && (
        <Group gap="md" align="flex-end">
          {bands.map(({ mark }, at) =>
            at === bands.length - 1 ? (
              <Text key={mark} size="sm" pb={8} className="digits">
                {markWords(mark, isPass)}: с {written[at]?.from} до {maxScore === '' ? '…' : maxScore}
              </Text>
            ) : (
              <NumberInput
                key={mark}
                label={`${markWords(mark, isPass)}: с ${written[at]?.from ?? 0} до`}
                min={0}
                max={500}
                allowDecimal={false}
                hideControls
                required
                w="9rem"
                {...form.getInputProps(`bands.${at}.to`)}
              />
            ),
          )}
        </Group>
      )}
      {conditions.map((condition, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no name of their own
        <Group key={at} gap="xs" align="flex-end">
          <Select
            label="Для отметки"
            data={marks}
            value={String(condition.mark)}
            onChange={(value) => form.setFieldValue(`conditions.${at}.mark`, Number(value))}
            allowDeselect={false}
            w="8rem"
          />
          <NumberInput
            label="нужно не меньше"
            min={1}
            allowDecimal={false}
            hideControls
            required
            w="9rem"
            {...form.getInputProps(`conditions.${at}.least`)}
          />
          <TextInput
            label="за задания"
            placeholder="15, 16, 23"
            required
            w="16rem"
            {...form.getInputProps(`conditions.${at}.items`)}
          />
          <Select
            label="иначе"
            data={marks}
            value={String(condition.otherwise)}
            onChange={(value) => form.setFieldValue(`conditions.${at}.otherwise`, Number(value))}
            allowDeselect={false}
            w="8rem"
          />
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={`Убрать условие ${at + 1}`}
            onClick={() => form.removeListItem('conditions', at)}
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      {bands.length > 1 && (
        <Button
          variant="default"
          size="compact-sm"
          w="fit-content"
          onClick={() =>
            form.insertListItem('conditions', {
              mark: bands.at(-1)?.mark ?? 5,
              least: '',
              items: '',
              otherwise: bands.at(-2)?.mark ?? 4,
            })
          }
        >
          Добавить условие
        </Button>
      )}
    </Stack>
  )
}
