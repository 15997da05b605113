import { availableParallelism, cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import type { Measurement } from './measure.ts'
import { measuresOn } from './measures.ts'

// `npm run bench`: every promise about speed, measured on this machine; `npm run bench cycle indicators` measures only these.
// A broken promise is marked and does not stop the rest.
const { positionals: chosen } = parseArgs({ allowPositionals: true })
const all = measuresOn(process.env.TEST_DATABASE_URL)
const names = [...new Set(all.map(({ name }) => name))]
const unknown = chosen.filter((name) => !names.includes(name))
if (unknown.length > 0) {
  process.stderr.write(`Нет измерения «${unknown.join('», «')}». Есть: ${names.join(', ')}.\n`)
  process.exit(1)
}

const measured: Measurement[] = []
for (const { name, run } of all) {
  if (chosen.length === 0 || chosen.includes(name)) measured.push(...[await run()].flat())
}

const rows = measured.map(({ what, value, target, kept, remark = '' }) => [
  what,
  value,
  target,
  kept === null ? 'пропущено' : kept ? 'да' : 'НЕТ',
  remark,
])
const table = [['Что измерено', 'Медиана', 'Цель', 'Выполнено', ''], ...rows]
const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length))) ?? []
const gigabytes = Math.round(totalmem() / 2 ** 30)
const cpu = cpus()[0]?.model ?? ''
process.stdout.write(`Node ${process.version}, ${availableParallelism()} × ${cpu}, ${gigabytes} ГБ\n\n`)
for (const row of table) {
  process.stdout.write(
    `${row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()}\n`,
  )
}
