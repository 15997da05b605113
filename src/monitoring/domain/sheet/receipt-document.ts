import type { PlainDate } from '#kernel/plain-date.ts'
import type { PrintedDocument } from '#kernel/printed-document.ts'
import type { Portion } from '../form/completeness.ts'

/** What a receipt says: one version of one sheet, as it was sent. */
type Receipt = {
  readonly organizationName: string
  readonly formTitle: string
  readonly formNumber: number
  readonly campaignTitle: string
  readonly periodName: string
  readonly dueOn: PlainDate
  /** Campaign, organisation and version: '12-5-2'. */
  readonly code: string
  readonly number: number
  readonly sentAt: Date
  /** Minutes by which the reader's clock is ahead of UTC. */
  readonly offset: number
  readonly senderName: string | null
  readonly standing: 'waiting' | 'accepted' | 'returned' | 'replaced'
  readonly filled: Portion
  /** Of the answers, 64 signs. */
  readonly checksum: string
}

const standingWords: Readonly<Record<Receipt['standing'], string>> = {
  waiting: 'сдана, ждёт проверки',
  accepted: 'сдана и принята',
  returned: 'сдана, позже отозвана или возвращена',
  replaced: 'сдана, позже заменена исправленной',
}

/** «Мы сдали»: a paper that a school keeps, to show later what it sent and when. */
export function receiptDocument(receipt: Receipt): PrintedDocument {
  const { filled, number, dueOn } = receipt
  const rows: readonly (readonly [string, string])[] = [
    ['Организация', receipt.organizationName],
    ['Форма', `${receipt.formTitle}, версия формы ${receipt.formNumber}`],
    ['Сбор данных', receipt.campaignTitle],
    ['Период', receipt.periodName],
    ['Срок', dueOn.split('-').reverse().join('.')],
    ['Сдано', momentText(receipt.sentAt, receipt.offset)],
    ['Кто сдал', receipt.senderName ?? 'не указано'],
    ['Код отметки', `${receipt.code}, версия ответов ${number}`],
    ['Состояние', standingWords[receipt.standing]],
    ['Заполнено обязательных ответов', `${filled.part} из ${filled.whole}`],
    ['Контрольная сумма ответов', checksumText(receipt.checksum)],
  ]
  return {
    orientation: 'portrait',
    mark: [],
    title: 'Отметка о сдаче формы',
    subtitles: [`${receipt.campaignTitle}, ${receipt.periodName}`],
    paragraphs: [
      'Контрольная сумма вычислена по сданным ответам (sha256). Та же сумма стоит на странице формы: если она совпадает, ответы не менялись.',
    ],
    tables: [
      {
        title: null,
        columns: [
          { header: 'Сведение', kind: 'text', weight: 34 },
          { header: 'Значение', kind: 'text', weight: 66 },
        ],
        rows: rows.map((cells) => ({ kind: 'cells', cells })),
        empty: '',
      },
    ],
  }
}

/** '3f2a91c0 77b1…': in groups of eight, to be compared by eye. */
export function checksumText(checksum: string): string {
  return checksum.replace(/(.{8})(?=.)/g, '$1 ')
}

/** «23.11.2026 14:05 (UTC+3)» */
function momentText(at: Date, offset: number): string {
  const local = new Date(at.getTime() + offset * 60_000).toISOString()
  const day = local.slice(0, 10).split('-').reverse().join('.')
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60]
  const zone = `UTC${offset < 0 ? '−' : '+'}${hours}${minutes === 0 ? '' : `:${minutes}`}`
  return `${day} ${local.slice(11, 16)} (${zone})`
}
