import { Button, Group, Stack, Text, Title } from '@mantine/core'
import type { Answers, CellValue } from '#monitoring/domain/form/answers.ts'
import { yesPortionOf } from '#monitoring/domain/form/completeness.ts'
import { type Form, fieldsOf, type PlainField } from '#monitoring/domain/form/form.ts'
import { Part } from '#web-kit/part.tsx'
import type { VisitCard } from '../../contract.ts'
import { changedCells } from '../finding/changed-cells.ts'
import { ChecklistField } from './checklist-field.tsx'
import { type KeepingState, useChecklist } from './use-checklist.ts'

/** The check list, filled in by the inspector; the organisation reads it once it is shown. */
export function ChecklistPart({ visit, mayManage }: { visit: VisitCard; mayManage: boolean }) {
  const { checklist, answers } = visit
  if (!checklist || !answers) return null
  const isOpen = mayManage && visit.reportedOn === null && visit.closedOn === null
  return (
    <Part title={`Проверочный лист: ${checklist.title}`}>
      {isOpen ? (
        <Filling visit={visit} form={checklist.content} begun={answers} />
      ) : (
        <Fields form={checklist.content} answers={answers.answers} />
      )}
    </Part>
  )
}

const words: Readonly<Record<KeepingState, string>> = {
  unchanged: 'Лист сохраняется сам',
  waiting: 'Сохраняется…',
  saved: 'Сохранено',
  offline: 'Пока не сохранено: попробуем снова, не закрывайте страницу',
  collision: 'Не сохранено: лист изменил другой человек',
}

function Filling({
  visit: { inspectionId, organizationId },
  form,
  begun,
}: {
  visit: VisitCard
  form: Form
  begun: NonNullable<VisitCard['answers']>
}) {
  const { answers, standing, stored, change, keepMine, takeTheirs } = useChecklist(
    { inspectionId, organizationId },
    begun,
  )
  const set = (field: PlainField, value: CellValue) =>
    change({ ...answers, values: { ...answers.values, [field.key]: value } })
  return (
    <Stack gap="lg">
      <Fields form={form} answers={answers} onChange={set} />
      {stored && (
        <Stack role="alert" gap="sm" p="md" bg="var(--attention-ground)" c="var(--attention)">
          <Text fw={600} size="sm">
            Пока лист был у вас открыт, его сохранил {stored.saverName ?? 'другой человек'}. Ваши ответы
            остались на странице. Отличия:
          </Text>
          <ul>
            {changedCells(form, answers, stored.answers).map(({ key, label, mine, theirs }) => (
              <li key={key}>
                {label}: у вас «{mine || '—'}», сохранено «{theirs || '—'}»
              </li>
            ))}
          </ul>
          <Group gap="xs">
            <Button size="compact-sm" onClick={keepMine}>
              Записать мои ответы
            </Button>
            <Button size="compact-sm" variant="default" onClick={takeTheirs}>
              Взять сохранённые
            </Button>
          </Group>
        </Stack>
      )}
      <Text size="sm" c={standing === 'offline' ? 'var(--attention)' : 'dimmed'} role="status">
        {words[standing]}
      </Text>
    </Stack>
  )
}

function Fields({
  form,
  answers,
  onChange,
}: {
  form: Form
  answers: Answers
  onChange?: (field: PlainField, value: CellValue) => void
}) {
  const { part, whole } = yesPortionOf(form, answers)
  return (
    <Stack gap="lg">
      {whole > 0 && (
        <Text>
          Выполнено {part} из {whole} отвеченных пунктов.
        </Text>
      )}
      {form.sections.map((section) => (
        <Stack key={section.key} gap="sm" component="section" aria-label={section.title}>
          <Title order={3}>{section.title}</Title>
          {section.hint !== '' && (
            <Text size="sm" c="dimmed">
              {section.hint}
            </Text>
          )}
          {section.fields.map(
            (field) =>
              field.kind !== 'table' && (
                <ChecklistField
                  key={field.key}
                  field={field}
                  value={answers.values[field.key]}
                  onChange={onChange && ((value) => onChange(field, value))}
                />
              ),
          )}
        </Stack>
      ))}
      {fieldsOf(form).some(({ kind }) => kind === 'table') && (
        <Text size="sm" c="dimmed">
          Таблицы этой формы заполняют в разделе «Мониторинг».
        </Text>
      )}
    </Stack>
  )
}
