import { networkInterfaces } from 'node:os'
import { resolve } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { openStore } from '#server-kit/database/open-store.ts'
import type { Jobs } from '#server-kit/jobs/start-jobs.ts'
import { buildWeb } from '../build-web.ts'
import { createClock } from '../clock.ts'
import { compose } from '../compose.ts'
import { type Config, readConfig } from '../config.ts'
import { startDailyCleaning } from '../daily-cleaning.ts'
import { createHttpServer } from '../http-server.ts'
import { keepSecret } from '../keep-secret.ts'
import { startNightlyBackups } from '../nightly-backup.ts'
import { openInstallation } from '../open-installation.ts'
import { listenRefusal } from '../refusals.ts'
import { startReminders } from '../start-reminders.ts'
import { tellOfPackage } from '../work-on-packages.ts'
import { tellOfRecount } from '../work-on-recounts.ts'
import { tellOfImport } from '../work-on-results.ts'
import { tellOfRun } from '../work-on-screening.ts'
import { welcomeText } from './welcome-text.ts'

/** Brings the installation up and keeps it up until the terminal or the system asks it to stop. */
export async function serve({ pages }: { readonly pages: 'build' | 'elsewhere' }): Promise<void> {
  const config = readConfig(process.env)
  const store = await openStore({
    databaseUrl: config.databaseUrl,
    dataDir: config.dataDir,
    report: say,
    onStopped: () => process.exit(1),
  })
  try {
    // After the folder is ours: a second start must not rebuild the pages under the first.
    if (pages === 'build') await buildWeb(say)
    const standing = await openInstallation(store, { ...config, report: say })
    const secret = config.secret ?? keepSecret(config.dataDir)
    const jobs = Promise.withResolvers<Jobs | undefined>()
    const onResultsWaiting = (importId: number) => tellOfImport(() => jobs.promise, importId)
    const onRunWaiting = (runId: number) => tellOfRun(() => jobs.promise, runId)
    const onPackageWaiting = (packageId: number) => tellOfPackage(() => jobs.promise, packageId)
    const parts = compose(store, {
      ...{ ...config, secret, onResultsWaiting, onRunWaiting, onPackageWaiting },
      onRecountWaiting: (recountId) => tellOfRecount(() => jobs.promise, recountId),
    })
    const http = await createHttpServer(parts)
    const port = await listen(http, config)
    say(welcomeText({ addresses: addressesOf(config, port), standing, where: whereOf(config) }))
    const clock = createClock(config)
    const stopBackups = startNightlyBackups(store, { ...config, clock, report: say })
    const stopCleaning = startDailyCleaning(store, clock)
    // Its first start makes tables for a second or two; the pages do not wait for it, and work without it.
    const reminders = startReminders(store, { ...config, secret, clock, report: say }).catch(
      (error: unknown) => {
        say(`Напоминания и загрузка файлов не работают: ${error instanceof Error ? error.message : error}`)
        return undefined
      },
    )
    jobs.resolve(reminders)
    closeOnSignal(async () => {
      stopBackups()
      stopCleaning()
      await http.close()
      await (await reminders)?.stop()
      await store.close()
    })
  } catch (error) {
    await store.close()
    throw error
  }
}

async function listen(http: FastifyInstance, { host, port }: Config): Promise<number> {
  try {
    await http.listen({ host, port })
    // PORT=0 lets the system choose.
    const [bound] = http.addresses()
    return typeof bound === 'object' ? bound.port : port
  } catch (error) {
    throw listenRefusal(error, { host, port }) ?? error
  }
}

/** Where the person may point a browser: the given address, or what the machine is called in its networks. */
function addressesOf({ publicUrl, host }: Config, port: number): readonly string[] {
  if (publicUrl) return [publicUrl]
  const isOpen = host === '0.0.0.0' || host === '::'
  if (!isOpen) return [`http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`]
  const own = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `http://${address}:${port}`)
  return [`http://localhost:${port}`, ...own]
}

function whereOf({ databaseUrl, dataDir }: Config): string {
  return databaseUrl ? 'сервер PostgreSQL' : `встроенная база, папка ${resolve(dataDir)}`
}

function closeOnSignal(close: () => Promise<void>): void {
  let isClosing = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // The second request to stop does not wait.
      if (isClosing) process.exit(1)
      isClosing = true
      say('Система останавливается…')
      close().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
