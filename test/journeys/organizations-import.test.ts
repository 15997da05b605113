import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  applyImport,
  downloadImportTemplate,
  downloadMarkedCopy,
  editOrganization,
  exportOrganizations,
  getOrganization,
  type ImportPreview,
  listImports,
  listOrganizations,
  previewImport,
  undoImport,
} from '#organizations/contract.ts'
import { innControlDigit } from '#organizations/domain/tax-number-checksum.ts'
import { createMunicipality } from '#organizations/storage/municipality.ts'
import { readWorkbook } from '#server-kit/spreadsheets/read-workbook.ts'
import { writeWorkbook } from '#server-kit/spreadsheets/write-workbook.ts'
import { type Application, type Browser, startApplication } from '../application.ts'
import { moveIn, people, signedIn } from '../personas.ts'

let application: Application
let officer: Browser

beforeAll(async () => {
  application = await startApplication()
  for (const name of ['Заречный муниципальный округ', 'Соседний округ']) {
    await createMunicipality(application.store.owner, { name, authorityName: null, regionName: null })
  }
  await moveIn(application)
  officer = await signedIn(application, people.officer)
})
afterAll(() => application?.close())

const header = ['№ п/п', 'ИНН', 'Наименование организации', 'Телефон', 'Логин ФИС ОКО', 'Примечание']

