import type { PlainDate } from '#kernel/plain-date.ts'
import type { Store } from '#server-kit/database/database.ts'
import { organizationsScope } from '#server-kit/database/scope.ts'
import { openRoute } from '#server-kit/http/open-route.ts'
import * as contract from '../answering-contract.ts'
import { keepAnswers } from '../domain/questionnaire/keep-answers.ts'
import { CODE_LENGTH, readKey } from '../domain/survey/entry-code.ts'
import { surveyState } from '../domain/survey/survey.ts'
import { refuse } from '../refusals.ts'
import { isKept, keepAnswer } from '../storage/answers.ts'
import { type Entry, findByCode, findByLink, takeCode } from '../storage/entrances.ts'
import { getSurvey } from '../storage/surveys.ts'
import { answeredMark, hashOfCode, isMark } from './keys.ts'
import type { NeighboursPort } from './neighbours-port.ts'

export type AnsweringSettings = { readonly secret: string; today(): PlainDate }

/**
 * The two calls of a person without an account. Nothing is written about who called: no audit line, no time, no address.
 * Why so: docs/decisions/0039-one-answer-and-nobody-known.md
 */
export function answeringRoutes(port: NeighboursPort, { secret, today }: AnsweringSettings) {
  return [
    openRoute(contract.openQuestionnaire, {
      may: 'public',
      audit: 'none',
      standing: 'any',
      often: true,
      async answer({ params, store, headers }) {
        const { entry, mark, key } = await enter(store, secret, params.key)
        return await store.transaction(scopeOf(entry), async (tx) => {
          const survey = await getSurvey(tx, entry.surveyId)
          if (survey.removed) throw unknownKey()
          const organizations = await port.readOrganizations(tx, today())
          const organization = organizations.find((one) => one.organizationId === entry.organizationId)
          const state = surveyState(survey, today())
          const { title, intro, scales, sections } = survey.questionnaire
          return {
            title,
            organizationName: organization?.shortName ?? '',
            opensOn: survey.opensOn,
            closesOn: survey.closesOn,
            state:
              state === 'planned'
                ? ('not-yet' as const)
                : state === 'closed'
                  ? ('closed' as const)
                  : mark !== null && isMark(cookieOf(headers, key), mark)
                    ? ('answered' as const)
                    : ('open' as const),
            // Before it begins and after it ends there is nothing to be seen.
            questionnaire:
              state === 'open' ? { title, intro, scales, sections } : { title, intro, scales, sections: [] },
          }
        })
      },
    }),
    openRoute(contract.sendAnswer, {
      may: 'public',
      audit: 'none',
      standing: 'any',
      often: true,
      async answer({ params, body, store, headers, setCookies }) {
        // Sent again after a lost answer: its code is gone by now, but it is kept.
        if (await isKept(store.owner, body.answerId)) return { isKept: true as const }
        const { entry, mark, key } = await enter(store, secret, params.key)
        if (mark !== null && isMark(cookieOf(headers, key), mark)) throw refuse('surveys/already-answered')
        await store.transaction(scopeOf(entry), async (tx) => {
          const survey = await getSurvey(tx, entry.surveyId)
          if (survey.removed) throw unknownKey()
          if (surveyState(survey, today()) !== 'open') throw refuse('surveys/not-open')
          const answers = keepAnswers(survey.questionnaire, body.answers)
          if (answers === null) throw refuse('surveys/nothing-answered')
          if (mark === null && !(await takeCode(tx, entry, hashOfCode(secret, key)))) throw unknownKey()
          const { municipalityId } = entry
          await keepAnswer(tx, entry, { municipalityId, answerId: body.answerId, answers })
        })
        if (mark !== null) setCookies([markCookie(key, mark)])
        return { isKept: true as const }
      },
    }),
  ]
}

type Entered = { readonly entry: Entry; readonly mark: string | null; readonly key: string }

async function enter(store: Store, secret: string, typed: string): Promise<Entered> {
  const key = readKey(typed)
  if (key === undefined) throw unknownKey()
  const isCode = key.length === CODE_LENGTH
  const entry = isCode
    ? await findByCode(store.owner, hashOfCode(secret, key))
    : await findByLink(store.owner, key)
  if (entry === undefined) throw unknownKey()
  return { entry, key, mark: isCode ? null : answeredMark(secret, key) }
}

/** The rows of this one organisation. */
function scopeOf({ municipalityId, organizationId }: Entry) {
  return organizationsScope(municipalityId, [organizationId])
}

function unknownKey() {
  return refuse('surveys/key-unknown', {
    detail: 'Проверьте, верно ли он набран. Код действует один раз: возможно, по нему уже ответили.',
  })
}

const cookieName = (key: string) => `msoko-anketa-${key}`

function cookieOf(headers: Headers, key: string): string | undefined {
  const name = `${cookieName(key)}=`
  return (headers.get('cookie') ?? '')
    .split(/;\s*/)
    .find((part) => part.startsWith(name))
    ?.slice(name.length)
}

/** Half a year: longer than any survey runs. */
function markCookie(key: string, mark: string): string {
  return `${cookieName(key)}=${mark}; Path=/api/open/questionnaires/${key}; Max-Age=15552000; HttpOnly; SameSite=Lax`
}
