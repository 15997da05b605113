import type { PrintedDocument, PrintedTable } from '#kernel/printed-document.ts'
import {
  basisNames,
  beneficiaryNames,
  caseActNames,
  caseStateNames,
  closingNames,
  halfNames,
  objectiveStateNames,
  progressNames,
} from '../../texts.ru.ts'
import type { CaseView } from '../shapes.ts'
import { objectiveWords } from './objective-words.ts'

/** The whole story of a case on paper. */
export function documentOfCase(one: CaseView): PrintedDocument {
  return {
    orientation: 'landscape',
    mark: [],
    title: 'Сопровождение школы',
    subtitles: [one.organizationName, `${basisNames[one.basis]}. ${caseStateNames[one.state]}`],
    paragraphs: paragraphsOf(one),
    tables: [
      ...findingsTable(one),
      objectivesTable(one),
      visitsTable(one),
      ...reviewTables(one),
      storyTable(one),
    ],
  }
}

function paragraphsOf(one: CaseView): readonly string[] {
  const { plan } = one
  return [
    `Кому помощь: ${beneficiaryNames[one.beneficiary].toLowerCase()}${one.beneficiaryWords ? ` (${one.beneficiaryWords})` : ''}.`,
    ...one.grounds.map((ground) => `Основание: ${ground}`),
    `Начато ${russianDay(one.openedOn)}. Куратор: ${one.adviserName ?? 'не назначен'}. Школа-наставник: ${one.mentorName ?? 'нет'}.`,
    ...(one.diagnosis ? [`Диагностика: ${one.diagnosis}`] : []),
    ...(plan
      ? [
          `План: ${plan.title}. Поручений школе ${plan.total}, отчитались по ${plan.reported}, просрочено ${plan.overdue}.`,
        ]
      : []),
    ...(one.schoolAnswer ? [`Ответ школы (${one.answererName ?? ''}): ${one.schoolAnswer}`] : []),
    ...(one.pauseReason ? [`Приостановлено: ${one.pauseReason}`] : []),
    ...(one.escalationReason ? [`Нужно вмешательство: ${one.escalationReason}`] : []),
    ...(one.closingGround
      ? [
          `Завершено ${russianDay(one.closedOn)} ${closingNames[one.closingGround]}: ${one.closingReason ?? ''}${one.closingDocument ? ` (${one.closingDocument})` : ''}`,
        ]
      : []),
  ]
}

/** The chain of the cycle the case stands in; nothing where nothing was found. */
function findingsTable({ findings }: CaseView): readonly PrintedTable[] {
  if (findings.length === 0) return []
  return [
    {
      title: 'Находки, рекомендации и решения',
      empty: '',
      columns: [
        { header: 'Дата', kind: 'date', weight: 12 },
        { header: 'Что обнаружено', kind: 'text', weight: 76 },
        { header: 'Что сделано', kind: 'text', weight: 24 },
      ],
      rows: findings.map(({ foundOn, what, standing }) => ({
        kind: 'cells',
        cells: [foundOn, what, standing],
      })),
    },
  ]
}

function objectivesTable({ objectiveRows }: CaseView): PrintedTable {
  return {
    title: 'Цели',
    empty: 'Целей пока нет.',
    columns: [
      { header: 'Цель', kind: 'text', weight: 40 },
      { header: 'Показатель', kind: 'text', weight: 36 },
      { header: 'Срок', kind: 'date', weight: 12 },
      { header: 'Отметка школы', kind: 'text', weight: 24 },
    ],
    rows: objectiveRows.map((own) => ({
      kind: 'cells',
      cells: [
        own.text,
        objectiveWords(own),
        own.dueOn,
        `${progressNames[own.progress]}${own.progressNote ? `: ${own.progressNote}` : ''}`,
      ],
    })),
  }
}

function visitsTable({ visits }: CaseView): PrintedTable {
  return {
    title: 'Посещения',
    empty: 'Посещений пока не было.',
    columns: [
      { header: 'Запланировано', kind: 'date', weight: 12 },
      { header: 'Состоялось', kind: 'date', weight: 12 },
      { header: 'Кто и зачем', kind: 'text', weight: 36 },
      { header: 'Что увидели', kind: 'text', weight: 40 },
      { header: 'О чём договорились', kind: 'text', weight: 40 },
    ],
    rows: visits.map((own) => ({
      kind: 'cells',
      cells: [own.plannedOn, own.heldOn, `${own.visitorName}. ${own.purpose}`, own.notes, own.agreed],
    })),
  }
}

function reviewTables({ reviews, objectiveRows }: CaseView): readonly PrintedTable[] {
  const texts = new Map(objectiveRows.map(({ objectiveId, text }) => [objectiveId, text]))
  return reviews.map(({ year, half, summary, states, reviewerName, heldOn }) => ({
    title: `Обзор: ${halfNames[half].toLowerCase()} ${year}`,
    note: `${reviewerName}, ${russianDay(heldOn)}. ${summary}`,
    empty: '',
    columns: [
      { header: 'Цель', kind: 'text', weight: 50 },
      { header: 'Состояние', kind: 'text', weight: 20 },
      { header: 'Значение', kind: 'number', weight: 12 },
      { header: 'Замечание', kind: 'text', weight: 40 },
    ],
    rows: states.map((own) => ({
      kind: 'cells',
      cells: [
        texts.get(own.objectiveId) ?? 'снятая цель',
        objectiveStateNames[own.state],
        own.value,
        own.note,
      ],
    })),
  }))
}

function storyTable({ events }: CaseView): PrintedTable {
  return {
    title: 'Как это было',
    empty: '',
    columns: [
      { header: 'Дата', kind: 'date', weight: 12 },
      { header: 'Что', kind: 'text', weight: 28 },
      { header: 'Кто', kind: 'text', weight: 26 },
      { header: 'Подробности', kind: 'text', weight: 60 },
    ],
    rows: events.map(({ happenedOn, act, personName, note }) => ({
      kind: 'cells',
      cells: [happenedOn, caseActNames[act], personName, note],
    })),
  }
}

function russianDay(day: string | null): string {
  return day?.split('-').reverse().join('.') ?? ''
}
