import { route } from '#server-kit/http/route.ts'
import { refuse } from '../../refusals.ts'
import * as contract from '../../reporting-contract.ts'
import { getAction } from '../../storage/actions.ts'
import { getPlan } from '../../storage/plans.ts'
import { findAnswers, insertQuestion, setQuestionRemoved } from '../../storage/reporting/action-questions.ts'
import { municipalityOf } from '../writer-of.ts'

export const listActionQuestionsRoute = route(contract.listActionQuestions, {
  may: 'plans.plan.read',
  audit: 'none',
  async answer({ params, tx }) {
    const { actionId } = await getAction(tx, params.planId, params.actionId)
    return { questions: await findAnswers(tx, actionId) }
  },
})

export const addActionQuestionRoute = route(contract.addActionQuestion, {
  may: 'plans.plan.edit',
  audit: 'plans.question.added',
  async answer({ params, body, person, tx, note }) {
    const plan = await getPlan(tx, params.planId)
    if (!plan.approved) throw refuse('plans/plan-not-approved')
    const { actionId } = await getAction(tx, plan.planId, params.actionId)
    const home = { municipalityId: municipalityOf(person), planId: plan.planId, actionId }
    const question = await insertQuestion(tx, home, body)
    note({ subject: `plan/${plan.planId}/action/${actionId}`, after: question })
    return question
  },
})

export const removeActionQuestionRoute = route(contract.removeActionQuestion, {
  may: 'plans.plan.edit',
  audit: 'plans.question.removed',
  async answer({ params, tx, note }) {
    const question = await setQuestionRemoved(tx, params, true)
    note({ subject: `plan/${params.planId}/action/${params.actionId}`, before: question })
    return question
  },
})

export const restoreActionQuestionRoute = route(contract.restoreActionQuestion, {
  may: 'plans.plan.edit',
  audit: 'plans.question.restored',
  async answer({ params, tx, note }) {
    const question = await setQuestionRemoved(tx, params, false)
    note({ subject: `plan/${params.planId}/action/${params.actionId}`, after: question })
    return question
  },
})
