import type { PlainDate } from '#kernel/plain-date.ts'
import type { PlanReading, ReadAction } from '#plans/domain/plan-reading.ts'

const WIDEST_TEXT = 100

/** A plan for people at a terminal: what it is, then its actions by section, then what to look at. */
export function planAsText(file: string, plan: PlanReading): string {
  const lines = [
    file,
    plan.title || 'Без названия',
    `Орган: ${plan.authority ?? 'не назван'}`,
    `Утверждён: ${approvalText(plan)}`,
    `Срок: ${plan.horizon ? `${russianDate(plan.horizon.startsOn)} — ${russianDate(plan.horizon.endsOn)}` : 'не найден'}`,
    `Мероприятий: ${plan.actions.length}, разделов: ${plan.sections.length}`,
    ...actionLines(plan),
  ]
  if (plan.problems.length > 0) lines.push('', 'Проверьте:')
  for (const problem of plan.problems) {
    lines.push(`  ${problem.severity === 'error' ? '!' : '—'} ${problem.where}: ${problem.message}`)
  }
  return `${lines.join('\n')}\n`
}

function actionLines(plan: PlanReading): string[] {
  const lines: string[] = []
  let section: number | null = null
  for (const action of plan.actions) {
    if (action.sectionIndex !== section) {
      section = action.sectionIndex
      const opened = section === null ? undefined : plan.sections[section]
      if (opened) lines.push('', [opened.number, opened.title].filter(Boolean).join('. '))
    }
    lines.push(...linesOf(action))
  }
  return lines
}

function linesOf(action: ReadAction): string[] {
  const text = action.text.length > WIDEST_TEXT ? `${action.text.slice(0, WIDEST_TEXT - 1)}…` : action.text
  return [
    `  ${action.number ?? '—'}\t${text}`,
    `  \tсрок: ${action.deadlineText || 'не указан'} · ответственные: ${action.performersText || 'не указаны'}`,
  ]
}

function approvalText(plan: PlanReading): string {
  if (!plan.approval) return 'не указано, чем'
  const { documentKind, date, number, signatory } = plan.approval
  const parts = [documentKind, date ? `от ${russianDate(date)}` : '', number ? `№ ${number}` : '']
  return [parts.filter(Boolean).join(' '), signatory].filter(Boolean).join(', ')
}

function russianDate(date: PlainDate): string {
  return date.split('-').reverse().join('.')
}
