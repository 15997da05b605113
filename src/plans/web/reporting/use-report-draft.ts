import { useCallback, useEffect, useRef, useState } from 'react'
import { whoAmI } from '#access/contract.ts'
import { call } from '#web-kit/api.ts'
import { personalCopyKey } from '#web-kit/personal-copies.ts'
import { problemOf } from '#web-kit/problem-error.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import type { DraftContent, TaskPageView } from '../../domain/views/report-view.ts'
import { dropReportDraft, keepReportDraft } from '../../reporting-contract.ts'
import { dropLocalDraft, keepLocalDraft, readLocalDraft } from './local-draft.ts'
import { emptyDraft, newerDraft } from './report-draft.ts'

const SAVE_AFTER_MS = 2_000
const TRY_AGAIN_MS = 8_000

export type DraftStanding = 'unchanged' | 'waiting' | 'saved' | 'here' | 'gone'

/**
 * What is being typed into a report. It goes to the server a moment after each change, so that it waits for its writer on
 * any computer; until the server has it, and while there is no connection, this browser keeps it.
 */
export function useReportDraft({ task, draft, versions }: TaskPageView) {
  const userId = useAnswer(whoAmI, {}).data?.me?.userId ?? ''
  const key = personalCopyKey(userId, `report ${task.organizationId}-${task.id}`)
  const [begun] = useState(() => {
    const local = readLocalDraft(key)
    const content = newerDraft(local, draft)
    return {
      content: content ?? emptyDraft(versions[0]),
      // What this browser kept and the server never got goes there now.
      isUnsent: local !== null && content === local.content,
      params: { organizationId: task.organizationId, taskId: task.id },
    }
  })
  const [content, setContent] = useState<DraftContent>(begun.content)
  const [standing, setStanding] = useState<DraftStanding>(draft === null ? 'unchanged' : 'saved')
  const latest = useRef(begun.content)
  const unsent = useRef(begun.isUnsent ? begun.content : undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const send = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current)
    const sent = unsent.current
    if (sent === undefined) return
    try {
      await call(keepReportDraft, { params: begun.params, body: { content: sent } })
      if (unsent.current !== sent) return
      unsent.current = undefined
      dropLocalDraft(key)
      setStanding('saved')
    } catch (error) {
      if (unsent.current === undefined) return
      const { code, status } = problemOf(error)
      // Asking again would not bring the task back; what was typed stays on the page and in this browser.
      if (status === 404 || code === 'plans/task-taken-back') return setStanding('gone')
      setStanding('here')
      timer.current = setTimeout(() => void send(), TRY_AGAIN_MS)
    }
  }, [begun, key])

  const change = (changes: Partial<DraftContent>) => {
    const next = { ...latest.current, ...changes }
    latest.current = next
    unsent.current = next
    setContent(next)
    setStanding('waiting')
    keepLocalDraft(key, next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void send(), SAVE_AFTER_MS)
  }

  const settle = () => {
    clearTimeout(timer.current)
    unsent.current = undefined
    dropLocalDraft(key)
  }

  useEffect(() => {
    const sendNow = () => void send()
    sendNow()
    window.addEventListener('online', sendNow)
    return () => {
      window.removeEventListener('online', sendNow)
      sendNow()
    }
  }, [send])

  return {
    content,
    change,
    standing,
    /** The report was sent: nothing is left to keep. */
    settle,
    /** Throws away what was typed, here and on the server. */
    forget: async () => {
      settle()
      await call(dropReportDraft, { params: begun.params }).catch(() => undefined)
    },
  }
}
