import { type Document, Paragraph, TextRun } from 'docx'
import { paperOf, subtitleParagraph, titleParagraph } from '#server-kit/printing/docx-look.ts'
import { paragraphLoop } from './looped-paragraphs.ts'
import { loopedTable } from './looped-table.ts'
import { body, centred, draftMark, executor, signature, whole } from './requisite-parts.ts'

export function meetingMinutesTemplate(): Document {
  return paperOf({ title: 'Протокол совещания', orientation: 'portrait' }, [
    draftMark(),
    centred('{орган}', { bold: true, after: 200, size: 24 }),
    titleParagraph('ПРОТОКОЛ № {номер}'),
    subtitleParagraph('совещания «{тема}»'),
    line('{дата_совещания}, {место_совещания}'),
    line('Председатель: {председатель}'),
    line('Секретарь: {секретарь}'),
    line(whole('присутствующих', 'Присутствовали ({присутствующих}):')),
    ...paragraphLoop('присутствовали', [line('— {присутствовал}')]),
    sectionTitle('СЛУШАЛИ:'),
    ...paragraphLoop('выступления', [
      body('{номер_выступления}. {организация}: {выступил}', { size: 24 }),
      body(whole('вопросы', 'Вопросы: {вопросы}'), { size: 24 }),
    ]),
    sectionTitle('РЕШИЛИ:'),
    ...paragraphLoop('решения', [
      body('{номер_решения}. {кому}: {решение}{#срок} Срок: {срок}.{/срок}', { size: 24 }),
    ]),
    ...signature('Председатель', '{председатель}', 24),
    ...signature('Секретарь', '{секретарь}', 24),
    ...executor(),
  ])
}

export function inspectionPlanTemplate(): Document {
  return paperOf({ title: 'План проверок', orientation: 'landscape' }, [
    draftMark(),
    ...approval(),
    titleParagraph('План проверок на {учебный_год} учебный год'),
    subtitleParagraph('Проверок: {всего_проверок}, организаций: {организаций}'),
    loopedTable(
      'проверки',
      [
        { header: '№', weight: 5, cell: '{номер_проверки}' },
        { header: 'Тема', weight: 28, cell: '{тема}' },
        { header: 'Вид', weight: 14, cell: '{вид}' },
        { header: 'Сроки', weight: 13, cell: '{начало} — {окончание}' },
        { header: 'Организации', weight: 20, cell: '{организации}' },
        { header: 'Проверяющие', weight: 16, cell: '{проверяющие}' },
        { header: 'Основание', weight: 14, cell: '{основание}' },
      ],
      'landscape',
    ),
    ...executor(),
  ])
}

/** «УТВЕРЖДАЮ» in the right corner. */
function approval(): readonly Paragraph[] {
  return [
    'УТВЕРЖДАЮ',
    '{руководитель_должность_с_заглавной}',
    '_______________ {руководитель}',
    '{дата} № {номер}',
  ].map((text) => new Paragraph({ indent: { left: 9000 }, children: [new TextRun(text)] }))
}

function line(text: string): Paragraph {
  return new Paragraph({ spacing: { after: 60 }, children: [new TextRun(text)] })
}

function sectionTitle(text: string): Paragraph {
  return new Paragraph({
    spacing: { before: 240, after: 120 },
    keepNext: true,
    children: [new TextRun({ text, bold: true })],
  })
}
