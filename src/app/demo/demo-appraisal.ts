import { type Measures, noMeasures } from '#appraisal/domain/independent/measures.ts'
import { isAssessed, planRotation } from '#appraisal/domain/independent/plan-rotation.ts'
import { keepAssessment } from '#appraisal/storage/assessments.ts'
import { createShortcoming, saveShortcoming } from '#appraisal/storage/shortcomings.ts'
import { putTurn } from '#appraisal/storage/turns.ts'
import { addDays, type PlainDate, yearOf } from '#kernel/plain-date.ts'
import type { Organization } from '#organizations/domain/organization.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { chanceOf } from './demo-chance.ts'
import { fillDemoRound } from './demo-observation.ts'

type Demo = {
  readonly municipalityId: number
  readonly registry: readonly Organization[]
  readonly today: PlainDate
}

/** A finished round in kindergartens, one under way, and the second year of an independent assessment. */
export async function fillDemoAppraisal(tx: Tx, demo: Demo): Promise<void> {
  const working = demo.registry.filter(({ closedOn }) => closedOn === null)
  const kindergartens = working.filter(({ type }) => type === 'kindergarten')
  const experts = (
    await tx
      .selectFrom('access.user')
      .select(['id as expertId', 'name as expertName'])
      .where('municipalityId', '=', demo.municipalityId)
      .where('role', 'in', ['methodologist', 'observer'])
      .orderBy('name')
      .execute()
  ).slice(0, 2)
  await fillDemoRound(tx, demo, { kindergartens: kindergartens.slice(0, 6), experts, isFinished: true })
  await fillDemoRound(tx, demo, { kindergartens: kindergartens.slice(6, 9), experts, isFinished: false })
  await fillIndependent(tx, demo, working)
}

async function fillIndependent(
  tx: Tx,
  { municipalityId, today }: Demo,
  working: readonly Organization[],
): Promise<void> {
  const assessed = working.filter(isAssessed)
  const cycle = yearOf(today) - 1
  const plan = planRotation(
    assessed.map(({ organizationId, type }) => ({ organizationId, type, size: null, lastYear: null })),
    cycle,
    new Map(),
  )
  for (const [organizationId, year] of plan) {
    await putTurn(tx, municipalityId, { organizationId, cycle, year, isFixed: false })
  }
  const past = [...plan].filter(([, year]) => year < yearOf(today))
  const now = [...plan].filter(([, year]) => year === yearOf(today)).slice(0, 3)
  for (const [index, [organizationId, year]] of [...past, ...now].entries()) {
    const isOfThisYear = year === yearOf(today)
    await keepAssessment(tx, municipalityId, {
      organizationId,
      year,
      version: 0,
      measures:
        isOfThisYear && index % 2 === 0 ? { ...measuresOf(index), comforts: null } : measuresOf(index),
      publishedOn: isOfThisYear ? null : addDays(today, -240),
      link: null,
    })
    if (index % 2 > 0) continue
    const made = await createShortcoming(tx, municipalityId, {
      organizationId,
      year,
      text: 'У входа нет пандуса, звонок вызова помощника не работает',
      measure: 'Починить звонок, заказать откидной пандус',
      responsible: 'заместитель по хозяйственной части',
      dueOn: addDays(today, index % 4 === 0 ? -15 : 40),
    })
    if (index % 3 === 0) {
      await saveShortcoming(tx, {
        ...made,
        doneText: 'Звонок заменён, пандус привезли',
        doneOn: addDays(today, -20),
      })
    }
  }
}

function measuresOf(index: number): Measures {
  const chance = chanceOf(`independent ${index}`)
  const all = 40 + Math.floor(chance.next() * 60)
  const people = () => ({ yes: Math.round(all * (0.8 + chance.next() * 0.19)), all })
  return {
    ...noMeasures,
    stand: { there: 9 + (index % 4), required: 12 },
    site: { there: 33 + (index % 8), required: 40 },
    remoteWays: 2 + (index % 3),
    standLiked: people(),
    siteLiked: people(),
    comforts: 3 + (index % 3),
    comfortLiked: people(),
    accessEquipment: index % 4,
    accessConditions: 1 + (index % 4),
    accessLiked: index % 5 === 0 ? { yes: 0, all: 0 } : { yes: 3, all: 4 },
    firstContactLiked: people(),
    teachersLiked: people(),
    remoteLiked: people(),
    recommended: people(),
    scheduleLiked: people(),
    wholeLiked: people(),
  }
}
