import { beforeAll, expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { municipalityScope, organizationsScope } from '#server-kit/database/scope.ts'
import { makePlaces, nowhere } from '../../../test/documents-municipality.ts'
import { onEachEngine } from '../../../test/engines.ts'
import { satisfactionQuestionnaire } from '../domain/ready/satisfaction.ts'
import { countAnswers, findAnswers, isKept, keepAnswer } from './answers.ts'
import { addCodes, findByCode, findByLink, takeCode } from './entrances.ts'
import { createSurvey } from './surveys.ts'
import { addTargets, findTargets } from './targets.ts'

const day = plainDate('2026-11-24')

onEachEngine('whose surveys', (open) => {
  let at = nowhere
  let surveyId = 0
  beforeAll(async () => {
    at = await makePlaces(open())
    surveyId = await open().transaction(municipalityScope(at.ours), async (tx) => {
      const survey = await createSurvey(tx, at.ours, {
        title: 'Опрос',
        questionnaire: satisfactionQuestionnaire.content,
        entrance: 'codes',
        opensOn: day,
        closesOn: day,
        threshold: 10,
      })
      await addTargets(tx, { municipalityId: at.ours, surveyId: survey.surveyId }, [
        { organizationId: at.school, linkKey: 'ABEKMHPCTX23' },
        { organizationId: at.otherSchool, linkKey: 'ABEKMHPCTX24' },
      ])
      return survey.surveyId
    })
  })

  it('takes one answer for a code, once also when it is sent twice', async () => {
    const entry = { organizationId: at.school, surveyId, municipalityId: at.ours }
    const own = organizationsScope(at.ours, [at.school])
    await open().transaction(own, (tx) => addCodes(tx, entry, ['hash']))
    expect(await findByCode(open().owner, 'hash')).toEqual(entry)
    expect(await findByLink(open().owner, 'ABEKMHPCTX24')).toMatchObject({ organizationId: at.otherSchool })
    await open().transaction(own, async (tx) => {
      expect(await takeCode(tx, entry, 'hash')).toBe(true)
      expect(await takeCode(tx, entry, 'hash')).toBe(false)
      const answer = { municipalityId: at.ours, answerId: 'a1', answers: { whole: 'yes' } }
      await keepAnswer(tx, entry, answer)
      await keepAnswer(tx, entry, answer)
    })
    expect(await findByCode(open().owner, 'hash')).toBeUndefined()
    expect(await isKept(open().owner, 'a1')).toBe(true)
    expect(await open().transaction(own, (tx) => countAnswers(tx, [surveyId]))).toEqual([
      { surveyId, organizationId: at.school, answered: 1 },
    ])
  })

  it('shows another organisation neither answers nor targets', async () => {
    const other = organizationsScope(at.ours, [at.otherSchool])
    await open().transaction(other, async (tx) => {
      expect(await findAnswers(tx, surveyId)).toEqual([])
      expect((await findTargets(tx, [surveyId])).map(({ organizationId }) => organizationId)).toEqual([
        at.otherSchool,
      ])
    })
  })
})
