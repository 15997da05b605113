import { ActionIcon, Button, Group, MultiSelect, Select, Stack, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type Procedure, procedures, subjects } from '#assessment/domain/work-key.ts'
import { procedureNames, subjectNames } from '#assessment/texts.ru.ts'
import type { DraftWorks } from '../../domain/rules/draft-table.ts'

const GRADES = Array.from({ length: 11 }, (_, at) => String(at + 1))

/** Marks in the journal are no assessment; «другая работа» is none one could name in a rule. */
const left: readonly Procedure[] = ['journal', 'other']
const named = procedures.filter((one) => !left.includes(one))

/** Which works a condition looks at: procedure, grades, subjects; nothing chosen means any. */
export function WorksFields({
  works,
  error,
  newKey,
  onChange,
}: {
  works: readonly DraftWorks[]
  error: string | undefined
  newKey: number
  onChange: (works: readonly DraftWorks[]) => void
}) {
  const change = (key: number, changed: Partial<DraftWorks>) =>
    onChange(works.map((one) => (one.key === key ? { ...one, ...changed } : one)))
  const last = works.at(-1)
  return (
    <Stack gap="xs" role="group" aria-label="Процедуры и предметы">
      {works.map((one, at) => {
        const name = one.procedure === null ? `строка ${at + 1}` : nameOf(one.procedure)
        return (
          <Group key={one.key} align="start" gap="xs">
            <Select
              label="Процедура"
              placeholder="Выберите"
              w={190}
              searchable
              allowDeselect={false}
              data={named.map((value) => ({ value, label: procedureNames[value] }))}
              value={one.procedure}
              onChange={(procedure) => change(one.key, { procedure })}
            />
            <MultiSelect
              label="Классы"
              placeholder={one.grades.length === 0 ? 'Любые' : ''}
              w={190}
              data={GRADES}
              value={one.grades.map(String)}
              onChange={(grades) => change(one.key, { grades: grades.map(Number).sort((a, b) => a - b) })}
            />
            <MultiSelect
              label="Предметы"
              placeholder={one.subjects.length === 0 ? 'Любые' : ''}
              w={400}
              maw="100%"
              searchable
              data={subjects.map((value) => ({ value, label: subjectNames[value] }))}
              value={[...one.subjects]}
              onChange={(chosen) => change(one.key, { subjects: chosen })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              mt={24}
              aria-label={`Убрать процедуру: ${name}`}
              onClick={() => onChange(works.filter(({ key }) => key !== one.key))}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        )
      })}
      {error !== undefined && (
        <Text size="sm" c="var(--bad)" role="alert">
          {error}
        </Text>
      )}
      <Group>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() =>
            onChange([
              ...works,
              { key: newKey, procedure: null, grades: [], subjects: last ? last.subjects : [] },
            ])
          }
        >
          Добавить процедуру
        </Button>
      </Group>
    </Stack>
  )
}

const names: Readonly<Record<string, string>> = procedureNames

function nameOf(procedure: string): string {
  return names[procedure] ?? procedure
}
