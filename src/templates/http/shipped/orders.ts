import type { Document, FileChild } from 'docx'
import { paperOfSections, subtitleParagraph, titleParagraph } from '#server-kit/printing/docx-look.ts'
import { paragraphLoop } from './looped-paragraphs.ts'
import { groupedTable, loopedTable } from './looped-table.ts'
import {
  annexMark,
  body,
  draftMark,
  executor,
  heading,
  letterhead,
  orders,
  signature,
  whole,
} from './requisite-parts.ts'

const signed = () => signature('{руководитель_должность_с_заглавной}', '{руководитель}')

function order(title: string, text: readonly FileChild[], annex?: readonly FileChild[]): Document {
  const upright = [...opening(title), ...text, ...signed(), ...executor()]
  return paperOfSections(title, [
    { orientation: 'portrait', children: upright },
    ...(annex ? [{ orientation: 'landscape' as const, children: annex }] : []),
  ])
}

function opening(title: string): readonly FileChild[] {
  return [draftMark(), ...letterhead('ПРИКАЗ'), heading(title)]
}

export function planOrderTemplate(): Document {
  return order(
    'Об утверждении плана',
    [
      body('{основание}'),
      orders(),
      body('1. Утвердить прилагаемый документ «{план}» (далее — План).'),
      body('2. Исполнять План в установленные сроки поручить {ответственный}.'),
      body('3. {контроль}'),
    ],
    [
      ...annexMark('к приказу {орган_родительный}', 'landscape'),
      titleParagraph('{план}'),
      subtitleParagraph(whole('срок_плана', '{срок_плана}')),
      groupedTable(
        { loop: 'разделы', headings: 'заголовки', heading: 'заголовок_раздела' },
        'мероприятия',
        [
          { header: '№ п/п', weight: 7, cell: '{номер_мероприятия}' },
          { header: 'Мероприятие', weight: 38, cell: '{мероприятие}' },
          { header: 'Сроки', weight: 17, cell: '{сроки}' },
          { header: 'Ответственные', weight: 19, cell: '{ответственные}' },
          { header: 'Ожидаемые результаты', weight: 19, cell: '{результат}' },
        ],
        'landscape',
      ),
    ],
  )
}

export function commissionOrderTemplate(): Document {
  return order('О составе комиссии {комиссия}', [
    body('{цель}'),
    orders(),
    body('1. Создать комиссию {комиссия} в следующем составе ({членов} чел.):'),
    loopedTable(
      'состав',
      [
        { header: 'Фамилия, имя, отчество', weight: 36, cell: '{фио}' },
        { header: 'Должность', weight: 40, cell: '{должность}' },
        { header: 'Роль', weight: 24, cell: '{роль}' },
      ],
      'portrait',
    ),
    body('', { after: 0 }),
    body(whole('председатель', '2. Председателем комиссии назначить {председатель_винительный}.')),
    body(whole('срок_работы', '{пункт_срока}. Комиссии завершить работу {срок_работы}.')),
    body('{пункт_контроля}. {контроль}'),
  ])
}

export function resultsOrderTemplate(): Document {
  return order('Об итогах {предмет}', [
    body('{основание}'),
    orders(),
    body('1. Принять к сведению итоги {предмет}:'),
    ...paragraphLoop('выводы', [body('— {вывод}')]),
    body('{таблица}'),
    ...paragraphLoop('поручения', [body('{пункт}. Поручить {кому}: {что}. Срок: {срок}.')]),
    body('{пункт_контроля}. {контроль}'),
  ])
}

export function measuresOrderTemplate(): Document {
  return order('{заголовок_решения}', [
    body('{основание}'),
    orders(),
    body('1. {решено}'),
    body('2. Выполнить меры:'),
    loopedTable(
      'меры',
      [
        { header: '№ п/п', weight: 8, cell: '{номер_меры}' },
        { header: 'Кто выполняет', weight: 28, cell: '{организация}' },
        { header: 'Что нужно сделать', weight: 46, cell: '{мера}' },
        { header: 'Срок', weight: 18, cell: '{срок}' },
      ],
      'portrait',
    ),
    body('', { after: 0 }),
    body('3. Учесть при выполнении, что обнаружил анализ:'),
    ...paragraphLoop('находки', [body('— {организация}: {находка}.')]),
    body('4. {контроль}'),
  ])
}