describe('a list of organisations from a spreadsheet', () => {
  it('is shown first, with every error at its cell, and changes nothing', async () => {
    const file = await table('школы.xlsx', [
      ['1', inn(1), 'МБОУ «СОШ № 1»', '8 (000) 000-00-01', 'edu050001', ''],
      ['2', '9900000025', 'МБОУ «СОШ № 2»', '', '50002', ''],
      ['3', inn(3), 'Заря', '', 'edu050001', ''],
    ])

    const preview = await officer.call(previewImport, { files: [file] })

    expect(preview).toMatchObject({ sheet: 'Список', headerRow: 3, counts: { new: 1, error: 2 } })
    expect(preview.columns.find(({ header }) => header === 'Примечание')?.field).toBeNull()
    expect(lines(preview)).toEqual([
      'B5 error ИНН не проходит проверку контрольной суммы: 9900000025',
      'E5 warning Логин ФИС ОКО: возвращён ведущий ноль — 050002',
      'C6 error Не указан тип организации, и по наименованию он не понятен',
    ])
    expect(await registry()).toEqual([])
    const refusal = await officer.refusal(applyImport, { files: [file], body: { digest: preview.digest } })
    expect(refusal).toMatchObject({ status: 422, type: '/problems/organizations/import-has-errors' })
    expect(refusal.errors).toHaveLength(2)
    expect(await registry()).toEqual([])
  })

  it('comes back with remarks in the person’s own file', async () => {
    const file = await table('школы.xlsx', [['1', '9900000025', 'МБОУ «СОШ № 2»', '', '', 'моя пометка']])

    const answer = await officer.ask(downloadMarkedCopy, { files: [file] })
    const { sheets } = await readWorkbook(answer.rawPayload)
    const rows = sheets[0]?.rows ?? []

    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain(
      'школы с замечаниями.xlsx',
    )
    expect(rows[3]).toContain('моя пометка')
    expect(rows[3]?.at(-1)).toContain('ИНН не проходит проверку контрольной суммы')
    expect(rows[2]?.at(-1)).toBe('Замечания')
  })

  it('is taken in as a whole, and the same file again changes nothing', async () => {
    const file = await table('школы.xlsx', [
      ['1', inn(1), 'МБОУ «СОШ № 1»', '8 (000) 000-00-01', 'edu050001', ''],
      ['2', inn(2), 'Муниципальное бюджетное общеобразовательное учреждение «Гимназия №2»', '', '', ''],
      ['Детские сады', '', '', '', '', ''],
      ['3', inn(3), 'МБДОУ «Детский сад № 3 «Ручеёк»', '', '', ''],
      ['', '', 'Итого: 3', '', '', ''],
    ])

    const first = await officer.call(previewImport, { files: [file] })
    const { record } = await officer.call(applyImport, { files: [file], body: { digest: first.digest } })
    const second = await officer.call(previewImport, { files: [file] })
    const again = await officer.call(applyImport, { files: [file], body: { digest: second.digest } })

    expect(first.counts).toMatchObject({ new: 3, error: 0, skipped: 1 })
    expect(record).toMatchObject({ createdCount: 3, changedCount: 0, undone: false })
    expect(second.counts).toMatchObject({ new: 0, changed: 0, same: 3, error: 0 })
    expect(again).toEqual({ record: null, sameCount: 3 })
    expect(await registry()).toEqual(['Гимназия № 2', 'Детский сад № 3 «Ручеёк»', 'СОШ № 1'])
  })

  it('shows what would change, and changes only that', async () => {
    const file = await table('телефоны.xlsx', [['1', inn(1), 'МБОУ «СОШ № 1»', '8 (000) 000-11-11', '', '']])

    const preview = await officer.call(previewImport, { files: [file] })
    await officer.call(applyImport, { files: [file], body: { digest: preview.digest } })
    const [school] = (await officer.call(listOrganizations, { query: { q: 'СОШ 1' } })).organizations

    expect(preview.rows[0]).toMatchObject({
      status: 'changed',
      changes: [{ field: 'Телефон', before: '8 (000) 000-00-01', after: '8 (000) 000-11-11' }],
    })
    expect(school?.phone).toBe('8 (000) 000-11-11')
    expect(school?.codes).toContainEqual({ system: 'fisOko', code: '050001' })
  })

  it('is not applied when the registry has changed after the preview', async () => {
    const file = await table('новая школа.xlsx', [
      ['1', inn(1), 'МБОУ «СОШ № 1»', '8 (000) 000-22-22', '', ''],
    ])
    const preview = await officer.call(previewImport, { files: [file] })
    const [school] = (await officer.call(listOrganizations, { query: { q: 'СОШ 1' } })).organizations
    if (!school) throw new Error('СОШ № 1 is not there')
    const { version, type, fullName, shortName, openedOn, ...rest } = school
    const { settlementKind, settlement, address, headName, headPost, phone, mail } = rest
    const details = {
      settlementKind,
      settlement,
      address,
      headName,
      headPost,
      phone,
      mail,
      site: 'shkola1.example.ru',
    }
    await officer.call(editOrganization, {
      params: { organizationId: school.organizationId },
      body: { version, type, fullName, shortName, openedOn, ...details },
    })

    const refusal = await officer.refusal(applyImport, { files: [file], body: { digest: preview.digest } })

    expect(refusal).toMatchObject({ status: 409, type: '/problems/organizations/import-preview-stale' })
    expect(refusal.current).toMatchObject({ counts: { changed: 1 } })
  })

  it('is taken back as a whole while nobody has touched it', async () => {
    const before = await registry()
    const file = await table('дополнение.xlsx', [
      [
        '1',
        inn(2),
        'Муниципальное бюджетное общеобразовательное учреждение «Гимназия №2»',
        '8 (000) 000-33-33',
        '',
        '',
      ],
      ['2', inn(9), 'МБУ ДО «Дом детского творчества»', '', '', ''],
    ])
    const preview = await officer.call(previewImport, { files: [file] })
    const { record } = await officer.call(applyImport, { files: [file], body: { digest: preview.digest } })
    expect(await registry()).toContain('Дом детского творчества')

    const undone = await officer.call(undoImport, { params: { importId: record?.importId ?? 0 } })
    const [gymnasium] = (await officer.call(listOrganizations, { query: { q: 'гимназия' } })).organizations
    const twice = await officer.refusal(undoImport, { params: { importId: record?.importId ?? 0 } })

    expect(undone.undone).toBe(true)
    expect(await registry()).toEqual(before)
    expect(gymnasium?.phone).toBeNull()
    expect(twice.type).toBe('/problems/organizations/import-undone')
  })

  it('is not taken back once its organisations were touched', async () => {
    const { imports } = await officer.call(listImports)
    const [oldest] = imports.toReversed()

    const refusal = await officer.refusal(undoImport, { params: { importId: oldest?.importId ?? 0 } })

    expect(oldest).toMatchObject({ fileName: 'школы.xlsx', createdCount: 3 })
    expect(refusal).toMatchObject({ status: 409, type: '/problems/organizations/import-touched-since' })
    expect(refusal.detail).toContain('СОШ № 1')
  })

  it('understands its own export: nothing is new, nothing changes', async () => {
    const answer = await officer.ask(exportOrganizations)
    const preview = await officer.call(previewImport, {
      files: [{ name: 'реестр.xlsx', bytes: answer.rawPayload }],
    })
    expect(preview.counts).toEqual({ new: 0, changed: 0, same: 3, error: 0, skipped: 0 })
  })

  it('reads csv in windows-1251 with semicolons', async () => {
    const text = `ИНН;Полное наименование;Краткое наименование\r\n${inn(20)};МКОУ «ООШ № 20»;ООШ № 20\r\n`
    const preview = await officer.call(previewImport, {
      files: [{ name: 'list.csv', bytes: windows1251(text) }],
    })
    expect(preview.rows).toMatchObject([{ status: 'new', name: 'МКОУ «ООШ № 20»' }])
  })

  it('gives a template whose columns it knows', async () => {
    const answer = await officer.ask(downloadImportTemplate)
    const { sheets } = await readWorkbook(answer.rawPayload)
    const refusal = await officer.refusal(previewImport, {
      files: [{ name: 'шаблон.xlsx', bytes: answer.rawPayload }],
    })

    expect(sheets.map(({ name }) => name)).toEqual(['Организации', 'Как заполнять'])
    expect(refusal.detail).toBe('Под строкой с названиями столбцов нет ни одной организации')
  })

  it('says kindly that a file is not a list', async () => {
    const bytes = await writeWorkbook([
      { name: 'Смета', columns: [{ header: 'Статья', kind: 'text' }], rows: [['Бумага']] },
    ])
    const other = await officer.refusal(previewImport, { files: [{ name: 'смета.xlsx', bytes }] })
    const none = await officer.refusal(previewImport, { files: [] })

    expect(other).toMatchObject({ status: 422, type: '/problems/organizations/file-not-a-registry' })
    expect(none).toMatchObject({ type: '/problems/organizations/file-missing' })
  })

  it('is for those who may import', async () => {
    const file = await table('школы.xlsx', [['1', inn(1), 'МБОУ «СОШ № 1»', '', '', '']])
    const methodologist = await signedIn(application, people.methodologist)
    const head = await signedIn(application, people.headOfSchool)

    expect((await methodologist.refusal(previewImport, { files: [file] })).status).toBe(403)
    expect((await head.refusal(listImports)).status).toBe(403)
  })

  it('of one municipality is unknown to another', async () => {
    const neighbour = await signedIn(application, people.neighbour)
    const [school] = (await officer.call(listOrganizations)).organizations
    const { imports } = await neighbour.call(listImports)

    expect(imports).toEqual([])
    expect((await neighbour.refusal(undoImport, { params: { importId: 1 } })).status).toBe(404)
    const params = { organizationId: school?.organizationId ?? 0 }
    expect((await neighbour.refusal(getOrganization, { params })).status).toBe(404)
  })
})

async function registry(): Promise<readonly string[]> {
  const { organizations } = await officer.call(listOrganizations)
  return organizations.map(({ shortName }) => shortName)
}

function lines(preview: ImportPreview): readonly string[] {
  return preview.problems.map(({ cell, severity, detail }) => `${cell} ${severity} ${detail}`)
}

/** A workbook with two title lines, as offices make them. */
async function table(name: string, rows: readonly (readonly string[])[]) {
  const bytes = await writeWorkbook([
    {
      name: 'Список',
      titles: ['Сведения об организациях', 'на 1 октября 2026 года'],
      columns: header.map((title) => ({ header: title, kind: 'text' })),
      rows: rows.map((row) => row.map((text) => text || null)),
    },
  ])
  return { name, bytes }
}

/** An ИНН with a sound control digit in a range that is not given out. */
function inn(number: number): string {
  const nine = `9900${String(number).padStart(5, '0')}`
  return `${nine}${innControlDigit(nine)}`
}

function windows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0
    if (code < 128) return code
    if (letter === '«') return 0xab
    if (letter === '»') return 0xbb
    if (letter === '№') return 0xb9
    return code - 0x410 + 0xc0
  })
}
