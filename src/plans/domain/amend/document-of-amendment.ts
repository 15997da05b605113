import type { PrintedDocument, PrintedRow } from '#kernel/printed-document.ts'
import type { Approval } from '../plan-reading.ts'
import { annexMark } from '../print/annex-mark.ts'
import { DRAFT } from '../print/printed-plan.ts'
import type { FieldChange } from './compare-plans.ts'

type Change = {
  readonly kind: 'added' | 'changed' | 'excluded' | 'moved'
  readonly fields: readonly FieldChange[]
}

export type AmendmentToPrint = {
  /** null while it is being prepared. */
  readonly act: Approval | null
  readonly authority: string | null
  readonly planTitle: string
  readonly heading: readonly FieldChange[]
  readonly sections: readonly (Change & { readonly title: string })[]
  readonly rows: readonly (Change & {
    readonly number: string | null
    readonly text: string
    readonly sectionTitle: string | null
    readonly isMoved: boolean
  })[]
}

/** The annex to an order that amends a plan: «№ · было · стало». */
export function documentOfAmendment(amendment: AmendmentToPrint): PrintedDocument {
  const { act, authority, planTitle, heading, sections, rows } = amendment
  const block = (title: string, list: readonly PrintedRow[]): readonly PrintedRow[] =>
    list.length === 0 ? [] : [{ kind: 'heading', text: title }, ...list]
  return {
    orientation: 'landscape',
    mark: act === null ? [DRAFT] : annexMark({ approval: act, authority }),
    title: `О внесении изменений в ${quoted(planTitle)}`,
    subtitles: [],
    paragraphs: [],
    tables: [
      {
        title: null,
        columns: [
          { header: '№', kind: 'text', weight: 8 },
          { header: 'Было', kind: 'text', weight: 46 },
          { header: 'Стало', kind: 'text', weight: 46 },
        ],
        rows: [
          ...block(
            'Сведения о плане',
            heading.map(({ name, before, after }) => cells('', `${name}: ${before}`, `${name}: ${after}`)),
          ),
          ...block(
            'Разделы',
            sections.map(({ kind, title, fields }) =>
              kind === 'moved'
                ? cells('', title, 'Раздел стоит на другом месте')
                : cells('', ...sides(kind, fields)),
            ),
          ),
          ...block(
            'Мероприятия',
            rows.map((row) => cells(row.number ?? '', ...sidesOfRow(row))),
          ),
        ],
        empty: 'Изменений нет.',
      },
    ],
  }
}

function sidesOfRow({
  kind,
  fields,
  text,
  sectionTitle,
  isMoved,
}: AmendmentToPrint['rows'][number]): [string, string] {
  const place =
    sectionTitle === null ? 'Стоит на другом месте' : `Стоит на другом месте, раздел «${sectionTitle}»`
  if (kind === 'moved') return [text, place]
  const [before, after] = sides(kind, fields)
  return [before, isMoved ? `${after}\n${place}` : after]
}

function sides(kind: Change['kind'], fields: readonly FieldChange[]): [string, string] {
  const lines = (side: 'before' | 'after') =>
    fields
      .filter((field) => field[side] !== '' || kind === 'changed')
      .map((field) => `${field.name}: ${field[side] === '' ? '—' : field[side]}`)
      .join('\n')
  if (kind === 'added') return ['—', `Добавлено\n${lines('after')}`]
  if (kind === 'excluded') return [lines('before'), 'Исключено']
  return [lines('before'), lines('after')]
}

function cells(number: string, before: string, after: string): PrintedRow {
  return { kind: 'cells', cells: [number, before, after] }
}

function quoted(title: string): string {
  return /[«»]/u.test(title) ? title : `«${title}»`
}
