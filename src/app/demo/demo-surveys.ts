import { createHash } from 'node:crypto'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import type { Organization } from '#organizations/domain/organization.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { choicesOf } from '#surveys/domain/questionnaire/items.ts'
import { keepAnswers } from '#surveys/domain/questionnaire/keep-answers.ts'
import { readyQuestionnaires } from '#surveys/domain/ready/ready-questionnaires.ts'
import { keyFrom, LINK_LENGTH } from '#surveys/domain/survey/entry-code.ts'
import { type Entrance, type Survey, USUAL_THRESHOLD } from '#surveys/domain/survey/survey.ts'
import { keepAnswer } from '#surveys/storage/answers.ts'
import { createSurvey } from '#surveys/storage/surveys.ts'
import { addTargets, getTarget, saveTarget } from '#surveys/storage/targets.ts'

type Demo = {
  readonly municipalityId: number
  readonly registry: readonly Organization[]
  readonly today: PlainDate
}

/** Families of kindergartens and schools are being asked, pupils have been asked: one school too small to be shown. */
export async function fillDemoSurveys(tx: Tx, demo: Demo): Promise<void> {
  const { today, registry } = demo
  const at = (type: Organization['type']) =>
    registry
      .filter((one) => one.type === type && one.closedOn === null)
      .map(({ organizationId }) => organizationId)
  const schools = at('school')
  const satisfaction = await add(tx, demo, {
    title: 'Удовлетворённость условиями: независимая оценка года',
    key: 'satisfaction',
    entrance: 'link',
    opensOn: addDays(today, -9),
    closesOn: addDays(today, 12),
    organizationIds: [...schools.slice(0, 5), ...at('kindergarten').slice(0, 3)],
  })
  const climate = await add(tx, demo, {
    title: 'Рисковый профиль: ученики 6–9 классов',
    key: 'climate-pupil',
    entrance: 'codes',
    opensOn: addDays(today, -44),
    closesOn: addDays(today, -30),
    organizationIds: schools.slice(0, 6),
  })
  const families = await add(tx, demo, {
    title: 'Как живётся ребёнку в саду: осень',
    key: 'preschool-family',
    entrance: 'link',
    opensOn: addDays(today, -50),
    closesOn: addDays(today, -22),
    organizationIds: at('kindergarten').slice(0, 5),
  })
  const teachers = await add(tx, demo, {
    title: 'Рисковый профиль: учителя',
    key: 'climate-teacher',
    entrance: 'codes',
    opensOn: addDays(today, -44),
    closesOn: addDays(today, -30),
    organizationIds: schools.slice(0, 6),
  })
  for (const [survey, counts, size] of [
    [families, [34, 28, 19, 23, 6], 60],
    [teachers, [19, 16, 12, 14, 21, 13], 24],
    [satisfaction, [46, 31, 12, 25, 7, 38, 19, 0], 120],
    [climate, [58, 41, 7, 33, 26, 48], 64],
  ] as const) {
    for (const [index, organizationId] of survey.organizationIds.entries()) {
      const count = counts[index] ?? 0
      await answer(tx, demo, survey, { organizationId, count, index })
      const target = await getTarget(tx, { surveyId: survey.surveyId, organizationId })
      const groupSize = index === survey.organizationIds.length - 1 ? 50 : size - index * 6
      await saveTarget(tx, {
        ...target,
        groupSize: count < 10 ? count + 4 : Math.max(groupSize, count + 3),
        printedCodes: survey.entrance === 'codes' ? Math.max(groupSize, count) : 0,
      })
    }
  }
}

type Added = Survey & { readonly organizationIds: readonly number[] }

async function add(
  tx: Tx,
  { municipalityId }: Demo,
  one: {
    readonly title: string
    readonly key: string
    readonly entrance: Entrance
    readonly opensOn: PlainDate
    readonly closesOn: PlainDate
    readonly organizationIds: readonly number[]
  },
): Promise<Added> {
  const { key, organizationIds, ...fields } = one
  const questionnaire = readyQuestionnaires.find((ready) => ready.key === key)?.content
  if (!questionnaire) throw new Error(`no questionnaire ${key}`)
  const survey = await createSurvey(tx, municipalityId, {
    ...fields,
    questionnaire,
    threshold: USUAL_THRESHOLD,
  })
  const { surveyId } = survey
  await addTargets(
    tx,
    { municipalityId, surveyId },
    organizationIds.map((organizationId) => ({
      organizationId,
      linkKey: keyFrom(bytesOf(`${key} ${organizationId}`), LINK_LENGTH) ?? '',
    })),
  )
  return { ...survey, organizationIds }
}

async function answer(
  tx: Tx,
  { municipalityId }: Demo,
  { surveyId, questionnaire }: Survey,
  {
    organizationId,
    count,
    index,
  }: { readonly organizationId: number; readonly count: number; readonly index: number },
): Promise<void> {
  for (let person = 0; person < count; person += 1) {
    const given: Record<string, string> = {}
    for (const item of questionnaire.sections.flatMap(({ items }) => items)) {
      const bytes = bytesOf(`${surveyId} ${index} ${person} ${item.key}`)
      const choices = choicesOf(questionnaire, item)
      const [first = 0, second = 0] = bytes
      if (item.kind === 'text') {
        if (first < 20) given[item.key] = wishes[second % wishes.length] ?? ''
      } else if (item.kind === 'scale') {
        // Schools differ, and so do questions: the higher the bar, the more often the first answers.
        const good = 150 + ((bytesOf(`${index % 4} ${item.key}`)[0] ?? 0) % 80)
        const at =
          first < good ? second % Math.min(2, choices.length - 1) : 1 + (second % (choices.length - 1))
        given[item.key] = choices[at]?.key ?? ''
      } else given[item.key] = choices[second % choices.length]?.key ?? ''
    }
    const answers = keepAnswers(questionnaire, given)
    if (answers === null) continue
    const hex = Buffer.from(bytesOf(`id ${surveyId} ${organizationId} ${person}`)).toString('hex')
    const answerId = [
      hex.slice(0, 8),
      hex.slice(8, 12),
      hex.slice(12, 16),
      hex.slice(16, 20),
      hex.slice(20, 32),
    ].join('-')
    await keepAnswer(tx, { organizationId, surveyId }, { municipalityId, answerId, answers })
  }
}

const wishes = [
  'Починить раздевалку',
  'Чаще писать на сайте, что было на собрании',
  'Больше кружков в младших классах',
  'Чтобы в столовой успевали поесть все',
  'Всё устраивает',
] as const

function bytesOf(text: string): Uint8Array {
  return new Uint8Array(createHash('sha512').update(text).digest())
}
