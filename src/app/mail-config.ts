import { z } from 'zod'
import type { MailServer } from '#server-kit/mail/send-mail.ts'
import { configRefusal } from './refusals.ts'

const portAdvice = 'Нужно целое число от 1 до 65535'

/** The variables of the mail server; `MSOKO_SMTP_HOST` switches mail on. */
export const mailEnvironment = {
  MSOKO_SMTP_HOST: z.string().max(253).optional(),
  MSOKO_SMTP_PORT: z.coerce
    .number(portAdvice)
    .int(portAdvice)
    .min(1, portAdvice)
    .max(65_535, portAdvice)
    .optional(),
  MSOKO_SMTP_SECURITY: z
    .enum(['tls', 'starttls', 'none'], 'Нужно одно из слов: tls, starttls, none')
    .default('starttls'),
  MSOKO_SMTP_USER: z.string().max(200).optional(),
  MSOKO_SMTP_PASSWORD: z.string().max(500).optional(),
  MSOKO_MAIL_FROM: z.email('Нужен адрес почты, например msoko@example.ru').optional(),
}

const usualPorts = { tls: 465, starttls: 587, none: 25 } as const

export function readMailConfig(e: z.output<z.ZodObject<typeof mailEnvironment>>): MailServer | undefined {
  if (e.MSOKO_SMTP_HOST === undefined) return undefined
  if (e.MSOKO_MAIL_FROM === undefined) {
    throw configRefusal([{ path: ['MSOKO_MAIL_FROM'], message: 'Укажите адрес, от которого уходят письма' }])
  }
  return {
    host: e.MSOKO_SMTP_HOST,
    port: e.MSOKO_SMTP_PORT ?? usualPorts[e.MSOKO_SMTP_SECURITY],
    security: e.MSOKO_SMTP_SECURITY,
    userName: e.MSOKO_SMTP_USER ?? null,
    password: e.MSOKO_SMTP_PASSWORD ?? null,
    sender: e.MSOKO_MAIL_FROM,
  }
}
