import { type Document, type FileChild, Paragraph, TextRun } from 'docx'
import type { PrintedDocument } from '#kernel/printed-document.ts'
import { paperOf, subtitleParagraph, titleParagraph } from '#server-kit/printing/docx-look.ts'
import { paragraphLoop } from './looped-paragraphs.ts'
import { centred, draftMark, executor, signature, whole } from './requisite-parts.ts'

type Orientation = PrintedDocument['orientation']

/** Справка: what it is about, conclusions, then parts with a chart and a table each. */
export function noteTemplate(title: string, orientation: Orientation): Document {
  return paperOf({ title, orientation }, [
    ...opening(),
    titleParagraph(title),
    subtitleParagraph('{о_чём}'),
    subtitleParagraph(whole('подзаголовок', '{подзаголовок}')),
    ...conclusions(),
    ...parts(),
    ...signature('{руководитель_должность_с_заглавной}', '{руководитель}', 24),
    ...executor(),
  ])
}

export function annualReportTemplate(orientation: Orientation): Document {
  return paperOf({ title: 'Ежегодный доклад', orientation }, [
    ...opening(),
    titleParagraph('Ежегодный доклад'),
    subtitleParagraph(
      'о состоянии муниципальной системы оценки качества образования, {учебный_год} учебный год',
    ),
    plain('В муниципалитете работают школ: {школ}, детских садов: {детских_садов}.'),
    sectionTitle('Что сделано по направлениям'),
    ...paragraphLoop('направления', [plain('{итог}')]),
    ...conclusions(),
    ...parts(),
    ...signature('{руководитель_должность_с_заглавной}', '{руководитель}', 24),
    ...executor(),
  ])
}

function opening(): readonly FileChild[] {
  return [
    draftMark(),
    centred('{орган}', { bold: true, after: 60, size: 24 }),
    centred('{дата} № {номер}', { after: 120, size: 24 }),
  ]
}

function conclusions(): readonly FileChild[] {
  return [sectionTitle('Выводы'), ...paragraphLoop('выводы', [plain('{вывод}')])]
}

function parts(): readonly FileChild[] {
  return paragraphLoop('разделы', [
    sectionTitle('{заголовок_раздела}'),
    plain(whole('пояснение', '{пояснение}')),
    new Paragraph('{график}'),
    new Paragraph('{таблица}'),
  ])
}

function sectionTitle(text: string): Paragraph {
  return new Paragraph({
    spacing: { before: 240, after: 120 },
    outlineLevel: 1,
    keepNext: true,
    children: [new TextRun({ text, bold: true })],
  })
}

function plain(text: string): Paragraph {
  return new Paragraph({ spacing: { after: 100 }, children: [new TextRun(text)] })
}
