import { confirmAct } from '#web-kit/confirm-act.tsx'

/** A sheet that is not filled to the end goes out only when the person says so. */
export async function confirmUnfinished(
  { part, whole }: { readonly part: number; readonly whole: number },
  object: string,
): Promise<boolean> {
  if (part >= whole) return true
  return await confirmAct({
    question: 'Отправить лист, заполненный не до конца?',
    object,
    consequence: `Отмечено ${part} из ${whole} показателей. Остальные не посчитаются; пока обход идёт, лист можно отозвать и дополнить.`,
    act: 'Отправить как есть',
  })
}
