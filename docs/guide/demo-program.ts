import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

export type DemoProgram = { readonly address: string; readonly code: string; close(): Promise<void> }

/**
 * Starts the program on a temporary folder and a free port: with the invented municipality, or empty with its one-time
 * code. The calendar stands still, so that pictures made on another day look the same.
 */
export async function startDemoProgram(
  today: string,
  { isEmpty = false }: { isEmpty?: boolean } = {},
): Promise<DemoProgram> {
  const folder = mkdtempSync(join(tmpdir(), 'msoko-guide-'))
  const { DATABASE_URL: _, ...environment } = process.env
  const program = spawn(process.execPath, ['src/app/main.ts', 'serve'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...environment,
      MSOKO_DATA_DIR: join(folder, 'data'),
      MSOKO_EMPTY: isEmpty ? '1' : '0',
      MSOKO_TODAY: today,
      MSOKO_TIME_ZONE: 'Europe/Moscow',
      MSOKO_PUBLIC_URL: '',
      HOST: '127.0.0.1',
      PORT: '0',
    },
  })
  const said = await heardUntil(program, 'Ctrl+C')
  const address = /http:\/\/\S+/.exec(said)?.[0]
  if (address === undefined) throw new Error(`the program did not say its address: ${said}`)
  const code = /^ {4}(\S+)$/m.exec(said)?.[1] ?? ''
  const close = async () => {
    const gone = new Promise((resolve) => program.once('exit', resolve))
    program.kill()
    await gone
    rmSync(folder, { recursive: true, force: true })
  }
  return { address, code, close }
}

function heardUntil(program: ChildProcess, words: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    program.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.includes(words)) resolve(said)
    })
    program.once('exit', (code) => reject(new Error(`the program ended with code ${code}: ${said}`)))
  })
}
