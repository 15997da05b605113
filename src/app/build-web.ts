import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

// What never reaches a browser; the rest of src may.
const serverOnly =
  /(?:^|[\\/])(?:server-kit|storage|http|flows|cli|demo)[\\/]|^app[\\/][^\\/]+$|\.test\.tsx?$/

/** Builds the pages when there are none or when a source is newer than they are; some seconds once. */
export async function buildWeb(report: (text: string) => void): Promise<void> {
  if (isFresh()) return
  report('Собираются страницы (один раз, несколько секунд)…')
  // In a process of its own: what it took, some 700 MB, goes back to the system when it ends.
  const program = join(root, 'node_modules/vite/bin/vite.js')
  const building = spawn(process.execPath, [program, 'build', '--logLevel', 'warn'], {
    cwd: root,
    // Whatever the terminal was used for before.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'inherit',
  })
  const [code] = await once(building, 'close')
  if (code !== 0) throw new Error(`the pages are not built: vite ended with ${code}`)
}

function isFresh(): boolean {
  const built = join(root, 'dist/web/index.html')
  if (!existsSync(built)) return false
  const builtAt = statSync(built).mtimeMs
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:tsx?|css|html|svg)$/.test(path) && !serverOnly.test(path))
    .map((path) => join(root, 'src', path))
  const configured = ['vite.config.ts', 'package-lock.json'].map((path) => join(root, path))
  return [...sources, ...configured].every((path) => statSync(path).mtimeMs <= builtAt)
}
