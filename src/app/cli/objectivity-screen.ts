import { writeFile } from 'node:fs/promises'
import { type Marker, markers } from '#objectivity/domain/evidence/marker.ts'
import { countsOfCell } from '#objectivity/domain/explain/cell-counts.ts'
import { type Screening, screen } from '#objectivity/domain/screen.ts'
import type { ScreeningData } from '#objectivity/domain/screening-data.ts'
import { signsWords } from '#objectivity/domain/stored/school-words.ts'
import { refuse } from '#objectivity/refusals.ts'
import { readScreeningFolder } from '#objectivity/storage/read-screening-folder.ts'
import { describeCounts } from '#objectivity/texts/counts.ru.ts'
import { cautionText, markerNames, tierNames } from '#objectivity/texts/signs.ru.ts'

export type ScreenOptions = {
  readonly data: string
  readonly out: string
  readonly municipality?: string
  readonly q: string
  readonly explain?: string
}

const HIGHEST_Q = 0.5
const CELLS_EXPLAINED = 5
const fewDataText = 'Данных мало, чтобы называть школы: нужно не менее 10 школ и 100 клеток.'

/** Screens a folder of tables and writes `school_id,grade,subject,year,score,flag`; no database. */
export async function screenFolder(options: ScreenOptions): Promise<void> {
  const q = Number(options.q.replace(',', '.'))
  if (!(q > 0 && q <= HIGHEST_Q)) {
    throw refuse('objectivity/q-out-of-range', { detail: `Указано «${options.q}», обычно 0,05` })
  }
  const data = await readScreeningFolder(options.data, {
    municipality: options.municipality ?? null,
    notice: (about) => process.stderr.write(`${about}\n`),
  })
  const screening = screen(data, { q })
  await writeFile(options.out, `${scoreLines(data, screening, q).join('\n')}\n`)
  if (options.explain) await writeFile(options.explain, `${explanation(data, screening).join('\n')}\n`)
  const named = screening.tiers.filter((tier) => tier === 'named').length
  process.stderr.write(
    screening.canName
      ? `Школ: ${data.schools.length}, клеток школа × работа: ${screening.cells.count}. ${tierNames.named}: ${named}.\n${cautionText}\n`
      : `Школ: ${data.schools.length}, клеток: ${screening.cells.count}. ${fewDataText}\n`,
  )
}

function scoreLines(data: ScreeningData, { cells, ...screening }: Screening, q: number): readonly string[] {
  const lines = ['school_id,grade,subject,year,score,flag']
  for (const [at, school] of data.schools.entries()) {
    const flag = screening.tiers[at] === 'named' ? 1 : 0
    lines.push(
      [quoted(school.id), 'ALL', '', '', scoreOf(screening.schoolEvidence.combined[at]), flag].join(','),
    )
  }
  for (let cell = 0; cell < cells.count; cell++) {
    const school = data.schools[cells.school[cell] ?? 0]
    const test = data.tests[cells.test[cell] ?? 0]
    if (!school || !test) continue
    const flag = screening.canName && (screening.cellQ[cell] ?? 1) <= q ? 1 : 0
    const score = scoreOf(screening.cellEvidence.combined[cell])
    lines.push([quoted(school.id), test.grade, quoted(test.subject), test.year, score, flag].join(','))
  }
  return lines
}

/** −log₁₀ p; 0 where nothing could be measured. */
function scoreOf(p = Number.NaN): string {
  return Number.isFinite(p) ? Math.max(0, -Math.log10(p)).toFixed(6) : '0'
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Schools in the order of evidence, with the strongest cells as counts that can be checked. */
function explanation(data: ScreeningData, screening: Screening): readonly string[] {
  const { schoolEvidence, cellEvidence, cells, tiers } = screening
  const order = data.schools
    .map((_, at) => at)
    .filter((at) => tiers[at] !== 'nothing-found')
    .sort((a, b) => (schoolEvidence.combined[a] ?? 1) - (schoolEvidence.combined[b] ?? 1))
  const cellsOf = Map.groupBy(cells.school.keys(), (cell) => cells.school[cell] ?? 0)
  return [
    cautionText,
    ...(screening.canName ? [] : [fewDataText]),
    ...(screening.canName && order.length === 0 ? ['Ни один результат не требует проверки.'] : []),
    ...order.flatMap((at) => {
      const tier = tiers[at] ?? 'nothing-found'
      const signs = signsWords(psOfSchool(screening, at))
      const strongest = (cellsOf.get(at) ?? [])
        .filter((cell) => Number.isFinite(cellEvidence.combined[cell]))
        .sort((a, b) => (cellEvidence.combined[a] ?? 1) - (cellEvidence.combined[b] ?? 1))
        .slice(0, CELLS_EXPLAINED)
      return [
        '',
        `Школа ${data.schools[at]?.id}: ${tierNames[tier]}${signs === '' ? '' : `. ${signs}`}`,
        ...strongest.flatMap((cell) => {
          const test = data.tests[cells.test[cell] ?? 0]
          return countsOfCell(data, screening, cell).map(
            (counts) =>
              `  ${test?.subject}, ${test?.grade} класс, ${test?.year} год. ${markerNames[counts.marker]}: ${describeCounts(counts, { cuts: test?.cuts ?? null })}`,
          )
        }),
      ]
    }),
  ]
}

function psOfSchool({ schoolEvidence: { ps } }: Screening, at: number): Partial<Record<Marker, number>> {
  return Object.fromEntries(markers.map((marker) => [marker, ps[marker][at] ?? Number.NaN]))
}
