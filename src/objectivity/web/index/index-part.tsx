import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { numberWords } from '#kernel/number-words.ts'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { dateWords } from '#web-kit/date-words.ts'
import { Facts } from '#web-kit/facts.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { formulaWords } from '../../domain/indices/formula-words.ts'
import { isQuestion } from '../../domain/indices/index-formula.ts'
import { indexVariables } from '../../domain/indices/index-variables.ts'
import type { IndexEditionView, IndexSchool, IndexView } from '../../indices-contract.ts'
import { provenanceNames } from '../../texts/indices.ru.ts'
import { IndexForm } from './index-form.tsx'

/** One index: what it is worth, its formula, the counts and values by the alphabet. */
export function IndexPart({ index }: { index: IndexView }) {
  const may = useMay()('objectivity.run.manage')
  const [isEditing, setEditing] = useState(false)
  const [showsFormer, setShowsFormer] = useState(false)
  const { key, inForce, former, schools, together, basis } = index
  return (
    <Part
      title={inForce.title}
      acts={
        may &&
        !isEditing && (
          <Button
            variant="default"
            onClick={() => setEditing(true)}
            aria-label={`Изменить формулу: ${inForce.title}`}
          >
            Изменить формулу
          </Button>
        )
      }
    >
      <Stack gap="md">
        <Text maw="46rem">{inForce.worth}</Text>
        {isEditing ? (
          <IndexForm index={index} onDone={() => setEditing(false)} />
        ) : (
          <Facts
            lines={[
              ['Формула', formulaWords(key, inForce.formula)],
              ['Происхождение', provenanceNames[inForce.provenance]],
              ['Источник', inForce.source],
              ['Только числа, если меньше', String(inForce.leastCount)],
              ['Редакция', editionWords(inForce)],
            ]}
          />
        )}
        {former.length > 0 && (
          <Group>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-expanded={showsFormer}
              onClick={() => setShowsFormer(!showsFormer)}
            >
              Прежние редакции: {former.length}
            </Button>
          </Group>
        )}
        {showsFormer && (
          <Stack gap={4}>
            {former.map((one) => (
              <Text key={one.edition} size="sm">
                {editionWords(one)}: {formulaWords(key, one.formula)}
              </Text>
            ))}
          </Stack>
        )}
        <Text size="sm" c="dimmed" maw="46rem">
          {basis}
        </Text>
        {schools.length > 0 && (
          <>
            <Text fw={600}>
              {isQuestion(key) ? 'Школ, у которых есть повод спросить' : 'Все школы вместе'}:{' '}
              {isQuestion(key) && together.value !== null ? together.value : valueWords(together)} (
              {countWords(key, together.counts)})
            </Text>
            <DataTable
              name={`objectivity-index-${key}`}
              caption={`${inForce.title}: школы`}
              rows={schools}
              columns={columnsOf(key)}
              rowKey={({ organizationId }) => organizationId}
              inAddress={key}
            />
          </>
        )}
      </Stack>
    </Part>
  )
}

function editionWords({ edition, authorName, madeOn }: IndexEditionView): string {
  return edition === 0
    ? 'исходная формула системы'
    : `${edition}, ${authorName ?? ''}${madeOn === null ? '' : `, ${dateWords(madeOn)}`}`
}

function valueWords({ value, isFew }: Pick<IndexSchool, 'value' | 'isFew'>): string {
  if (isFew) return 'мало данных'
  return value === null ? 'не вычисляется' : numberWords(value, { digits: 1 })
}

function questionWords(school: IndexSchool): string {
  if (school.value === null) return valueWords(school)
  return school.value === 0 ? 'нет' : 'спросить'
}

function countWords(key: IndexView['key'], counts: IndexSchool['counts']): string {
  return indexVariables[key]
    .slice(0, 2)
    .map(({ name, title }) => `${title} — ${counts[name] ?? 0}`)
    .join(', ')
}

/** Figures have no order of rows: an index is no rating. */
function columnsOf(key: IndexView['key']): readonly Column<IndexSchool>[] {
  return [
    {
      key: 'school',
      title: 'Школа',
      isName: true,
      value: ({ organizationName }) => organizationName,
      show: ({ organizationId, organizationName }) => (
        <PageLink to={`/organizations/${organizationId}`}>{organizationName}</PageLink>
      ),
    },
    {
      key: 'value',
      title: 'Значение',
      isNumber: true,
      isUnsorted: true,
      value: ({ value }) => value,
      show: (school) => (isQuestion(key) ? questionWords(school) : valueWords(school)),
    },
    ...indexVariables[key].map(
      ({ name, title }, at): Column<IndexSchool> => ({
        key: name,
        title: `${title.slice(0, 1).toUpperCase()}${title.slice(1)}`,
        isNumber: true,
        isUnsorted: true,
        isExtra: at > 3,
        value: ({ counts }) => counts[name] ?? 0,
      }),
    ),
    ...(key === 'medals'
      ? [
          {
            key: 'chance',
            title: 'Случайно столько и больше',
            isNumber: true,
            isUnsorted: true,
            value: ({ chance }: IndexSchool) => chance,
            show: ({ chance, isFew }: IndexSchool) =>
              chance === null
                ? isFew
                  ? 'мало данных'
                  : '—'
                : chance < 0.001
                  ? 'менее 0,001'
                  : numberWords(chance, { digits: 3 }),
          },
        ]
      : []),
  ]
}
