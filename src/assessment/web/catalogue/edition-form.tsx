import {
  Alert,
  Button,
  Group,
  List,
  NumberInput,
  Select,
  Stack,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { ReactNode } from 'react'
import { checkWork } from '../../domain/catalogue/check-work.ts'
import { authorities } from '../../domain/catalogue/edition.ts'
import { authorityNames } from '../../texts.ru.ts'
import { contentOfValues, type EditionValues } from './edition-values.ts'
import { ItemFields } from './item-fields.tsx'
import { ScaleFields } from './scale-fields.tsx'

/** The fields of a work; what contradicts itself is said while it is typed. */
export function EditionForm({
  form,
  onSubmit,
  onLeave,
  isBusy,
  children,
  isExam,
}: {
  form: UseFormReturnType<EditionValues>
  onSubmit: (values: EditionValues) => void
  onLeave: () => void
  isBusy: boolean
  /** Stands above the buttons: what a colleague has changed meanwhile. */
  children?: ReactNode
  /** Test scores belong to ЕГЭ alone. */
  isExam: boolean
}) {
  const values = form.getValues()
  const findings = values.maxScore === '' ? [] : checkWork(contentOfValues(values))
  return (
    <form onSubmit={form.onSubmit(onSubmit)}>
      <Stack gap="lg">
        <Group align="flex-start" gap="md">
          <Select
            label="Кто утвердил или рекомендовал"
            data={authorities.map((value) => ({ value, label: authorityNames[value] }))}
            allowDeselect={false}
            required
            w={{ base: '100%', xs: '20rem' }}
            {...form.getInputProps('authority')}
          />
          <NumberInput
            label="Редакция"
            description="2 — уточнённая в том же году"
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            min={1}
            max={20}
            allowDecimal={false}
            required
            w="11rem"
            {...form.getInputProps('edition')}
          />
          <NumberInput
            label="Наибольший первичный балл"
            min={1}
            max={500}
            allowDecimal={false}
            hideControls
            required
            w="14rem"
            {...form.getInputProps('maxScore')}
          />
        </Group>
        <TextInput
          label="Источник"
          description="Реквизиты документа или адрес описания: «приказ министерства от 12.03.2026 № 214»"
          required
          maw="46rem"
          {...form.getInputProps('source')}
        />
        <Stack gap="sm">
          <Title order={2} size="h3">
            Шкала
          </Title>
          <ScaleFields form={form} />
        </Stack>
        {isExam && (
          <Textarea
            label="Тестовые баллы"
            description="Подряд, начиная с балла за 0 первичных: 0 6 11 17 … 100. Можно вставить столбец из Excel."
            autosize
            minRows={2}
            maw="46rem"
            {...form.getInputProps('testScores')}
          />
        )}
        <Stack gap="sm">
          <Title order={2} size="h3">
            Задания
          </Title>
          <ItemFields form={form} />
        </Stack>
        {findings.length > 0 && (
          <Alert color="yellow" title="Проверьте" role="status">
            <List size="sm">
              {findings.slice(0, 8).map(({ pointer, message }) => (
                <List.Item key={`${pointer} ${message}`}>{message}</List.Item>
              ))}
            </List>
          </Alert>
        )}
        {children}
        <Group>
          <Button type="submit" loading={isBusy} disabled={findings.length > 0}>
            Сохранить
          </Button>
          <Button variant="default" onClick={onLeave}>
            Не сохранять
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
