import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { refuse } from '../refusals.ts'

/** Where LibreOffice's program lies. */
export type Converter = { readonly program: string }

const usualPlaces = [
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
]

/** Looks for LibreOffice on this machine; undefined where it is not installed. */
export function findConverter(path: string | undefined = process.env.PATH): Converter | undefined {
  const inPath = (path ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => ['soffice', 'libreoffice'].map((name) => join(folder, name)))
  const program = [...inPath, ...usualPlaces].find((place) => existsSync(place))
  return program === undefined ? undefined : { program }
}

const SECONDS = 90
/** LibreOffice refuses to run twice over one profile; its work is done one after another, each time with a profile of its own. */
let last: Promise<unknown> = Promise.resolve()

/** A pdf of a docx that this program has made. */
export function pdfOf(converter: Converter, docx: Uint8Array): Promise<Uint8Array> {
  const work = last.then(() => convert(converter, docx))
  last = work.catch(() => undefined)
  return work
}

async function convert({ program }: Converter, docx: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'msoko-pdf-'))
  try {
    const source = join(folder, 'paper.docx')
    await writeFile(source, docx)
    await run(program, [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      source,
    ])
    return new Uint8Array(await readFile(join(folder, 'paper.pdf')))
  } catch {
    throw refuse('templates/pdf-failed')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function run(program: string, given: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(program, [...given], { timeout: SECONDS * 1000 }, (error) => (error ? reject(error) : resolve()))
  })
}
