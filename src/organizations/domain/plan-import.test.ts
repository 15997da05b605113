import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { registryColumns } from './import-field.ts'
import { viewImport } from './import-preview.ts'
import { noDetails, type Organization } from './organization.ts'
import { type PlannedRow, planImport } from './plan-import.ts'
import { readRegistryRow } from './read-registry-row.ts'
import { readRegistrySheet, type SheetCell } from './read-registry-sheet.ts'

const today = plainDate('2026-11-24')

describe('a row', () => {
  it('identifies its organisation by a code before the name', () => {
    const known = { ...school(1, 'СОШ № 1'), codes: [code('fisOko', '053001')] }
    const [row] = plan(['Наименование', 'Логин'], [['МБОУ СОШ имени плотогонов', 'edu053001']], [known])
    expect(row).toMatchObject({ status: 'same', before: { organizationId: 1 } })
    expect(problemsOf(row)[0]).toContain('В реестре другое наименование: СОШ № 1')
  })

  it('with codes of two organisations is for a person', () => {
    const registry = [
      { ...school(1, 'СОШ № 1'), codes: [code('oge', '053001')] },
      { ...school(2, 'СОШ № 2'), codes: [code('ege', '053002')] },
    ]
    const [row] = plan(['Наименование', 'Код ОГЭ', 'Код ЕГЭ'], [['СОШ № 1', '053001', '053002']], registry)
    expect(problemsOf(row)).toEqual(['Коды строки принадлежат разным организациям: СОШ № 1; СОШ № 2'])
  })

  it('does not take a school of another number for its own', () => {
    const [row] = plan(['Наименование', 'Телефон'], [['МБОУ СОШ № 15', '1']], [school(5, 'СОШ № 5')])
    expect(row).toMatchObject({ status: 'new', problems: [] })
  })

  it('of the same name in another settlement is new, and says whom it resembles', () => {
    const known = { ...school(1, 'СОШ № 1'), settlement: 'с. Верхнее' }
    const [row] = plan(
      ['Наименование', 'Населённый пункт'],
      [['Средняя общеобразовательная школа № 1', 'с. Нижнее']],
      [known],
    )
    expect(row?.status).toBe('new')
    expect(problemsOf(row)[0]).toContain('Похожа на: СОШ № 1 (с. Верхнее)')
  })

  it('repeated in the file is an error that names the first', () => {
    const rows = plan(
      ['Наименование', 'Телефон'],
      [
        ['СОШ № 1', '1'],
        ['СОШ №1', '2'],
      ],
      [school(1, 'СОШ № 1')],
    )
    expect(rows.map(({ status }) => status)).toEqual(['changed', 'error'])
    expect(problemsOf(rows[1])).toEqual(['Та же организация уже есть в строке 2'])
  })

  it('that gives away another’s code is an error', () => {
    const holder = { ...school(1, 'СОШ № 1'), codes: [code('oge', '053001')] }
    const taker = { ...school(2, 'СОШ № 2'), codes: [code('fisOko', '053002')] }
    const rows = plan(
      ['Наименование', 'Логин', 'Код ОГЭ'],
      [
        ['СОШ № 2', '053002', ''],
        ['СОШ № 30', '', '053030'],
        ['СОШ № 31', '', '053030'],
      ],
      [holder, taker],
    )
    expect(rows.map(({ status }) => status)).toEqual(['same', 'error', 'error'])
    expect(problemsOf(rows[1])).toEqual(['Код ОГЭ 053030 уже принадлежит другой организации: СОШ № 31'])
  })

  it('leaves what it does not say, and ends an old code the day before the new one begins', () => {
    const known = { ...school(1, 'СОШ № 1'), phone: '8 (000) 000-00-01', codes: [code('oge', '053001')] }
    const [row] = plan(['Наименование', 'Телефон', 'Код ОГЭ'], [['СОШ № 1', '—', '053009']], [known])

    expect(row?.changes).toMatchObject([{ title: 'Код ОГЭ', before: '053001', after: '053009' }])
    expect(row?.after).toMatchObject({
      phone: '8 (000) 000-00-01',
      codes: [
        { code: '053001', validTo: '2026-11-23' },
        { code: '053009', validFrom: today, validTo: null },
      ],
    })
  })

  it('does not replace a full name by what a column «Школа» calls it', () => {
    const full = {
      fullName: 'МБОУ «Средняя общеобразовательная школа № 1»',
      shortName: 'СОШ № 1',
      since: null,
    }
    const known = { ...school(1, 'СОШ № 1'), names: [full], codes: [code('oge', '053001')] }

    const [row] = plan(['Школа', 'Код ОГЭ', 'Телефон'], [['СОШ №1', '053001', '1']], [known])

    expect(row?.changes.map(({ title }) => title)).toEqual(['Телефон'])
    expect(row?.after?.names).toEqual([full])
    expect(row?.problems).toEqual([])
  })

  it('corrects a name, or renames from a day when the file says so', () => {
    const known = { ...school(1, 'СОШ № 1'), codes: [code('oge', '053001')] }
    const header = ['Полное наименование', 'Краткое наименование', 'Код ОГЭ', 'Наименование действует с']
    const [corrected] = plan(header, [['МБОУ «СОШ №1»', 'СОШ № 1', '053001', '']], [known])
    const [renamed] = plan(header, [['МБОУ «Лицей № 1»', 'Лицей № 1', '053001', '01.09.2026']], [known])

    expect(corrected?.after?.names).toEqual([
      { fullName: 'МБОУ «СОШ №1»', shortName: 'СОШ № 1', since: null },
    ])
    expect(renamed?.after?.names.map(({ shortName, since }) => [shortName, since])).toEqual([
      ['СОШ № 1', null],
      ['Лицей № 1', '2026-09-01'],
    ])
    expect(renamed?.after?.events).toMatchObject([{ kind: 'renamed', occurredOn: '2026-09-01' }])
  })

  it('that another row of the file makes one of two is an error', () => {
    const moving = {
      ...school(1, 'СОШ № 27'),
      settlement: 'г. Светлоозёрск',
      codes: [code('fisOko', '053024')],
    }
    const rows = plan(
      ['Наименование', 'Населённый пункт', 'Логин'],
      [
        ['СОШ № 27', 'с. Верхние Ключи', ''],
        ['СОШ № 1', 'с. Верхние Ключи', '053024'],
      ],
      [moving],
    )
    expect(rows.map(({ status }) => status)).toEqual(['error', 'changed'])
    expect(problemsOf(rows[0]).at(-1)).toContain('После загрузки файла')
  })

  it('of a closed or deleted organisation is skipped and says why', () => {
    const closed = { ...school(1, 'СОШ № 1'), closedOn: plainDate('2025-09-01') }
    const rows = plan(
      ['Наименование', 'Телефон', 'Признак удалённой строки'],
      [
        ['СОШ № 1', '1', '0'],
        ['СОШ № 2', '1', '1'],
      ],
      [closed],
    )
    expect(rows.map(({ status }) => status)).toEqual(['skipped', 'skipped'])
    expect(problemsOf(rows[0])).toEqual(['Организация закрыта с 01.09.2025: строка не загружается'])
  })

  it('shows each fault at its cell, from left to right', () => {
    const header = ['Местность', 'Наименование', 'Тип', 'Эл. почта', 'Дата открытия']
    const table = readRegistrySheet([
      { name: 'Лист1', rows: [header, ['лесная', 'СОШ № 1', 'институт', 'почта', '31.02.2020']] },
    ])
    if (!table) throw new Error('the header was not found')
    const { problems } = viewImport(
      'файл.xlsx',
      table,
      planImport(table.rows.map(readRegistryRow), [], today),
    )

    expect(problems.map(({ cell }) => cell)).toEqual(['A2', 'C2', 'D2', 'E2'])
    expect(problems[3]?.detail).toBe('Дата «31.02.2020» не распознана: укажите день в виде 01.09.2026')
  })
})

