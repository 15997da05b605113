import { route } from '#server-kit/http/route.ts'
import {
  type CellToWrite,
  type ColumnToWrite,
  type SheetToWrite,
  writeWorkbook,
} from '#server-kit/spreadsheets/write-workbook.ts'
import * as contract from '../contract.ts'
import { russianDate } from '../domain/change-organization.ts'
import { codeSystems } from '../domain/code-system.ts'
import { filterOrganizations } from '../domain/filter-organizations.ts'
import { type ImportField, registryColumns } from '../domain/import-field.ts'
import type { OrganizationAsOf } from '../domain/organization-as-of.ts'
import { listOrganizations } from '../storage/find-organizations.ts'
import { listGroups } from '../storage/groups.ts'
import { findMunicipality } from '../storage/municipality.ts'
import { organizationStateNames, organizationTypeNames, settlementKindNames } from '../texts.ru.ts'
import { xlsxDownload } from './xlsx-download.ts'

export const exportOrganizationsRoute = route(contract.exportOrganizations, {
  may: 'organizations.registry.read',
  audit: 'none',
  async answer({ query, tx, today }) {
    const municipality = await findMunicipality(tx)
    const found = filterOrganizations(await listOrganizations(tx), await listGroups(tx), query, today)
    const fields = registryColumns.filter(({ field }) => field !== 'nameSince')
    const day = russianDate(query.on ?? today)
    const sheet: SheetToWrite = {
      name: 'Организации',
      titles: [
        `Реестр организаций. ${municipality?.name ?? ''}`,
        `По состоянию на ${day}. Всего: ${found.length}`,
      ],
      columns: [...fields.map(columnOf), { header: 'Состояние', kind: 'text' }],
      rows: found.map((one) => [
        ...fields.map(({ field }) => cellOf(one, field)),
        organizationStateNames[one.state],
      ]),
    }
    return xlsxDownload(`Реестр организаций на ${day}.xlsx`, await writeWorkbook([sheet]))
  },
})

export const downloadImportTemplateRoute = route(contract.downloadImportTemplate, {
  may: 'organizations.registry.import',
  audit: 'none',
  async answer() {
    const sheets: readonly SheetToWrite[] = [
      { name: 'Организации', columns: registryColumns.map(columnOf), rows: [] },
      {
        name: 'Как заполнять',
        columns: [
          { header: 'О чём', kind: 'text', width: 28 },
          { header: 'Правило', kind: 'text', width: 90 },
        ],
        rows: guidance,
      },
    ]
    return xlsxDownload('Шаблон реестра организаций.xlsx', await writeWorkbook(sheets))
  },
})

const guidance: readonly (readonly CellToWrite[])[] = [
  ['Строки', 'Одна строка — одна организация. Столбцы можно переставлять и удалять, кроме наименования.'],
  ['Тип организации', Object.values(organizationTypeNames).join('; ')],
  ['Местность', Object.values(settlementKindNames).join('; ')],
  [
    'Кого обновит строка',
    'Организацию с тем же логином ФИС ОКО, кодом ОГЭ или ЕГЭ, ИНН, иначе — с тем же наименованием.',
  ],
  ['Пустая ячейка', 'Оставляет в реестре прежнее значение.'],
  [
    'Наименование',
    'Другое наименование исправляет прежнее. Если это переименование, укажите день в столбце «Наименование действует с».',
  ],
  ['Другой код', 'Прежний код остаётся за прошлыми днями, новый действует со дня загрузки.'],
  ['Коды', 'Ячейки кодов имеют текстовый формат, чтобы не терялся ведущий ноль.'],
]

function columnOf({
  field,
  header,
}: {
  readonly field: ImportField
  readonly header: string
}): ColumnToWrite {
  const kind = field === 'openedOn' || field === 'nameSince' ? 'date' : 'text'
  return { header, kind }
}

function cellOf(organization: OrganizationAsOf, field: ImportField): CellToWrite {
  switch (field) {
    case 'type':
      return organizationTypeNames[organization.type]
    case 'settlementKind':
      return organization.settlementKind && settlementKindNames[organization.settlementKind]
    case 'openedOn':
      return organization.openedOn === null ? null : new Date(`${organization.openedOn}T00:00:00Z`)
    case 'nameSince':
    case 'name':
    case 'deletedFlag':
      return null
    default: {
      const system = codeSystems.find((one) => one === field)
      if (system) return organization.codes.find((code) => code.system === system)?.code ?? null
      return field in organization ? organization[field as 'fullName'] : null
    }
  }
}
