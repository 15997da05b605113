import { Group, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { plural } from '#web-kit/plural.ts'
import { StateBadge, type StateTone } from '#web-kit/state-badge.tsx'
import type { ComparisonView, FieldChangeView, RowChangeView } from '../../domain/views/amendment-view.ts'
import classes from './comparison.module.css'
import { WordDifference } from './word-difference.tsx'

const kinds: Readonly<Record<RowChangeView['kind'], { tone: StateTone; words: string }>> = {
  added: { tone: 'good', words: 'Добавлено' },
  changed: { tone: 'active', words: 'Изменено' },
  excluded: { tone: 'bad', words: 'Исключено' },
  moved: { tone: 'calm', words: 'Перемещено' },
}

/** «Было → стало», row by row. `aside` is what stands beside a row: an act on it, what becomes of its tasks. */
export function ComparisonList({
  comparison,
  level,
  aside,
}: {
  comparison: ComparisonView
  /** Of its headings: what stands above it on the page decides. */
  level: 2 | 3
  aside?: (row: RowChangeView) => ReactNode
}) {
  const { heading, sections, rows } = comparison
  return (
    <Stack gap="md">
      {heading.length > 0 && (
        <Stack component="section" gap={4} aria-label="Сведения о плане">
          <Title order={level}>Сведения о плане</Title>
          <Fields fields={heading} />
        </Stack>
      )}
      {sections.length > 0 && (
        <Stack component="section" gap={4} aria-label="Разделы">
          <Title order={level}>Разделы</Title>
          <ul className={`surface ${classes.list}`}>
            {sections.map((section) => (
              <li key={section.sectionId}>
                <Head kind={section.kind} title={section.title} />
                {section.kind === 'changed' && <Fields fields={section.fields} />}
              </li>
            ))}
          </ul>
        </Stack>
      )}
      {rows.length > 0 && (
        <Stack component="section" gap={4} aria-label="Мероприятия">
          <Title order={level}>Мероприятия</Title>
          <Text size="sm" c="dimmed">
            {changeWords(rows)}
          </Text>
          <ul className={`surface ${classes.list}`}>
            {rows.map((row) => (
              <li key={row.actionId}>
                <Head
                  kind={row.kind}
                  title={[row.number, row.text].filter(Boolean).join('. ')}
                  note={row.isMoved ? placeWords(row) : null}
                />
                {row.kind !== 'moved' && <Fields fields={row.fields} />}
                {aside?.(row)}
              </li>
            ))}
          </ul>
        </Stack>
      )}
    </Stack>
  )
}

function Head({
  kind,
  title,
  note = null,
}: {
  kind: RowChangeView['kind']
  title: string
  note?: string | null
}) {
  return (
    <Group gap="sm" align="flex-start" wrap="nowrap">
      <StateBadge tone={kinds[kind].tone}>{kinds[kind].words}</StateBadge>
      <div>
        <Text fw={600} lineClamp={2}>
          {title}
        </Text>
        {note && (
          <Text size="sm" c="dimmed">
            {note}
          </Text>
        )}
      </div>
    </Group>
  )
}

export function Fields({ fields }: { fields: readonly FieldChangeView[] }) {
  return (
    <dl className={classes.fields}>
      {fields.map(({ name, before, after }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <WordDifference before={before} after={after} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function placeWords({ sectionTitle }: RowChangeView): string {
  return sectionTitle === null ? 'Стоит на другом месте' : `Стоит на другом месте: раздел «${sectionTitle}»`
}

/** «Изменено 2, добавлена 1 строка …» */
export function changeWords(rows: readonly { readonly kind: RowChangeView['kind'] }[]): string {
  const count = (kind: RowChangeView['kind']) => rows.filter((row) => row.kind === kind).length
  return countWordsOf({
    changed: count('changed'),
    added: count('added'),
    excluded: count('excluded'),
    moved: count('moved'),
  })
}

type Counts = {
  readonly changed?: number | undefined
  readonly added?: number | undefined
  readonly excluded?: number | undefined
  readonly moved?: number | undefined
}

/** «Изменены 2 строки, добавлена 1 строка»; '' where no rows were touched. */
export function countWordsOf({ changed = 0, added = 0, excluded = 0, moved = 0 }: Counts): string {
  const rows = (count: number) => plural(count, ['строка', 'строки', 'строк'])
  const parts = [
    changed > 0 && `изменено: ${rows(changed)}`,
    added > 0 && `добавлено: ${rows(added)}`,
    excluded > 0 && `исключено: ${rows(excluded)}`,
    moved > 0 && `перемещено: ${rows(moved)}`,
  ].filter((part) => part !== false)
  const words = parts.join(', ')
  return words.slice(0, 1).toLocaleUpperCase('ru') + words.slice(1)
}
