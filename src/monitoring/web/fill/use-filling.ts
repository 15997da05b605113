import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { z } from 'zod'
import { whoAmI } from '#access/contract.ts'
import { call } from '#web-kit/api.ts'
import { notifyProblem } from '#web-kit/notices.tsx'
import { personalCopyKey } from '#web-kit/personal-copies.ts'
import { problemOf } from '#web-kit/problem-error.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import type { Answers } from '../../domain/form/answers.ts'
import { canonicalAnswers } from '../../domain/form/canonical-answers.ts'
import { checkAnswers } from '../../domain/form/check-answers.ts'
import { mergeAnswers } from '../../domain/form/merge-answers.ts'
import { StoredAnswersSchema } from '../../domain/shapes.ts'
import { type SheetView, saveAnswers } from '../../sheets-contract.ts'
import { dropLocal, keepLocal, takeLocal } from './local-answers.ts'

const PAUSE_MS = 700

export type StoredAnswers = z.output<typeof StoredAnswersSchema>
export type SavingState = 'saved' | 'changed' | 'saving' | 'offline' | 'collided'

/**
 * What is being written in a sheet: kept in the browser at once and on the server after a short pause. When somebody else
 * wrote in between, saving stops and both variants wait for the person's choice.
 */
export function useFilling(view: SheetView) {
  const client = useQueryClient()
  const userId = useAnswer(whoAmI, {}).data?.me?.userId ?? ''
  const key = personalCopyKey(userId, `sheet ${view.campaignId}-${view.organizationId}`)
  const [kept] = useState(() => (view.mayFill ? takeLocal(key, view) : undefined))
  const [answers, setAnswers] = useState<Answers>(kept?.answers ?? view.answers)
  const [version, setVersion] = useState(view.version)
  // What the server held when the person went on from it; not known of what was left here before others wrote.
  const [base, setBase] = useState<Answers | undefined>(kept?.isLate ? undefined : view.answers)
  const [saving, setSaving] = useState<SavingState>(kept ? (kept.isLate ? 'collided' : 'changed') : 'saved')
  const [savedAt, setSavedAt] = useState(view.savedAt)
  // What was left in the browser and what a colleague has written since are both shown.
  const [stored, setStored] = useState<StoredAnswers | undefined>(kept?.isLate ? view : undefined)
  const sending = useRef<Promise<number | undefined>>(undefined)

  /** What the server holds now is what is written here: nothing of one's own was waiting. */
  const adopt = useCallback((held: StoredAnswers) => {
    setAnswers(held.answers)
    setBase(held.answers)
    setVersion(held.version)
    setSavedAt(held.savedAt)
  }, [])

  // The sheet was moved or loaded from a file, or a colleague wrote while nothing of one's own was waiting.
  useEffect(() => {
    if (view.version <= version || saving === 'changed' || saving === 'saving' || saving === 'collided')
      return
    adopt(view)
  }, [view, version, saving, adopt])

  const change = useCallback((next: Answers) => {
    setAnswers(next)
    setSaving((former) => (former === 'collided' ? former : 'changed'))
  }, [])

  /** Resolves to the version that holds everything written; undefined when it could not be saved. */
  const send = useCallback(
    async (what: Answers, over: number): Promise<number | undefined> => {
      setSaving('saving')
      const params = { campaignId: view.campaignId, organizationId: view.organizationId }
      try {
        const answer = await call(saveAnswers, { params, body: { version: over, answers: what } })
        dropLocal(key)
        setBase(what)
        setVersion(answer.version)
        setSavedAt(answer.savedAt)
        setSaving((former) => (former === 'saving' ? 'saved' : former))
        return answer.version
      } catch (error) {
        const problem = problemOf(error)
        const current = StoredAnswersSchema.safeParse(problem.current)
        if (problem.status === 409 && current.success && isSame(current.data.answers, what)) {
          // It had been saved and only the answer was lost on its way.
          dropLocal(key)
          setBase(what)
          setVersion(current.data.version)
          setSavedAt(current.data.savedAt)
          setSaving((former) => (former === 'saving' ? 'saved' : former))
          return current.data.version
        }
        if (problem.status === 409 && current.success) {
          setStored(current.data)
          setSaving('collided')
        } else {
          setSaving('offline')
          if (problem.code !== 'offline') notifyProblem(error)
        }
        return undefined
      }
    },
    [key, view.campaignId, view.organizationId],
  )

  /** One at a time: a second saving over the same version would collide with the first. */
  const save = useCallback(
    async (what: Answers, over: number): Promise<number | undefined> => {
      const going = send(what, over)
      sending.current = going
      const version = await going
      if (sending.current === going) sending.current = undefined
      return version
    },
    [send],
  )

  useEffect(() => {
    if (saving !== 'changed') return
    keepLocal(key, version, answers)
    const timer = setTimeout(() => {
      if (!sending.current) void save(answers, version)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [answers, saving, version, key, save])

  // Without a connection it is tried again by itself.
  useEffect(() => {
    if (saving !== 'offline') return
    const timer = setTimeout(() => setSaving('changed'), 5000)
    return () => clearTimeout(timer)
  }, [saving])

  const findings = useMemo(
    () => checkAnswers(view.form, answers, view.previous?.answers ?? null),
    [view.form, view.previous, answers],
  )

  const merged = useMemo(
    () => stored && base && mergeAnswers(base, answers, stored.answers),
    [stored, base, answers],
  )

  return {
    answers,
    version,
    change,
    findings,
    saving,
    savedAt,
    stored,
    /** Own changes over what a colleague has written; undefined where it is not known what was changed. */
    merged,
    adopt,
    restored: kept !== undefined && !kept.isLate,
    /** Saves what is not saved yet. */
    settle: async () => {
      if (saving === 'saved') return version
      // What is on its way is waited for; what was changed after it goes over the version it made.
      const before = sending.current ? await sending.current : version
      if (before === undefined || saving === 'saving') return before
      return await save(answers, before)
    },
    keepBoth: () => {
      if (!stored || !merged) return
      setStored(undefined)
      setAnswers(merged)
      void save(merged, stored.version)
    },
    keepMine: () => {
      if (!stored) return
      setStored(undefined)
      void save(answers, stored.version)
    },
    takeStored: () => {
      if (!stored) return
      dropLocal(key)
      adopt(stored)
      setStored(undefined)
      setSaving('saved')
      void client.invalidateQueries()
    },
  }
}

function isSame(one: Answers, other: Answers): boolean {
  return canonicalAnswers(one) === canonicalAnswers(other)
}

export type Filling = ReturnType<typeof useFilling>