describe('a plan of an import', () => {
  it('when carried out leaves nothing to do for the same file', () => {
    const name = fc.record({
      kind: fc.constantFrom('СОШ', 'ООШ', 'Гимназия', 'Детский сад'),
      number: fc.integer({ min: 1, max: 30 }),
      village: fc.constantFrom('г. Светлоозёрск', 'с. Верхние Ключи', ''),
      phone: fc.constantFrom('', '8 (000) 000-00-01', '8 (000) 000-00-02'),
      login: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
    })
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), fc.array(name, { maxLength: 12 }), (first, second) => {
        const fill = (rows: typeof first) =>
          rows.map(({ kind, number, village, phone, login }) => [
            `${kind} № ${number}`,
            village,
            phone,
            login === undefined ? '' : `0530${String(login).padStart(2, '0')}`,
          ])
        const header = ['Наименование', 'Населённый пункт', 'Телефон', 'Логин']
        const start = carryOut([], good(plan(header, fill(first), [])))
        const rows = fill(second)
        const planned = plan(header, rows, start)
        // All or nothing: a file with an error is not taken in, so only its sound rows are tried again.
        const sound = rows.filter((_, index) => planned[index]?.status !== 'error')
        const once = plan(header, sound, start)
        fc.pre(once.every(({ status }) => status !== 'error'))

        const again = plan(header, sound, carryOut(start, once))

        expect(again.map(({ status }) => status)).toEqual(sound.map(() => 'same'))
      }),
    )
  })

  it('bears any cells', () => {
    const cell: fc.Arbitrary<SheetCell> = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.double(),
      fc.boolean(),
      fc.date(),
      fc.constant(null),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 18, maxLength: 18 }), { maxLength: 8 }), (cells) => {
        const header = registryColumns.map((column) => column.header)
        const table = readRegistrySheet([{ name: 'Лист1', rows: [header, ...cells] }])
        const planned = planImport((table?.rows ?? []).map(readRegistryRow), [school(1, 'СОШ № 1')], today)
        expect(planned).toHaveLength(table?.rows.length ?? 0)
      }),
    )
  })
})

