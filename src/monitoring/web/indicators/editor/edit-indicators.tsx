import { Button, Group, NativeSelect, Stack, Table, Text, TextInput, UnstyledButton } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useFilters } from '#web-kit/use-filters.ts'
import { type BoundForms, knownFigures } from '../../../domain/indicator/known-figures.ts'
import { findClassNotes } from '../../../domain/indicator/of-classes.ts'
import type { Indicator } from '../../../domain/methodology/indicator.ts'
import type { Methodology } from '../../../domain/methodology/methodology.ts'
import { provenanceNames } from '../../../texts.ru.ts'
import classes from './indicator.module.css'
import { IndicatorForm } from './indicator-form.tsx'
import { newIndicator } from './new-indicator.ts'

/** The indicators of a methodology by direction; the chosen one is edited in its place. */
export function EditIndicators({
  content,
  forms,
  mayEdit,
  onChange,
}: {
  content: Methodology
  forms: BoundForms
  mayEdit: boolean
  onChange: (content: Methodology) => void
}) {
  const [filters, setFilters] = useFilters(['direction'])
  const [search, setSearch] = useState('')
  const [opened, setOpened] = useState<string | null>(null)
  const direction = content.directions.find(({ code }) => code === filters.direction) ?? content.directions[0]
  if (!direction) return null
  const words = search.trim().toLocaleLowerCase('ru')
  const own = content.indicators.filter(
    (one) =>
      one.direction === direction.code && `${one.code} ${one.title}`.toLocaleLowerCase('ru').includes(words),
  )
  const known = knownFigures(content, direction, forms)
  const notes = new Map(findClassNotes(content, forms).map(({ code, message }) => [code, message]))
  const put = (code: string, changed: Indicator | null) =>
    onChange({
      ...content,
      indicators: content.indicators.flatMap((one) => (one.code !== code ? [one] : changed ? [changed] : [])),
    })
  return (
    <Stack>
      <Group align="flex-end" className="on-paper-hidden">
        <NativeSelect
          label="Направление"
          data={content.directions.map(({ code, title }) => ({ value: code, label: `${code}. ${title}` }))}
          value={direction.code}
          onChange={(event) => setFilters({ direction: event.currentTarget.value })}
          w={360}
        />
        <TextInput
          label="Найти показатель"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        {mayEdit && (
          <Button
            variant="default"
            onClick={() => {
              const made = newIndicator(content, direction.code)
              onChange({ ...content, indicators: [...content.indicators, made] })
              setOpened(made.code)
            }}
          >
            Добавить показатель
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed" role="status">
        Показателей: {own.length}. Происхождение направления: {provenanceNames[direction.provenance]}
        {direction.source === '' ? '' : ` — ${direction.source}`}.
      </Text>
      <Table.ScrollContainer minWidth={640}>
        <Table className="surface" verticalSpacing="xs" aria-label={`Показатели: ${direction.title}`}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Код</Table.Th>
              <Table.Th scope="col">Показатель</Table.Th>
              <Table.Th scope="col">Формула</Table.Th>
              <Table.Th scope="col">Происхождение</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {own.map((one) => (
              <Line
                key={one.code}
                indicator={one}
                hasNote={notes.has(one.code)}
                isOpen={opened === one.code}
                onTurn={() => setOpened(opened === one.code ? null : one.code)}
              >
                <IndicatorForm
                  indicator={one}
                  positions={direction.positions}
                  known={known}
                  classNote={notes.get(one.code)}
                  mayEdit={mayEdit}
                  onChange={(changed) => {
                    put(one.code, changed)
                    if (changed && changed.code !== one.code) setOpened(changed.code)
                  }}
                />
              </Line>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  )
}

function Line({
  indicator: { code, title, numerator, denominator, provenance, source },
  hasNote,
  isOpen,
  onTurn,
  children,
}: {
  indicator: Indicator
  hasNote: boolean
  isOpen: boolean
  onTurn: () => void
  children: ReactNode
}) {
  return (
    <>
      <Table.Tr>
        <Table.Td style={{ whiteSpace: 'nowrap' }}>{code}</Table.Td>
        <Table.Td>
          <UnstyledButton onClick={onTurn} aria-expanded={isOpen} c="var(--mantine-color-anchor)">
            {title}
          </UnstyledButton>
        </Table.Td>
        <Table.Td>
          <Text size="xs" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
            {numerator.formula || 'не задана'}
            {denominator === null ? '' : ` / ${denominator.formula}`}
          </Text>
          {hasNote && (
            <Text size="xs" c="var(--attention)">
              Уровень «Класс», но классов не будет: откройте показатель
            </Text>
          )}
        </Table.Td>
        <Table.Td>
          <Text size="sm">{provenanceNames[provenance]}</Text>
          <Text size="xs" c="dimmed">
            {source}
          </Text>
        </Table.Td>
      </Table.Tr>
      {isOpen && (
        <Table.Tr>
          <Table.Td colSpan={4}>
            <div className={classes.inTable}>{children}</div>
          </Table.Td>
        </Table.Tr>
      )}
    </>
  )
}
