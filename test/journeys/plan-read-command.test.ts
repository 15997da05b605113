import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const main = fileURLToPath(new URL('../../src/app/main.ts', import.meta.url))

describe('plan read', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'msoko-plans-'))
    const plan = '| № | Мероприятие | Срок | Ответственные |\n|---|---|---|---|\n| 1 | Совет | март | УО |\n'
    writeFileSync(join(folder, 'план.md'), `# План на 2025 год\n\n${plan}`)
    writeFileSync(join(folder, 'школы.tsv'), 'Школа\tАдрес\tТелефон\nШкола № 1\tул. Лесная\t2-22-22\n')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const run = (...args: readonly string[]) =>
    new Promise<{ code: number; lines: string[]; messages: string }>((resolve) => {
      execFile(
        process.execPath,
        [main, 'plan', 'read', ...args],
        { cwd: folder },
        (error, stdout, stderr) => {
          const code = typeof error?.code === 'number' ? error.code : 0
          resolve({ code, lines: stdout.trim().split('\n'), messages: stderr })
        },
      )
    })

  it('prints one object a line, in order, and goes on after a refused file', async () => {
    const { code, lines, messages } = await run('школы.tsv', 'план.md', 'нет-такого.docx', '--json')
    const [schools, plan, missing] = lines.map((line): unknown => JSON.parse(line))

    expect(code).toBe(2)
    expect(schools).toMatchObject({ file: 'школы.tsv', error: { code: 'plans/not-a-plan' } })
    expect(plan).toMatchObject({
      file: 'план.md',
      title: 'План на 2025 год',
      kind: 'other',
      approval: null,
      horizon: { kind: 'calendar-year', startsOn: '2025-01-01', endsOn: '2025-12-31' },
      actions: [{ number: '1', deadlineText: 'март', deadlines: [{ months: [3], years: [2025] }] }],
    })
    expect(missing).toMatchObject({ file: 'нет-такого.docx', error: { code: 'file/not-found' } })
    expect(messages).not.toContain('    at ')
  })

  it('shows a plan to people and says what to check', async () => {
    const { code, lines } = await run('план.md')

    expect(code).toBe(0)
    expect(lines.join('\n')).toContain('Мероприятий: 1')
    expect(lines.join('\n')).toContain('срок: март · ответственные: УО')
  })
})
