import { numberWords, partWords, wholePercentWords } from '#kernel/number-words.ts'
import type { PrintedColumn, PrintedRow, PrintedTable } from '#kernel/printed-document.ts'
import { describeCounts } from '../../texts/counts.ru.ts'
import { dossierActNames } from '../../texts/dossier.ru.ts'
import {
  besideCaution,
  describeShares,
  describeVerdict,
  otherShare,
  ownShare,
  relationNames,
} from '../../texts/results-beside.ru.ts'
import { markerNames } from '../../texts/signs.ru.ts'
import { CONFIRMED_TARGET, confirmedShare } from '../recheck/confirmed-share.ts'
import type { DossierView } from '../shapes.ts'
import { boundariesTable } from './boundaries-table.ts'

const text = (header: string, weight: number): PrintedColumn => ({ header, kind: 'text', weight })
const number = (header: string, weight: number): PrintedColumn => ({ header, kind: 'number', weight })

/** Every work, other results, re-checks and the history, from a page of their own. */
export function annexTables(dossier: DossierView): readonly PrintedTable[] {
  const [first, ...rest] = [
    ...boundariesTable(dossier.evidence),
    ...otherSignsTable(dossier),
    ...besideTable(dossier),
    otherWorksPart(dossier),
    ...recheckTables(dossier),
    historyTable(dossier),
  ]
  return first ? [{ ...first, title: `Приложение. ${first.title}`, startsPage: true }, ...rest] : []
}

function otherSignsTable({ evidence }: DossierView): readonly PrintedTable[] {
  const rows = evidence.cells.flatMap(({ work, tested, counts }) =>
    counts
      .filter(({ marker }) => marker !== 'mark-boundary')
      .map((one) => ({
        kind: 'cells' as const,
        cells: [work.title, tested, markerNames[one.marker], describeCounts(one, work)],
      })),
  )
  if (rows.length === 0) return []
  return [
    {
      title: 'Другие признаки по работам',
      note: 'Порог для одной работы мягкий: его переходит и одна честная из двадцати. Важны признаки, которые повторяются.',
      empty: '',
      columns: [text('Работа', 26), number('Писали', 17), text('Признак', 25), text('Что посчитано', 46)],
      rows,
    },
  ]
}

/** Other procedures and years, under each work with signs. */
function besideTable({ beside }: DossierView): readonly PrintedTable[] {
  if (beside.length === 0) return []
  return [
    {
      title: 'Другие работы и годы рядом с признаками',
      note: besideCaution,
      empty: '',
      columns: [
        text('Работа', 33),
        text('«4» и «5» в школе', 24),
        text('В других школах', 13),
        text('Отрыв от остальных', 40),
      ],
      rows: beside.flatMap((sign): readonly PrintedRow[] => [
        { kind: 'heading', text: `${sign.title}. ${describeShares(sign)}` },
        ...sign.lines.map((line) => ({
          kind: 'cells' as const,
          cells: [
            `${line.title} (${relationNames[line.relation]})`,
            ownShare(line),
            otherShare(line),
            describeVerdict(line),
          ],
        })),
      ]),
    },
  ]
}

/** By years, in a line each: there may be dozens, and nothing is to be checked in them. */
function otherWorksPart({ evidence }: DossierView): PrintedTable {
  const quiet = evidence.cells.filter(({ counts }) => counts.length === 0)
  return {
    title: 'Работы, в которых признаков нет',
    columns: [],
    rows: [],
    empty: quiet.length === 0 ? 'Таких работ нет.' : '',
    ...(quiet.length === 0
      ? {}
      : { note: quiet.map(({ work, tested }) => `${work.title}: писали ${tested}`).join('; ') }),
  }
}

function recheckTables({ rechecks }: DossierView): readonly PrintedTable[] {
  return rechecks.map(({ title, works }) => {
    const { checked, confirmed, interval } = confirmedShare(works)
    const words =
      interval === null
        ? 'вторые баллы ещё не внесены'
        : `подтверждено ${partWords(confirmed, checked)} (95 %: от ${wholePercentWords(interval.low)} до ${wholePercentWords(interval.high)}; цель — не менее ${wholePercentWords(CONFIRMED_TARGET)})`
    return {
      title: `Перепроверка. ${title}: ${words}`,
      empty: '',
      columns: [
        number('№', 6),
        text('Класс', 10),
        text('Код участника', 20),
        number('Балл', 10),
        number('Отметка', 13),
        number('Второй балл', 12),
        number('Вторая отметка', 13),
      ],
      rows: works.map((work) => ({
        kind: 'cells' as const,
        cells: [
          work.position,
          work.className,
          work.participantCode,
          work.firstTotal,
          work.firstMark,
          work.secondTotal,
          work.secondMark,
        ],
      })),
    }
  })
}

function historyTable({ events, evidence, answer, outcomeReason }: DossierView): PrintedTable {
  const isAbove = (note: string | null) => note !== null && (note === answer || note === outcomeReason)
  return {
    title: 'История',
    note: `Проверка: метод ${evidence.method}, данные ${evidence.dataPrint}; доля ложных среди названных школ — не более ${numberWords(evidence.q)}.`,
    empty: '',
    columns: [
      { header: 'День', kind: 'date', weight: 17 },
      text('Что', 26),
      text('Кто', 28),
      text('Подробно', 42),
    ],
    rows: events.map(({ act, happenedOn, personName, note }) => ({
      kind: 'cells' as const,
      // What stands above in full is not said twice.
      cells: [happenedOn, dossierActNames[act], personName, isAbove(note) ? null : note],
    })),
  }
}
