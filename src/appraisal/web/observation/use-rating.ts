import { useCallback, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { whoAmI } from '#access/contract.ts'
import { call } from '#web-kit/api.ts'
import { notifyProblem } from '#web-kit/notices.tsx'
import { personalCopyKey } from '#web-kit/personal-copies.ts'
import { problemOf } from '#web-kit/problem-error.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { type Ratings, RatingsSchema } from '../../domain/observation/rating.ts'
import { keepMyRating, type RatingSheet } from '../../observation-contract.ts'

const PAUSE_MS = 800
const AGAIN_MS = 5_000

export type SavingState = 'saved' | 'changed' | 'saving' | 'offline'

/** Whose sheet it is, and how it goes to the server. */
export type KeptAs = {
  readonly name: string
  keep(
    params: { roundId: number; organizationId: number },
    body: { version: number; ratings: Ratings },
  ): Promise<{ readonly version: number }>
}

const mine: KeptAs = {
  name: 'rating',
  keep: (params, body) => call(keepMyRating, { params, body }),
}

/**
 * What an expert puts down: in the browser at once, on the server after a pause and again once there is a connection. The
 * sheet has one writer, so marks made on another device of the same person are joined, the newer page's winning.
 */
export function useRating(sheet: RatingSheet, { name, keep }: KeptAs = mine) {
  const userId = useAnswer(whoAmI, {}).data?.me?.userId ?? ''
  const key = personalCopyKey(userId, `${name} ${sheet.roundId}-${sheet.organizationId}`)
  const [kept] = useState(() => readKept(key))
  const [ratings, setRatings] = useState<Ratings>(() => ({ ...sheet.ratings, ...kept }))
  const [version, setVersion] = useState(sheet.version)
  const [saving, setSaving] = useState<SavingState>(kept ? 'changed' : 'saved')
  const isSending = useRef(false)

  const change = useCallback((indicator: string, part: Partial<Ratings[string]>) => {
    setRatings((former) => ({
      ...former,
      [indicator]: { mark: null, note: '', ...former[indicator], ...part },
    }))
    setSaving('changed')
  }, [])

  const save = useCallback(
    async (what: Ratings, over: number): Promise<number | undefined> => {
      isSending.current = true
      setSaving('saving')
      const params = { roundId: sheet.roundId, organizationId: sheet.organizationId }
      try {
        const answer = await keep(params, { version: over, ratings: what })
        setVersion(answer.version)
        drop(key)
        setSaving((former) => (former === 'saving' ? 'saved' : former))
        return answer.version
      } catch (error) {
        const problem = problemOf(error)
        const current = StoredSchema.safeParse(problem.current)
        if (problem.status === 409 && current.success) {
          setRatings({ ...current.data.ratings, ...what })
          setVersion(current.data.version)
          setSaving('changed')
        } else {
          setSaving('offline')
          if (problem.code !== 'offline') notifyProblem(error)
        }
        return undefined
      } finally {
        isSending.current = false
      }
    },
    [key, keep, sheet.roundId, sheet.organizationId],
  )

  useEffect(() => {
    if (saving !== 'changed') return
    write(key, ratings)
    const timer = setTimeout(() => {
      if (!isSending.current) void save(ratings, version)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [ratings, saving, version, key, save])

  useEffect(() => {
    if (saving !== 'offline') return
    const again = () => setSaving('changed')
    const timer = setTimeout(again, AGAIN_MS)
    window.addEventListener('online', again)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', again)
    }
  }, [saving])

  return {
    ratings,
    saving,
    change,
    /** The version that holds everything; undefined without a connection. */
    settle: async () => (saving === 'saved' ? version : await save(ratings, version)),
  }
}

const StoredSchema = z.object({ version: z.int(), ratings: RatingsSchema })

function readKept(key: string): Ratings | undefined {
  try {
    return RatingsSchema.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null')).data
  } catch {
    return undefined
  }
}

function write(key: string, ratings: Ratings): void {
  try {
    localStorage.setItem(key, JSON.stringify(ratings))
  } catch {
    // A full or forbidden store: the page itself still holds the marks.
  }
}

function drop(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Nothing was kept either.
  }
}
