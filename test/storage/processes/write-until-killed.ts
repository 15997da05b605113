import { writeSync } from 'node:fs'
import { sql } from 'kysely'
import { openStore } from '#server-kit/database/open-store.ts'

// Says what it found, then writes row after row and says each one's number only when the store has acknowledged it.

const [dataDir = '', series = ''] = process.argv.slice(2)
const store = await openStore({ dataDir, migrations: [] })
await sql`create table if not exists service.acknowledged (series int, number int, filler text)`.execute(
  store.owner,
)
const { rows } = await sql<{ row: string }>`
  select series || ':' || number as row from service.acknowledged
`.execute(store.owner)
say(`found ${rows.map(({ row }) => row).join(' ')}`)

for (let number = 1; ; number += 1) {
  await sql`
    insert into service.acknowledged values (${series}::int, ${number}, repeat('x', 500))
  `.execute(store.owner)
  if (number % 100 === 0) await sql`checkpoint`.execute(store.owner)
  say(`kept ${series}:${number}`)
}

function say(line: string): void {
  writeSync(1, `${line}\n`)
}
