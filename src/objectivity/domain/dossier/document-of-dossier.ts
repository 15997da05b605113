import { numberWords, wholePercentWords } from '#kernel/number-words.ts'
import type { PrintedDocument, PrintedTable } from '#kernel/printed-document.ts'
import { causeHelp, causeNames } from '../../texts/causes.ru.ts'
import { describeCounts } from '../../texts/counts.ru.ts'
import { dossierActNames, outcomeNames } from '../../texts/dossier.ru.ts'
import {
  besideCaution,
  describeShares,
  describeVerdict,
  otherShare,
  ownShare,
  relationNames,
} from '../../texts/results-beside.ru.ts'
import { cautionText, markerNames, refutations, tierNames, tooLittleText } from '../../texts/signs.ru.ts'
import { CONFIRMED_TARGET, confirmedShare } from '../recheck/confirmed-share.ts'
import type { DossierView } from '../shapes.ts'
import { officialMarkerName } from './official-words.ts'

/** The dossier on paper: signs as counts, what the official lists say, the answer and the outcome. */
export function documentOfDossier(dossier: DossierView): PrintedDocument {
  const { evidence, organizationName } = dossier
  const tier = `По данным проверки: ${tierNames[evidence.tier]}${evidence.tooLittle ? `; ${tooLittleText}` : ''}.`
  return {
    orientation: 'landscape',
    mark: [],
    title: 'Досье: признаки, которые требуют проверки',
    subtitles: [organizationName, `По результатам на ${russianDay(evidence.screenedOn)}`],
    paragraphs: [
      cautionText,
      tier,
      `Проверено работ учеников: ${evidence.tested}. Доля ложных среди названных школ — не более ${numberWords(evidence.q)}; версия метода ${evidence.method}; данные ${evidence.dataPrint}.`,
      ...evidence.leftOut.map((words) => `Не учтено: ${words}.`),
      ...(evidence.official.length === 0
        ? ['В официальных списках школа не значится.']
        : evidence.official.map(
            ({ year, markers }) =>
              `Официальный список ${year} года: ${markers.map(officialMarkerName).join(', ')}.`,
          )),
      ...(dossier.beside.length === 0 ? [] : [besideCaution]),
      `Что опровергнет признаки: ${refutations.join('; ')}.`,
      ...(dossier.request === null ? [] : [`Управление просит: ${dossier.request}`]),
      dossier.answer === null
        ? 'Ответа школы пока нет.'
        : `Ответ школы (${dossier.answererName ?? ''}, ${russianDay(dossier.answeredOn)}): ${dossier.answer}`,
      ...dossier.files.map(
        ({ side, fileName }) => `Приложено ${side === 'school' ? 'школой' : 'управлением'}: ${fileName}.`,
      ),
      ...outcomeLines(dossier),
    ],
    tables: [
      signsTable(dossier),
      ...besideTables(dossier),
      otherWorksTable(dossier),
      ...recheckTables(dossier),
      historyTable(dossier),
    ],
  }
}

function outcomeLines(dossier: DossierView): readonly string[] {
  const { outcome, outcomeReason, outcomeDocument, causes, closedOn, closerName } = dossier
  if (outcome === null) return ['Итог не записан.']
  return [
    `Итог (${closerName ?? ''}, ${russianDay(closedOn)}): ${outcomeNames[outcome].toLowerCase()}. ${outcomeReason ?? ''}`,
    ...(outcomeDocument === null ? [] : [`Документ: ${outcomeDocument}.`]),
    ...causes.map(
      (cause) => `Причина: ${causeNames[cause].toLowerCase()}. С чего начать: ${causeHelp[cause]}.`,
    ),
  ]
}

function signsTable({ evidence }: DossierView): PrintedTable {
  return {
    title: 'Признаки',
    empty: 'Признаков в отдельных работах нет.',
    columns: [
      { header: 'Работа', kind: 'text', weight: 24 },
      { header: 'Писали', kind: 'number', weight: 12 },
      { header: 'Признак', kind: 'text', weight: 24 },
      { header: 'Что посчитано', kind: 'text', weight: 52 },
    ],
    rows: evidence.cells.flatMap(({ work, tested, counts }) =>
      counts.map((one) => ({
        kind: 'cells' as const,
        cells: [work.title, tested, markerNames[one.marker], describeCounts(one, work)],
      })),
    ),
  }
}

/** Other procedures and years beside each work with signs. */
function besideTables({ beside }: DossierView): readonly PrintedTable[] {
  return beside.map((sign) => ({
    title: `Рядом с работой «${sign.title}» (${describeShares(sign)})`,
    empty: '',
    columns: [
      { header: 'Работа', kind: 'text', weight: 30 },
      { header: 'Кто писал', kind: 'text', weight: 16 },
      { header: '«4» и «5» в школе', kind: 'text', weight: 24 },
      { header: 'У остальных', kind: 'text', weight: 12 },
      { header: 'Отрыв от остальных', kind: 'text', weight: 36 },
    ],
    rows: sign.lines.map((line) => ({
      kind: 'cells' as const,
      cells: [
        line.title,
        relationNames[line.relation],
        ownShare(line),
        otherShare(line),
        describeVerdict(line),
      ],
    })),
  }))
}

function otherWorksTable({ evidence }: DossierView): PrintedTable {
  return {
    title: 'Другие работы и годы, в которых признаков нет',
    empty: 'Таких работ нет.',
    columns: [
      { header: 'Работа', kind: 'text', weight: 60 },
      { header: 'Писали', kind: 'number', weight: 12 },
      { header: 'Отсутствовали', kind: 'number', weight: 14 },
    ],
    rows: evidence.cells
      .filter(({ counts }) => counts.length === 0)
      .map(({ work, tested, absent }) => ({ kind: 'cells' as const, cells: [work.title, tested, absent] })),
  }
}

function recheckTables({ rechecks }: DossierView): readonly PrintedTable[] {
  return rechecks.map(({ title, works }) => {
    const { checked, confirmed, interval } = confirmedShare(works)
    const words =
      interval === null
        ? 'вторые баллы ещё не внесены'
        : `подтверждено ${confirmed} из ${checked} (95 %: от ${wholePercentWords(interval.low)} до ${wholePercentWords(interval.high)}; цель — не менее ${wholePercentWords(CONFIRMED_TARGET)})`
    return {
      title: `Перепроверка. ${title}: ${words}`,
      empty: '',
      columns: [
        { header: '№', kind: 'number', weight: 5 },
        { header: 'Класс', kind: 'text', weight: 10 },
        { header: 'Код участника', kind: 'text', weight: 18 },
        { header: 'Балл', kind: 'number', weight: 10 },
        { header: 'Отметка', kind: 'number', weight: 10 },
        { header: 'Второй балл', kind: 'number', weight: 12 },
        { header: 'Вторая отметка', kind: 'number', weight: 14 },
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

function historyTable({ events }: DossierView): PrintedTable {
  return {
    title: 'История',
    empty: '',
    columns: [
      { header: 'День', kind: 'date', weight: 12 },
      { header: 'Что', kind: 'text', weight: 26 },
      { header: 'Кто', kind: 'text', weight: 26 },
      { header: 'Подробно', kind: 'text', weight: 50 },
    ],
    rows: events.map(({ act, happenedOn, personName, note }) => ({
      kind: 'cells' as const,
      cells: [happenedOn, dossierActNames[act], personName, note],
    })),
  }
}

function russianDay(day: string | null): string {
  return day === null ? '' : day.split('-').reverse().join('.')
}
