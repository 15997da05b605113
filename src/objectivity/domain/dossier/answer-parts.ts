import type { PrintedTable } from '#kernel/printed-document.ts'
import { causeHelp, causeNames } from '../../texts/causes.ru.ts'
import { outcomeNames } from '../../texts/dossier.ru.ts'
import { markerNames } from '../../texts/signs.ru.ts'
import type { DossierView } from '../shapes.ts'
import { russianDay } from './russian-day.ts'
import { sumSigns } from './sum-signs.ts'

/** Lines of a page left for the hand. */
const LINES = 30

/** The answer of the school and the outcome; until the school has answered, the sheet to answer on. */
export function answerParts(dossier: DossierView): readonly PrintedTable[] {
  const { answer, closedOn } = dossier
  return [
    ...(answer === null && closedOn === null ? blankSheet(dossier) : [givenAnswer(dossier)]),
    ...outcomePart(dossier),
  ]
}

function blankSheet({ evidence, organizationName, answerBy, request }: DossierView): readonly PrintedTable[] {
  const lines = [
    organizationName,
    ...(request === null ? [] : [`Управление просит: ${request}`]),
    answerBy === null ? 'Срок ответа назначит управление.' : `Ответить до ${russianDay(answerBy)}.`,
  ]
  const signs = sumSigns(evidence)
  const ofSchool = signs.filter(({ isOfSchool }) => isOfSchool)
  const asked = (ofSchool.length === 0 ? signs : ofSchool).map(({ sum }) => markerNames[sum.marker])
  const names = [...asked, 'Другое']
  const room = '\n'.repeat(Math.floor(LINES / names.length))
  return [
    {
      title: 'Лист ответа школы',
      startsPage: true,
      note: lines.join('\n'),
      empty: '',
      columns: [
        { header: 'Признак', kind: 'text', weight: 26 },
        { header: 'Объяснение школы', kind: 'text', weight: 56 },
        { header: 'Что приложено', kind: 'text', weight: 28 },
      ],
      rows: names.map((name) => ({ kind: 'cells' as const, cells: [name, room, ''] })),
    },
    {
      title: null,
      columns: [],
      rows: [],
      empty: '',
      note: '\u00a0\nРуководитель _____________ / ____________________ /  «___» ____________ 20___ г.',
    },
  ]
}

function givenAnswer({ answer, answererName, answeredOn, files, request }: DossierView): PrintedTable {
  const asked = request === null ? [] : [`Управление просило: ${request}`]
  const attached = files.map(
    ({ side, fileName }) => `Приложено ${side === 'school' ? 'школой' : 'управлением'}: ${fileName}.`,
  )
  const said =
    answer === null
      ? ['Школа не ответила.']
      : [[answererName, russianDay(answeredOn)].filter(Boolean).join(', '), ...answer.split('\n')]
  return {
    title: 'Ответ школы',
    columns: [],
    rows: [],
    empty: '',
    note: [...asked, ...said, ...attached].filter((line) => line !== '').join('\n'),
  }
}

function outcomePart(dossier: DossierView): readonly PrintedTable[] {
  const { outcome, outcomeReason, outcomeDocument, causes, closedOn, closerName } = dossier
  if (outcome === null) return []
  const lines = [
    `${outcomeNames[outcome]}. ${outcomeReason ?? ''}`.trim(),
    ...(outcomeDocument === null ? [] : [`Документ: ${outcomeDocument}.`]),
    ...causes.map(
      (cause) => `Причина: ${causeNames[cause].toLowerCase()}. С чего начать: ${causeHelp[cause]}.`,
    ),
    [closerName, russianDay(closedOn)].filter(Boolean).join(', '),
  ]
  return [
    { title: 'Итог', columns: [], rows: [], empty: '', note: lines.filter((line) => line !== '').join('\n') },
  ]
}
