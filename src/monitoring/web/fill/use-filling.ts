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
import { checkAnswers } from '../../domain/form/check-answers.ts'
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
  const [kept] = useState(() => (view.mayFill ? takeLocal(key, view.version) : undefined))
  const [answers, setAnswers] = useState<Answers>(kept ?? view.answers)
  const [version, setVersion] = useState(view.version)
  const [saving, setSaving] = useState<SavingState>(kept ? 'changed' : 'saved')
  const [savedAt, setSavedAt] = useState(view.savedAt)
  const [stored, setStored] = useState<StoredAnswers>()
  const isSending = useRef(false)

  // The sheet was moved or loaded from a file, or a colleague wrote while nothing of one's own was waiting.
  useEffect(() => {
    if (view.version <= version || saving === 'changed' || saving === 'saving' || saving === 'collided')
      return
    setAnswers(view.answers)
    setVersion(view.version)
    setSavedAt(view.savedAt)
  }, [view, version, saving])

  const change = useCallback((next: Answers) => {
    setAnswers(next)
    setSaving((former) => (former === 'collided' ? former : 'changed'))
  }, [])

  /** Resolves to the version that holds everything written; undefined when it could not be saved. */
  const save = useCallback(
    async (what: Answers, over: number): Promise<number | undefined> => {
      isSending.current = true
      setSaving('saving')
      const params = { campaignId: view.campaignId, organizationId: view.organizationId }
      try {
        const answer = await call(saveAnswers, { params, body: { version: over, answers: what } })
        dropLocal(key)
        setVersion(answer.version)
        setSavedAt(answer.savedAt)
        setSaving((former) => (former === 'saving' ? 'saved' : former))
        return answer.version
      } catch (error) {
        const problem = problemOf(error)
        const current = StoredAnswersSchema.safeParse(problem.current)
        if (problem.status === 409 && current.success) {
          setStored(current.data)
          setSaving('collided')
        } else {
          setSaving('offline')
          if (problem.code !== 'offline') notifyProblem(error)
        }
        return undefined
      } finally {
        isSending.current = false
      }
    },
    [key, view.campaignId, view.organizationId],
  )

  useEffect(() => {
    if (saving !== 'changed') return
    keepLocal(key, version, answers)
    const timer = setTimeout(() => {
      if (!isSending.current) void save(answers, version)
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

  return {
    answers,
    version,
    change,
    findings,
    saving,
    savedAt,
    stored,
    restored: kept !== undefined,
    /** Saves what is not saved yet. */
    settle: async () => (saving === 'saved' ? version : await save(answers, version)),
    keepMine: () => {
      if (!stored) return
      setStored(undefined)
      void save(answers, stored.version)
    },
    takeStored: () => {
      if (!stored) return
      dropLocal(key)
      setAnswers(stored.answers)
      setVersion(stored.version)
      setSavedAt(stored.savedAt)
      setStored(undefined)
      setSaving('saved')
      void client.invalidateQueries()
    },
  }
}

export type Filling = ReturnType<typeof useFilling>
