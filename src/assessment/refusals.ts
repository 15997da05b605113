import { type RefusalText, refuser } from '#kernel/refusal.ts'

export const assessmentRefusals = {
  'assessment/format-unknown': {
    status: 422,
    title: 'Не узнали вид таблицы: ни одна из известных форм не подошла',
  },
} as const satisfies Record<string, RefusalText>

export const refuse = refuser(assessmentRefusals)
