import { type Document, Paragraph, TextRun } from 'docx'
import { paperOf, subtitleParagraph, titleParagraph } from '#server-kit/printing/docx-look.ts'
import { paragraphLoop } from './looped-paragraphs.ts'
import { loopedTable } from './looped-table.ts'
import { body, centred, draftMark, executor, signature, whole, within } from './requisite-parts.ts'

const signed = () => signature('{руководитель_должность_с_заглавной}', '{руководитель}', 24)

export function recommendationsTemplate(): Document {
  return paperOf({ title: 'Адресные рекомендации', orientation: 'portrait' }, [
    draftMark(),
    centred('{орган}', { bold: true, after: 60, size: 24 }),
    centred('{дата} № {номер}', { after: 200, size: 24 }),
    toWhom('Руководителю'),
    toWhom('{организация_родительный}'),
    toWhom('{директор_кратко_дательный}'),
    titleParagraph('Адресные рекомендации'),
    subtitleParagraph('{повод}'),
    body('Основания:', { size: 24 }),
    ...paragraphLoop('основания', [
      body(
        `{номер_основания}) {основание}${within('показатель', ': {показатель}')}${within('источник', ' ({источник})')}.`,
        { size: 24 },
      ),
    ]),
    body('Рекомендуем:', { size: 24 }),
    loopedTable(
      'рекомендации',
      [
        { header: '№', weight: 6, cell: '{номер_рекомендации}' },
        { header: 'Рекомендация', weight: 52, cell: '{рекомендация}' },
        { header: 'Адресат', weight: 26, cell: '{кому}' },
        { header: 'Срок', weight: 16, cell: '{срок}' },
      ],
      'portrait',
    ),
    body('', { after: 0 }),
    body(whole('ответить_до', 'О принятых мерах просим сообщить до {ответить_до}.'), { size: 24 }),
    ...signed(),
    ...executor(),
  ])
}

export function supportProgrammeTemplate(): Document {
  return paperOf({ title: 'Программа адресной помощи', orientation: 'portrait' }, [
    draftMark(),
    centred('{орган}', { bold: true, after: 60, size: 24 }),
    centred('{дата} № {номер}', { after: 200, size: 24 }),
    titleParagraph('Программа адресной помощи'),
    subtitleParagraph('{организация_дательный}, {период}'),
    body('Почему школа включена:', { size: 24 }),
    ...paragraphLoop('основания', [body('— {основание}', { size: 24 })]),
    body(
      whole(
        'куратор',
        `Куратор: {куратор_полностью}${within('куратор_должность', ', {куратор_должность}')}.`,
      ),
      { size: 24 },
    ),
    body(whole('школа_наставник', 'Школа-наставник: {школа_наставник}.'), { size: 24 }),
    sectionTitle('Задачи'),
    loopedTable(
      'задачи',
      [
        { header: '№', weight: 6, cell: '{номер_задачи}' },
        { header: 'Задача', weight: 54, cell: '{задача}' },
        { header: 'Сейчас', weight: 20, cell: '{сейчас}' },
        { header: 'Ожидается', weight: 20, cell: '{ожидается}' },
      ],
      'portrait',
    ),
    sectionTitle('Меры'),
    loopedTable(
      'меры',
      [
        { header: '№', weight: 6, cell: '{номер_меры}' },
        { header: 'Мера', weight: 40, cell: '{мера}' },
        { header: 'Кто', weight: 20, cell: '{кто}' },
        { header: 'Срок', weight: 14, cell: '{срок}' },
        { header: 'Результат', weight: 20, cell: '{результат}' },
      ],
      'portrait',
    ),
    body('', { after: 0 }),
    body(whole('пересмотр', 'Программа пересматривается: {пересмотр}.'), { size: 24 }),
    ...signed(),
    ...executor(),
  ])
}

function toWhom(text: string): Paragraph {
  return new Paragraph({ indent: { left: 4800 }, children: [new TextRun({ text })] })
}

function sectionTitle(text: string): Paragraph {
  return new Paragraph({
    spacing: { before: 240, after: 120 },
    keepNext: true,
    children: [new TextRun({ text, bold: true })],
  })
}
