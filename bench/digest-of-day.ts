import { SMTPServer } from 'smtp-server'
import { prepareDigests } from '#flows/prepare-digests.ts'
import { sendLetter } from '#flows/send-letter.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { findWaitingLetters } from '#reminders/storage/letters.ts'
import type { Store } from '#server-kit/database/database.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { bringInPlan } from './bring-in-plan.ts'
import { inventedPlan, settle } from './invented-municipality.ts'
import { inMilliseconds, type Measurement, median } from './measure.ts'

const SCHOOLS = 100
const PERFORMERS = 200
const LETTERS = 50
const DAYS = ['2026-12-21', '2026-12-22', '2026-12-23', '2026-12-24', '2026-12-25']

/** The digests of two hundred performers at some ten thousand tasks, and their letters to a mail server of this computer. */
export async function digestOfDay(store: Store, engine: string): Promise<readonly Measurement[]> {
  const municipalityId = await settle(store, SCHOOLS)
  const { taskCount } = await bringInPlan(store, municipalityId, inventedPlan(84, 2))
  await moveIn(store, municipalityId)
  const post = await openPost()
  const server = {
    host: '127.0.0.1',
    port: post.port,
    security: 'none',
    userName: null,
    password: null,
    sender: 'bench@example.ru',
  } as const
  try {
    const makings: number[] = []
    const sendings: number[] = []
    let letterCount = 0
    for (const day of DAYS.map(plainDate)) {
      const now = new Date(`${day}T06:00:00Z`)
      const start = performance.now()
      await store.transaction(municipalityScope(municipalityId), (tx) =>
        prepareDigests(tx, municipalityId, { today: day, hour: 9, now }, 'on'),
      )
      makings.push(performance.now() - start)
      const letters = await findWaitingLetters(store.owner, day)
      letterCount = letters.length
      const config = { environment: server, secret: '', publicUrl: undefined, now: () => now }
      const sending = performance.now()
      for (const digestId of letters.slice(0, LETTERS)) await sendLetter(store, digestId, config)
      sendings.push((performance.now() - sending) / Math.min(LETTERS, letters.length))
    }
    const remark = `задач: ${taskCount}, писем в день: ${letterCount}`
    return [
      inMilliseconds(`Сводка для ${PERFORMERS} исполнителей, ${engine}`, median(makings), 1000, remark),
      inMilliseconds(
        `Одно письмо сводки, ${engine}`,
        median(sendings),
        250,
        'из них 100 мс медлит сам сервер почты',
      ),
    ]
  } finally {
    await post.close()
  }
}

/** A mail server that takes every letter and forgets it. */
async function openPost(): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onData(stream, _session, done) {
      stream.on('end', () => done())
      stream.resume()
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}

/** Two people a school; without passwords, whose hashing would take longer than all the rest. */
async function moveIn(store: Store, municipalityId: number): Promise<void> {
  const schools = await store.owner
    .selectFrom('organizations.organization')
    .select('organizationId')
    .where('municipalityId', '=', municipalityId)
    .where('type', '=', 'school')
    .execute()
  await store.owner
    .insertInto('access.user')
    .values(
      Array.from({ length: PERFORMERS }, (_, number) => ({
        id: `bench-${number}`,
        name: `Исполнитель ${number}`,
        email: `performer-${number}@example.ru`,
        role: 'head' as const,
        municipalityId,
        organizationIds: [schools[number % schools.length]?.organizationId ?? 0],
        lastSignedInAt: null,
      })),
    )
    .execute()
}
