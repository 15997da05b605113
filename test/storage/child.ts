import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export type Child = {
  readonly pid: number
  /** The complete lines it has said so far. */
  lines(): readonly string[]
  /** Waits for a line that begins so. */
  hear(beginning: string): Promise<string>
  tell(text: string): void
  kill(): Promise<void>
  ended(): Promise<number | null>
}

/** Starts one of `processes/*.ts` as a process of its own. */
export function startChild(script: string, ...args: readonly string[]): Child {
  const path = fileURLToPath(new URL(`processes/${script}`, import.meta.url))
  const child: ChildProcess = spawn(process.execPath, [path, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  let said = ''
  const waiting = new Set<() => void>()
  child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
    said += piece
    for (const look of waiting) look()
  })
  const end = once(child, 'close').then(() => {
    for (const look of waiting) look()
    return child.exitCode
  })

  function lines(): readonly string[] {
    return said.split('\n').slice(0, -1)
  }

  return {
    pid: child.pid ?? 0,
    lines,
    hear: (beginning) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const line = lines().find((each) => each.startsWith(beginning))
          if (line !== undefined) resolve(line)
          else if (child.exitCode !== null || child.signalCode !== null) {
            reject(new Error(`${script} ended after saying: ${said}`))
          } else return
          waiting.delete(look)
        }
        waiting.add(look)
        look()
      }),
    tell: (text) => child.stdin?.write(text),
    async kill() {
      child.kill('SIGKILL')
      await end
    },
    ended: () => end,
  }
}
