import type { Edition } from '#documents/domain/act.ts'
import type { ActKind } from '#documents/domain/act-kind.ts'
import { checkFile } from '#documents/storage/check-file.ts'
import { addFirstRequiredActs, listRequiredActs } from '#documents/storage/required-acts.ts'
import { createAct, type NewAct } from '#documents/storage/save-act.ts'
import { storeFile } from '#documents/storage/stored-files.ts'
import { addDays, dateOf, type PlainDate, yearOf } from '#kernel/plain-date.ts'
import { russianDate } from '#organizations/domain/change-organization.ts'
import type { Organization } from '#organizations/domain/organization.ts'
import { findPlans } from '#plans/storage/plans.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { demoActs } from './demo-acts.ts'
import { demoDocx } from './demo-docx.ts'

type Demo = {
  readonly municipalityId: number
  readonly registry: readonly Organization[]
  readonly today: PlainDate
  readonly now: Date
}

/** Acts of the invented authority and its schools; not every school has a valid «Положение о ВСОКО». */
export async function fillDemoDocuments(tx: Tx, demo: Demo): Promise<void> {
  const { municipalityId, registry, today } = demo
  await addFirstRequiredActs(tx, municipalityId)
  const requiredActId = (await listRequiredActs(tx))[0]?.requiredActId ?? null
  const roadmap = (await findPlans(tx, { removed: 'without' })).find(({ approved }) => approved)
  const authority = registry.find(({ type }) => type === 'authority')
  if (!authority) throw new Error('the invented municipality has no authority')

  for (const { isOfPlan, editions, ...act } of demoActs(today)) {
    await put(tx, demo, authority, {
      ...act,
      planIds: isOfPlan && roadmap ? [roadmap.planId] : [],
      editions: editions.map((one) => ({ ...one, signatory: 'Берестова М. К.' })),
    })
  }
  const schools = registry.filter(({ type, closedOn }) => type === 'school' && closedOn === null)
  for (const [index, school] of schools.entries()) {
    const standing = schoolStandings[index % schoolStandings.length] ?? 'valid'
    if (standing === 'missing') continue
    const adopted = adoptedOn(standing, index, today)
    await put(tx, demo, school, {
      kind: 'local-act',
      title: 'Положение о внутренней системе оценки качества образования',
      tags: ['Нормативная база'],
      requiredActId,
      hasFile: standing !== 'no-file',
      editions: [
        {
          number: `${40 + index}/${1 + (index % 4)}`,
          signedOn: adopted,
          validFrom: adopted,
          validTo: standing === 'expired' ? addDays(today, -90 - index) : null,
          endBasis: standing === 'expired' ? 'решение педагогического совета' : null,
          signatory: school.headName,
        },
      ],
    })
  }
}

// The first is the school of the demo director: its regulation is to be looked at again.
const schoolStandings = [
  'review',
  'valid',
  'valid',
  'missing',
  'valid',
  'expired',
  'valid',
  'no-file',
] as const

function adoptedOn(standing: (typeof schoolStandings)[number], index: number, today: PlainDate): PlainDate {
  const age = standing === 'review' ? 6 : 1 + (index % 3)
  return dateOf(yearOf(today) - age, 8, 20 + (index % 9))
}

type Drafted = {
  readonly kind: ActKind
  readonly title: string
  readonly tags: readonly string[]
  readonly editions: readonly Omit<Edition, 'editionId' | 'file' | 'removed'>[]
  readonly hasFile?: boolean
} & Partial<Omit<NewAct, 'editions'>>

async function put(tx: Tx, { municipalityId, now }: Demo, owner: Organization, act: Drafted): Promise<void> {
  const { organizationId } = owner
  const { hasFile = true, editions, ...fields } = act
  const stored: Edition[] = []
  for (const edition of editions) {
    const file = checkFile({
      name: `${act.title.slice(0, 60).replace(/\s\S*$/, '')}.docx`,
      bytes: demoDocx([
        act.title,
        `${owner.names.at(-1)?.fullName ?? ''}.`,
        `Утверждено ${russianDate(edition.signedOn ?? edition.validFrom)} № ${edition.number ?? 'б/н'}.`,
        'Текст придуман для знакомства с системой.',
      ]),
    })
    if (hasFile) await storeFile(tx, file, { municipalityId, organizationId, userId: null, now })
    const { sha256, fileName, kind, bytes } = file
    stored.push({
      ...edition,
      editionId: 0,
      removed: false,
      file: hasFile ? { sha256, fileName, kind, byteCount: bytes.length } : null,
    })
  }
  await createAct(tx, municipalityId, {
    organizationId,
    issuer: null,
    planIds: [],
    responsible: null,
    reviewOn: null,
    requiredActId: null,
    note: null,
    isShared: false,
    ...fields,
    editions: stored,
  })
}
