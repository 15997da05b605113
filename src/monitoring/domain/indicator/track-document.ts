import type { PlainDate } from '#kernel/plain-date.ts'
import type { PrintedDocument } from '#kernel/printed-document.ts'
import { schoolYear, schoolYearName } from '#kernel/school-year.ts'
import { lightNames, trendNames } from '../../texts.ru.ts'
import type { TrackView } from './track-view.ts'
import { numberWords } from './value-words.ts'

type Gap = { readonly organizationName: string; readonly sentence: string }

const MOST_GAPS = 60

/**
 * The справка of a track: what the indicators are, which have gaps, and what the figures rest on. `gaps` null: of a snapshot,
 * which keeps the municipality's figures alone.
 */
export function trackDocument(
  track: TrackView,
  gaps: readonly Gap[] | null,
  today: PlainDate,
): PrintedDocument {
  const counted = track.lines.filter(({ value }) => value !== null)
  const bad = counted.filter(({ light }) => light === 'bad').length
  const worse = counted.filter(({ trend }) => trend === 'worse').length
  return {
    orientation: 'landscape',
    mark: [],
    title: `Справка по направлению «${track.title}»`,
    subtitles: [
      `${schoolYearName(schoolYear(track.year))} учебный год, по состоянию на ${today.split('-').reverse().join('.')}`,
      `${track.methodologyTitle}, редакция ${track.edition}${track.actWords === null ? '' : `, ${track.actWords}`}`,
    ],
    paragraphs: [
      `Рассчитано показателей: ${counted.length} из ${track.lines.length}. Требуют внимания: ${bad}. Хуже, чем год назад: ${worse}.`,
      'Значение муниципалитета — сумма числителей, делённая на сумму знаменателей. Организации, не сдавшие сведения, в него не входят: столбец «Учтено» показывает, сколько их.',
    ],
    tables: [
      {
        title: 'Показатели',
        empty: 'Показателей нет.',
        columns: [
          { header: 'Код', kind: 'text', weight: 10 },
          { header: 'Показатель', kind: 'text', weight: 40 },
          { header: 'Значение', kind: 'text', weight: 12 },
          { header: 'Год назад', kind: 'text', weight: 12 },
          { header: 'Цель', kind: 'text', weight: 10 },
          { header: 'Динамика', kind: 'text', weight: 14 },
          { header: 'Состояние', kind: 'text', weight: 16 },
          { header: 'Учтено', kind: 'text', weight: 12 },
        ],
        rows: track.lines.map((line) => ({
          kind: 'cells',
          cells: [
            line.code,
            line.title,
            numberWords(line.value, line),
            numberWords(line.former, line),
            numberWords(line.target, line),
            trendNames[line.trend],
            lightNames[line.light],
            `${line.known} из ${line.asked}`,
          ],
        })),
      },
      ...(gaps === null ? [] : [tableOfGaps(gaps)]),
    ],
  }
}

function tableOfGaps(gaps: readonly Gap[]): PrintedDocument['tables'][number] {
  return {
    title: 'На что обратить внимание',
    empty: 'Показателей ниже границ и целей нет.',
    columns: [
      { header: 'Кто', kind: 'text', weight: 20 },
      { header: 'Что', kind: 'text', weight: 80 },
    ],
    rows: gaps.slice(0, MOST_GAPS).map((gap) => ({
      kind: 'cells',
      cells: [gap.organizationName, gap.sentence],
    })),
  }
}
