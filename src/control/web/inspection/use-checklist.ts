import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { type Answers, AnswersSchema } from '#monitoring/domain/form/answers.ts'
import { call } from '#web-kit/api.ts'
import { notifyProblem } from '#web-kit/notices.tsx'
import { problemOf } from '#web-kit/problem-error.ts'
import { keepAnswers } from '../../contract.ts'

const SAVE_AFTER_MS = 1_200
const TRY_AGAIN_MS = 8_000

/** ничего не изменено · сохраняется · сохранено · нет связи, ждёт · другой человек сохранил иначе */
export type KeepingState = 'unchanged' | 'waiting' | 'saved' | 'offline' | 'collision'

const StoredSchema = z.object({ version: z.int(), answers: AnswersSchema, saverName: z.string().nullable() })

type Stored = z.output<typeof StoredSchema>

/**
 * A check list being filled in: kept a moment after each change, tried again while there is no connection. Where somebody
 * else has kept other answers meanwhile, nothing is written until the person has chosen.
 */
export function useChecklist(
  params: { readonly inspectionId: number; readonly organizationId: number },
  begun: { readonly version: number; readonly answers: Answers },
) {
  const client = useQueryClient()
  const [answers, setAnswers] = useState(begun.answers)
  const [standing, setStanding] = useState<KeepingState>('unchanged')
  const [stored, setStored] = useState<Stored>()
  const version = useRef(begun.version)
  const unsent = useRef<Answers>(undefined)
  const isBusy = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { inspectionId, organizationId } = params

  const send = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current)
    const sent = unsent.current
    if (sent === undefined || isBusy.current) return
    isBusy.current = true
    try {
      const body = { version: version.current, answers: sent }
      const kept = await call(keepAnswers, { params: { inspectionId, organizationId }, body })
      const wasFirst = version.current === 0
      version.current = kept.version
      if (unsent.current === sent) {
        unsent.current = undefined
        setStanding('saved')
      } else {
        timer.current = setTimeout(() => void send(), SAVE_AFTER_MS)
      }
      // The first answer begins the visit: its state on the page has changed.
      if (wasFirst) void client.invalidateQueries()
    } catch (error) {
      const problem = problemOf(error)
      const current = StoredSchema.safeParse(problem.current)
      if (problem.status === 409 && current.success) {
        setStored(current.data)
        setStanding('collision')
      } else if (problem.status === 0) {
        setStanding('offline')
        timer.current = setTimeout(() => void send(), TRY_AGAIN_MS)
      } else {
        setStanding('offline')
        notifyProblem(error)
      }
    } finally {
      isBusy.current = false
    }
  }, [client, inspectionId, organizationId])

  useEffect(() => {
    const sendNow = () => void send()
    window.addEventListener('online', sendNow)
    return () => {
      window.removeEventListener('online', sendNow)
      sendNow()
    }
  }, [send])

  return {
    answers,
    standing,
    stored,
    change: (next: Answers) => {
      setAnswers(next)
      unsent.current = next
      if (standing === 'collision') return
      setStanding('waiting')
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void send(), SAVE_AFTER_MS)
    },
    /** Writes what is on the screen over what the other person has kept. */
    keepMine: () => {
      if (!stored) return
      version.current = stored.version
      unsent.current = answers
      setStored(undefined)
      setStanding('waiting')
      void send()
    },
    /** Takes what the other person has kept. */
    takeTheirs: () => {
      if (!stored) return
      version.current = stored.version
      unsent.current = undefined
      setAnswers(stored.answers)
      setStored(undefined)
      setStanding('saved')
    },
  }
}
