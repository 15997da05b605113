import type { PlainDate } from '#kernel/plain-date.ts'
import { schoolYear, schoolYearName } from '#kernel/school-year.ts'
import type { SheetToWrite } from '#server-kit/spreadsheets/write-workbook.ts'
import type { TrackView } from '../../domain/indicator/track-view.ts'
import { lightNames, provenanceNames, trendNames } from '../../texts.ru.ts'

/** The table of a track's page: the same lines, values and states. */
export function sheetOfTrack(track: TrackView, today: PlainDate): SheetToWrite {
  return {
    name: track.direction,
    titles: [
      `${track.direction}. ${track.title}, ${schoolYearName(schoolYear(track.year))} учебный год`,
      `${track.methodologyTitle}, редакция ${track.edition}${track.actWords === null ? '' : `, ${track.actWords}`}. По состоянию на ${today.split('-').reverse().join('.')}.`,
    ],
    columns: [
      { header: 'Код', kind: 'text', width: 14 },
      { header: 'Показатель', kind: 'text', width: 52 },
      { header: 'Единица', kind: 'text', width: 9 },
      { header: 'Значение', kind: 'number', width: 11 },
      { header: 'Числитель', kind: 'number', width: 11 },
      { header: 'Знаменатель', kind: 'number', width: 13 },
      { header: 'Интервал 95 %: от', kind: 'number', width: 12 },
      { header: 'до', kind: 'number', width: 9 },
      { header: 'Год назад', kind: 'number', width: 11 },
      { header: 'Динамика', kind: 'text', width: 14 },
      { header: 'Цель', kind: 'number', width: 9 },
      { header: 'Состояние', kind: 'text', width: 20 },
      { header: 'Учтено организаций', kind: 'number', width: 12 },
      { header: 'Из них спрошено', kind: 'number', width: 12 },
      { header: 'Происхождение', kind: 'text', width: 20 },
      { header: 'Источник', kind: 'text', width: 40 },
    ],
    rows: track.lines.map((line) => [
      line.code,
      line.title,
      line.unit,
      rounded(line.value, line.decimals),
      line.part,
      line.whole,
      rounded(line.low, line.decimals),
      rounded(line.high, line.decimals),
      rounded(line.former, line.decimals),
      trendNames[line.trend],
      line.target,
      lightNames[line.light],
      line.known,
      line.asked,
      provenanceNames[line.provenance],
      line.source,
    ]),
  }
}

export function rounded(value: number | null, decimals: number): number | null {
  return value === null ? null : Number(value.toFixed(decimals))
}
