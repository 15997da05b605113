import { isIP } from 'node:net'
import { z } from 'zod'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { mailEnvironment, readMailConfig } from './mail-config.ts'
import { configRefusal } from './refusals.ts'

const flag = z
  .enum(['0', '1', ''], 'Нужно 1 или 0')
  .default('')
  .transform((text) => text === '1')

const portAdvice = 'Нужно целое число от 0 до 65535'
const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const

const timeZone = z
  .string()
  .refine(isTimeZone, 'Неизвестный часовой пояс; пример: Asia/Yekaterinburg')
  .default(() => Intl.DateTimeFormat().resolvedOptions().timeZone)

/** Every setting of the program, read from the environment once. Nothing is required. */
const Environment = z.object({
  /** The embedded database keeps to MSOKO_DATA_DIR; with DATABASE_URL a PostgreSQL server (15 or newer) is used. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//, 'Начинается с postgres://')
    .optional(),
  MSOKO_DATA_DIR: z.string().min(1).default('data'),
  PORT: z.coerce.number(portAdvice).int(portAdvice).min(0, portAdvice).max(65_535, portAdvice).default(3000),
  /** 0.0.0.0 opens the system to the network. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** The address people type, when it is known: 'https://msoko.example.ru'. https makes the cookies secure. */
  MSOKO_PUBLIC_URL: z
    .url({
      protocol: /^https?$/,
      error: 'Нужен адрес с http:// или https://, например https://msoko.example.ru',
    })
    .optional(),
  /** Believe X-Forwarded-…: '1' from any address, or a list of addresses of proxies. */
  MSOKO_TRUST_PROXY: z
    .string()
    .refine(areAddresses, 'Нужны адреса прокси-серверов через запятую, например 10.0.0.5 или 10.0.0.0/24')
    .optional(),
  /** Signs the cookies. Made and kept in the data folder when it is not given. */
  MSOKO_SECRET: z.string().min(32, 'Не короче 32 знаков').optional(),
  /** 1 starts an empty installation for real work instead of the invented municipality. */
  MSOKO_EMPTY: flag,
  MSOKO_TIME_ZONE: timeZone,
  /** Stops the calendar at a day: for demonstrations and tests. */
  MSOKO_TODAY: plainDateSchema.optional(),
  /** Mail for reminders. Given here it wins over the administrator's page. */
  ...mailEnvironment,
  MSOKO_LOG: z.enum(logLevels, `Нужно одно из слов: ${logLevels.join(', ')}`).default('warn'),
})

export type Config = ReturnType<typeof readConfig>

/** Reads the settings; a wrong one is refused by its name. An empty value counts as absent. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>) {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const read = Environment.safeParse(given)
  if (!read.success) throw configRefusal(read.error.issues)
  const e = read.data
  return {
    databaseUrl: e.DATABASE_URL,
    dataDir: e.MSOKO_DATA_DIR,
    port: e.PORT,
    host: e.HOST,
    publicUrl: e.MSOKO_PUBLIC_URL?.replace(/\/+$/, ''),
    trustProxy: trustOf(e.MSOKO_TRUST_PROXY),
    secret: e.MSOKO_SECRET,
    startsEmpty: e.MSOKO_EMPTY,
    timeZone: e.MSOKO_TIME_ZONE,
    fixedToday: e.MSOKO_TODAY,
    logLevel: e.MSOKO_LOG,
    mail: readMailConfig(e),
  }
}

function trustOf(text: string | undefined): boolean | string {
  if (text === undefined || text === '0') return false
  return text === '1' ? true : text
}

function areAddresses(text: string): boolean {
  if (text === '0' || text === '1') return true
  return text.split(',').every((part) => {
    const [address = '', bits, ...rest] = part.trim().split('/')
    const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
    return (
      most > 0 && rest.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most))
    )
  })
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('ru', { timeZone: name }))
  } catch {
    return false
  }
}