function plan(
  header: readonly string[],
  rows: readonly (readonly SheetCell[])[],
  registry: readonly Organization[],
): readonly PlannedRow[] {
  const table = readRegistrySheet([{ name: 'Лист1', rows: [header, ...rows] }])
  return planImport((table?.rows ?? []).map(readRegistryRow), registry, today)
}

function good(planned: readonly PlannedRow[]): readonly PlannedRow[] {
  return planned.filter(({ status }) => status !== 'error')
}

/** What applying would leave in the registry. */
function carryOut(
  registry: readonly Organization[],
  planned: readonly PlannedRow[],
): readonly Organization[] {
  const changed = new Map(planned.map(({ before, after }) => [before?.organizationId, after]))
  const created = planned.flatMap(({ before, after }, index) =>
    after && !before ? [{ ...after, organizationId: 1000 + registry.length + index, version: 1 }] : [],
  )
  return [...registry.map((one) => ({ ...one, ...changed.get(one.organizationId) })), ...created]
}

function problemsOf(row: PlannedRow | undefined): readonly string[] {
  return (row?.problems ?? []).map(({ detail }) => detail)
}

function code(system: 'fisOko' | 'oge' | 'ege', digits: string) {
  return { codeId: 1, system, code: digits, validFrom: null, validTo: null }
}

function school(organizationId: number, shortName: string): Organization {
  return {
    ...noDetails,
    organizationId,
    version: 1,
    type: 'school',
    names: [{ fullName: shortName, shortName, since: null }],
    codes: [],
    openedOn: null,
    closedOn: null,
    mergedIntoId: null,
    events: [],
  }
}
