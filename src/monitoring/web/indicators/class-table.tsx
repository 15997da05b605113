import { Stack, Text } from '@mantine/core'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { type ClassesView, type ClassRow, LEAST_PUPILS } from '../../domain/indicator/class-view.ts'
import { numberWords } from '../../domain/indicator/value-words.ts'
import { lightNames } from '../../texts.ru.ts'
import { LightBadge } from './light-badge.tsx'

type Scale = { readonly unit: string; readonly decimals: number }

/** The classes of one organisation under an indicator, in the order of their names and in no other. */
export function ClassTable({
  classes,
  scale,
  caption,
  inAddress,
}: {
  classes: ClassesView
  scale: Scale
  /** «Школа № 3: классы, KPO-07» */
  caption: string
  inAddress: string
}) {
  return (
    <Stack gap="xs">
      <Text size="sm">{sentence(classes)}</Text>
      <DataTable
        name="classes-of-indicator"
        inAddress={inAddress}
        caption={caption}
        rows={classes.rows}
        columns={columnsOf(scale, classes)}
        rowKey={({ name }) => name}
        empty={<Text c="dimmed">Ни один класс не назван: проверьте форму или файлы результатов.</Text>}
      />
    </Stack>
  )
}

function sentence({ known, asked, hidden, hasLights }: ClassesView): string {
  return [
    `Учтено классов: ${known} из ${asked}; значение организации — сумма по ним.`,
    hidden > 0 &&
      `Не показано классов: ${hidden} — меньше ${LEAST_PUPILS} человек или выдали бы такой класс по разности; в сумму они входят.`,
    !hasLights &&
      'Это результаты обучающихся, поэтому состояние классу не ставят: класс — не оценка учителя.',
  ]
    .filter((part) => part !== false)
    .join(' ')
}

/** Figures are no order of rows: classes and their teachers are not ranked. */
function columnsOf(scale: Scale, { hasLights, rows }: ClassesView): readonly Column<ClassRow>[] {
  const round = (value: number | null) => (value === null ? null : Number(value.toFixed(scale.decimals)))
  const isUnsorted = true
  return [
    { key: 'name', title: 'Класс', isName: true, value: ({ name }) => name, isUnsorted },
    { key: 'pupils', title: 'Обучающихся', isNumber: true, value: ({ pupils }) => pupils, isUnsorted },
    {
      key: 'value',
      title: 'Значение',
      isNumber: true,
      isUnsorted,
      value: ({ value }) => round(value),
      show: ({ value, low, high }) => (
        <>
          {numberWords(value, scale)}
          {low !== null && high !== null && (
            <Text size="xs" c="dimmed">
              {numberWords(low, { ...scale, unit: '' })}–{numberWords(high, { ...scale, unit: '' })}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'part',
      title: 'Числитель',
      isNumber: true,
      isUnsorted,
      value: ({ part }) => part,
    },
    { key: 'whole', title: 'Знаменатель', isNumber: true, isUnsorted, value: ({ whole }) => whole },
    ...(hasLights
      ? [
          {
            key: 'light',
            title: 'Состояние',
            isUnsorted,
            value: ({ light, absent }: ClassRow) => (absent === null ? lightNames[light] : null),
            show: ({ light, absent }: ClassRow) => (absent === null ? <LightBadge light={light} /> : '—'),
          },
        ]
      : []),
    ...(rows.some(({ absent }) => absent !== null)
      ? [
          {
            key: 'absent',
            title: 'Почему нет значения',
            isUnsorted,
            value: ({ absent }: ClassRow) => absent,
          },
        ]
      : []),
  ]
}
