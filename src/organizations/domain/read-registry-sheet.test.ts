import { describe, expect, it } from 'vitest'
import { recogniseHeader, registryColumns } from './import-field.ts'
import { cellAddress, readRegistrySheet } from './read-registry-sheet.ts'

describe('a header', () => {
  it.each([
    ['№ п/п', undefined],
    ['Наименование ОО', 'name'],
    ['Полное наименование организации (по уставу)', 'fullName'],
    ['Сокращённое наименование', 'shortName'],
    ['Наименование населённого пункта', 'settlement'],
    ['Тип местности (городская/сельская)', 'settlementKind'],
    ['Вид образовательной организации', 'type'],
    ['Юридический адрес', 'address'],
    ['Электронный адрес', 'mail'],
    ['e-mail', 'mail'],
    ['Почта', 'mail'],
    ['Почтовый адрес', 'address'],
    ['Адрес сайта', 'site'],
    ['ФИО руководителя', 'headName'],
    ['Телефон руководителя', 'phone'],
    ['Должность руководителя', 'headPost'],
    ['ИНН организации', 'inn'],
    ['Логин (ВПР)', 'fisOko'],
    ['Код ОО (ЕГЭ)', 'ege'],
    ['Код ГИА-9', 'oge'],
    ['Код ГИА', 'oge'],
    ['Код ОО (ГИА)', 'oge'],
    ['Код школы в РИС ГИА', 'oge'],
    ['Код ГИА-11', 'ege'],
    ['Сдали ГИА', undefined],
    ['Признак удалённой строки', 'deletedFlag'],
    ['Численность обучающихся', undefined],
    ['Винницкая', undefined],
  ])('«%s» is understood as %s', (header, field) => {
    expect(recogniseHeader(header)).toBe(field)
  })

  it('of the template is understood as its own field', () => {
    for (const { field, header } of registryColumns) expect(recogniseHeader(header), header).toBe(field)
  })

  it('is found below titles, with columns in any order, and the numbering row is not an organisation', () => {
    const table = readRegistrySheet([
      { name: 'Титул', rows: [['Сведения'], ['Школа', 'всего 2']] },
      {
        name: 'Реестр',
        rows: [
          ['Реестр организаций округа', null, null],
          [null, null, null],
          ['ИНН', 'Примечание', 'Наименование'],
          [1, 2, 3],
          [9900000017, null, 'СОШ № 1'],
          [null, null, null],
        ],
      },
    ])
    expect(table).toMatchObject({ sheetName: 'Реестр', headerRow: 2, sheetIndex: 1 })
    expect(table?.rows.map(({ row }) => row)).toEqual([4])
    expect(cellAddress(13, 4)).toBe('E14')
    expect(cellAddress(0, 27)).toBe('AB1')
  })

  it('is not guessed where there is none', () => {
    expect(
      readRegistrySheet([
        {
          name: 'Лист1',
          rows: [
            ['Статья', 'Сумма'],
            ['Бумага', 100],
          ],
        },
      ]),
    ).toBeUndefined()
    expect(readRegistrySheet([])).toBeUndefined()
  })
})
