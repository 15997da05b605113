import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type IdentifyOptions, identifyInFolder } from './support-identify.ts'

describe('support identify', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'msoko-identify-'))
    const put = (name: string, rows: readonly string[]) => {
      mkdirSync(join(folder, name))
      writeFileSync(join(folder, name, 'participants.csv'), rows.join('\n'))
    }
    const roll = ['russian', 'mathematics'].flatMap((subject) =>
      Array.from({ length: 40 }, (_, at) => `101,2026,5,${subject},${at},${at % 40 < 18 ? 2 : 4}`),
    )
    put('good', ['school_id,year,grade,subject,total,mark', ...roll])
    put('without-columns', ['school_id,year', '101,2026'])
    put('without-rows', [])
    mkdirSync(join(folder, 'nothing'))
    writeFileSync(join(folder, 'rule.json'), JSON.stringify({ category: 'low-results', name: 'Наше' }))
    const nameless = {
      category: 'low-results',
      name: 'Наше',
      entry: [{ name: 'Мало', metric: 'attendance' }],
    }
    writeFileSync(join(folder, 'no-metric.json'), JSON.stringify(nameless))
    writeFileSync(join(folder, 'no-json.json'), 'правило')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  async function identified(options: IdentifyOptions): Promise<string> {
    let said = ''
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      said += String(text)
      return true
    })
    const quiet = vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
    try {
      await identifyInFolder(options)
    } finally {
      write.mockRestore()
      quiet.mockRestore()
    }
    return said
  }

  it('finds schools in a folder, as an object and in words', async () => {
    const data = join(folder, 'good')
    const found = JSON.parse(await identified({ data, rules: ['fioko-2021'], json: true }))
    expect(found).toMatchObject({ year: 2026, schools: [{ code: '101', categories: [{ state: 'in' }] }] })
    expect(found.schools[0].categories[0].why).toMatch(/^Включена, потому что/)
    expect(await identified({ data, rules: ['fioko-2021'] })).toContain('Входит 1 из 1.')
  })

  it.each([
    { what: 'no folder', data: 'none', words: /Папка не найдена/ },
    { what: 'a file', data: 'rule.json', words: /Это файл, а нужна папка/ },
    { what: 'an empty folder', data: 'nothing', words: /Нужны participants\.csv или таблицы результатов/ },
    {
      what: 'a table without columns',
      data: 'without-columns',
      words: /добавьте «grade», «subject», «total»/,
    },
    { what: 'a table without rows', data: 'without-rows', words: /participants\.csv пуст/ },
    { what: 'no such preset', data: 'good', rules: ['foiko'], words: /Есть: fioko-2021/ },
    { what: 'a rule with a hole', data: 'good', rules: ['rule.json'], words: /чего-то не хватает/ },
    { what: 'a rule that is no JSON', data: 'good', rules: ['no-json.json'], words: /не читается как JSON/ },
    {
      what: 'two rules of one group',
      data: 'good',
      rules: ['fioko-2021', 'bottom-quarter'],
      words: /нужно одно правило/,
    },
    { what: 'a year that is none', data: 'good', year: 'двадцать шестой', words: /не год/ },
    { what: 'a year without results', data: 'good', year: '2020', words: /в папке есть 2026/ },
  ])('$what → says what is wrong', async ({ data, rules, year, words }) => {
    const options = {
      data: join(folder, data),
      ...(year ? { year } : {}),
      ...(rules ? { rules: rules.map((one) => (one.endsWith('.json') ? join(folder, one) : one)) } : {}),
    }
    await expect(identified(options)).rejects.toThrow(words)
  })

  it('a rule with a metric nobody counts → names the condition and what there is', async () => {
    const rules = [join(folder, 'no-metric.json')]
    const said = 'условие включения 1, metric: Выберите показатель (failed-share, failed-growth, '
    await expect(identified({ data: join(folder, 'good'), rules })).rejects.toMatchObject({
      errors: expect.arrayContaining([expect.objectContaining({ detail: expect.stringContaining(said) })]),
    })
  })
})
