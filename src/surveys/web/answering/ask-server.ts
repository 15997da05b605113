import type { OpenQuestionnaire } from '../../answering-contract.ts'
import type { SurveyAnswers } from '../../domain/questionnaire/survey-answers.ts'

/** What the server said: the thing itself, a refusal in words, or nothing because there is no connection. */
export type Said<T> =
  | { readonly kind: 'said'; readonly value: T }
  | { readonly kind: 'refused'; readonly title: string; readonly detail: string }
  | { readonly kind: 'offline' }

export function askQuestionnaire(key: string): Promise<Said<OpenQuestionnaire>> {
  return ask<OpenQuestionnaire>(addressOf(key), { method: 'GET' })
}

export function sendAnswer(
  key: string,
  body: { readonly answerId: string; readonly answers: SurveyAnswers },
): Promise<Said<unknown>> {
  return ask<unknown>(`${addressOf(key)}/answers`, { method: 'POST', body: JSON.stringify(body) })
}

const addressOf = (key: string) => `/api/open/questionnaires/${encodeURIComponent(key)}`

async function ask<T>(address: string, request: RequestInit): Promise<Said<T>> {
  const headers = {
    'x-msoko': '1',
    ...(request.body ? { 'content-type': 'application/json' } : {}),
  }
  try {
    const answer = await fetch(address, { ...request, headers, credentials: 'same-origin' })
    const text = await answer.text()
    if (answer.ok) return { kind: 'said', value: JSON.parse(text) }
    // A proxy without a server behind it speaks no Russian and is no refusal.
    if (answer.status >= 500) return { kind: 'offline' }
    const problem: { title?: string; detail?: string } = JSON.parse(text)
    return { kind: 'refused', title: problem.title ?? 'Не получилось', detail: problem.detail ?? '' }
  } catch {
    return { kind: 'offline' }
  }
}
