import type { CodeSystem } from './code-system.ts'

/** What a column of a registry file may hold. */
export type ImportField =
  | 'type'
  | 'fullName'
  /** A column that does not say which name it holds; alone, it names the organisation and changes nothing. */
  | 'name'
  | 'shortName'
  | 'settlement'
  | 'settlementKind'
  | 'address'
  | 'headName'
  | 'headPost'
  | 'phone'
  | 'mail'
  | 'site'
  | CodeSystem
  | 'openedOn'
  | 'nameSince'
  | 'deletedFlag'

// «Код ГИА» without a class is that of ГИА-9, which every school has.
// Tried from the top; the narrower meaning stands before the wider one: «электронный адрес» is not an address.
const patterns: readonly (readonly [ImportField, RegExp])[] = [
  ['deletedFlag', /признак удал|^удален/],
  ['nameSince', /(наименован|назван).* (действует )?с$|переименован/],
  ['openedOn', /дата (открыт|создан|регистрац)|^открыт/],
  ['inn', /(^| )инн( |$)/],
  ['ogrn', /(^| )огрн( |$)|егрюл/],
  ['fisOko', /фис ?око|логин/],
  ['oge', /(^| )(огэ|гиа ?9)( |$)|^гиа$|^код (\S+ )?(в )?(гиа|рис|рис гиа)$/],
  ['ege', /(^| )(егэ|гиа ?11)( |$)/],
  ['mail', /эл(ектронн\S*)? ?(поч|адрес)|e ?mail|^почта$/],
  ['site', /сайт|интернет/],
  ['phone', /(^| )тел(ефон\S*)?( |$)/],
  ['headPost', /должност/],
  ['headName', /руковод|директор|заведующ|(^| )фио( |$)/],
  ['settlementKind', /местност|тип насел|город\S* сел/],
  ['settlement', /насел\S* ?пункт/],
  ['address', /адрес|место ?нахожден/],
  ['type', /^(тип|вид)( |$)/],
  ['shortName', /(крат|сокращ)\S*/],
  ['fullName', /полн\S* (наимен|назван)|по уставу/],
  ['name', /наимен|назван|^(оо|оу|организац\S*|учрежден\S*|школ\S*)$/],
]

/** What a header cell means, or undefined when the registry keeps no such thing. */
export function recogniseHeader(header: string): ImportField | undefined {
  if (header.length > 90) return undefined
  const text = header
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^а-яa-z0-9]+/g, ' ')
    .trim()
  if (text === '') return undefined
  return patterns.find(([, pattern]) => pattern.test(text))?.[0]
}

/** The columns of the template and of the export, in order; each header is recognised as its field. */
export const registryColumns: readonly { readonly field: ImportField; readonly header: string }[] = [
  { field: 'type', header: 'Тип организации' },
  { field: 'fullName', header: 'Полное наименование' },
  { field: 'shortName', header: 'Краткое наименование' },
  { field: 'settlement', header: 'Населённый пункт' },
  { field: 'settlementKind', header: 'Местность' },
  { field: 'address', header: 'Адрес' },
  { field: 'headName', header: 'Руководитель (ФИО)' },
  { field: 'headPost', header: 'Должность руководителя' },
  { field: 'phone', header: 'Телефон' },
  { field: 'mail', header: 'Эл. почта' },
  { field: 'site', header: 'Сайт' },
  { field: 'inn', header: 'ИНН' },
  { field: 'ogrn', header: 'ОГРН' },
  { field: 'fisOko', header: 'Логин ФИС ОКО' },
  { field: 'oge', header: 'Код ОГЭ' },
  { field: 'ege', header: 'Код ЕГЭ' },
  { field: 'openedOn', header: 'Дата открытия' },
  { field: 'nameSince', header: 'Наименование действует с' },
]

const otherNames: Partial<Record<ImportField, string>> = {
  name: 'Наименование',
  deletedFlag: 'Признак удаления',
}

/** How the field is called where a change of it is shown. */
export function fieldName(field: ImportField): string {
  return registryColumns.find((column) => column.field === field)?.header ?? otherNames[field] ?? ''
}
