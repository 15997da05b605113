import { afterEach, expect, it } from 'vitest'
import { listTables } from '#server-kit/database/backup/list-tables.ts'
import { type JobQueue, type Jobs, startJobs } from '#server-kit/jobs/start-jobs.ts'
import { onEachEngine } from '../engines.ts'

onEachEngine('jobs', (open) => {
  let jobs: Jobs | undefined
  const heard: string[] = []
  afterEach(async () => {
    await jobs?.stop()
    jobs = undefined
  })

  async function start(queue: Partial<JobQueue> & Pick<JobQueue, 'work'>): Promise<Jobs> {
    const retries = { most: 3, firstSeconds: 1, longestSeconds: 1 }
    const settings = {
      timeZone: 'Europe/Moscow',
      pollSeconds: 0.5,
      report: (text: string) => heard.push(text),
    }
    jobs = await startJobs(open(), [{ name: 'trial', retries, ...queue }], settings)
    return jobs
  }

  it('are done one after another, soon after they are sent', async () => {
    const done: unknown[] = []
    const { promise, resolve } = Promise.withResolvers<void>()
    const { send } = await start({
      async work(data) {
        done.push(data)
        if (done.length === 3) resolve()
      },
    })
    const begun = performance.now()
    for (const number of [1, 2, 3]) await send('trial', `key ${number}`, { number })
    await promise

    expect(done).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }])
    expect(performance.now() - begun).toBeLessThan(10_000)
    expect(heard).toEqual([])
  })

  it('are not doubled while one of the same key waits', async () => {
    const release = Promise.withResolvers<void>()
    const finished = Promise.withResolvers<void>()
    const done: unknown[] = []
    const { send } = await start({
      async work(data) {
        await release.promise
        done.push(data)
        if (done.length === 2) finished.resolve()
      },
    })
    await send('trial', 'same', { number: 1 })
    await send('trial', 'same', { number: 2 })
    await send('trial', 'other', { number: 3 })
    release.resolve()
    await finished.promise

    expect(done).toEqual([{ number: 1 }, { number: 3 }])
  })

  it('are tried again when they fail, also after a restart', async () => {
    let tries = 0
    const failed = Promise.withResolvers<void>()
    const first = await start({
      async work() {
        tries += 1
        failed.resolve()
        throw new Error('not yet')
      },
    })
    await first.send('trial', 'stubborn', {})
    await failed.promise
    await first.stop()

    const done = Promise.withResolvers<void>()
    await start({
      async work() {
        tries += 1
        done.resolve()
      },
    })
    await done.promise
    expect(tries).toBeGreaterThan(1)
  })

  it('are no part of a backup', async () => {
    await start({ work: async () => {} })
    const tables = await listTables(open().owner)
    expect(tables.filter(({ name }) => name.startsWith('jobs.'))).toEqual([])
  })
})
