import { schoolYear, schoolYearName } from '#kernel/school-year.ts'
import type { Track } from '#plans/domain/track.ts'
import { trackNames } from '#plans/texts.ru.ts'
import type { Column } from '#web-kit/data-table/column.ts'

type Placed = { readonly track: Track | null; readonly schoolYear: number | null }

/** Track and school year: what the cells of the board open a list by. */
export const placeColumns: readonly Column<Placed>[] = [
  {
    key: 'track',
    title: 'Направление',
    value: ({ track }) => track && trackNames[track],
    choose: 'Все направления',
    isExtra: true,
  },
  {
    key: 'of',
    title: 'Учебный год',
    isWhole: true,
    value: (one) => one.schoolYear && schoolYearName(schoolYear(one.schoolYear)),
    choose: 'Все годы',
    isExtra: true,
  },
]
