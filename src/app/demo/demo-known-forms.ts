import { addDays, dateOf, earlier, type PlainDate } from '#kernel/plain-date.ts'
import { schoolYearOf } from '#kernel/school-year.ts'
import { attestationForm } from '#monitoring/domain/catalogue/attestation-form.ts'
import { internalQualityForm } from '#monitoring/domain/catalogue/internal-quality-form.ts'
import type { ReadyForm } from '#monitoring/domain/catalogue/ready-form.ts'
import { type Answers, noAnswers } from '#monitoring/domain/form/answers.ts'
import { createForm } from '#monitoring/storage/forms.ts'
import { approveEdition, createMethodology } from '#monitoring/storage/indicators/methodologies.ts'
import { shippedMethodologies } from '#monitoring/storage/indicators/shipped.ts'
import type { Organization } from '#organizations/domain/organization.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { chanceOf } from './demo-chance.ts'
import { collectDemoYear } from './demo-collect-year.ts'
import { demoBase } from './demo-indicator-answers.ts'
import type { Demo } from './demo-sheet.ts'

/** The self-check of ВСОКО with its methodology, and the terms of attestation, of this year and the last. */
export async function fillDemoKnownForms(tx: Tx, demo: Demo): Promise<void> {
  const year = schoolYearOf(demo.today)
  const active = demo.registry.filter(
    ({ closedOn, type }) =>
      closedOn === null && (type === 'school' || type === 'kindergarten' || type === 'extra-education'),
  )
  const schools = active.filter(({ type }) => type === 'school')
  const checkForm = await addReady(tx, demo, internalQualityForm)
  const termsForm = await addReady(tx, demo, attestationForm)
  await approveInternalQuality(tx, demo, { formId: checkForm, year })
  for (const one of [year - 1, year]) {
    await collectDemoYear(tx, demo, {
      formId: checkForm,
      title: 'ВСОКО: самопроверка',
      year: one,
      answers: answersOf(schools, (_, index) => demoSelfCheck(index, one)),
    })
    await collectDemoYear(tx, demo, {
      formId: termsForm,
      title: 'Аттестация педагогов',
      year: one,
      answers: answersOf(active, ({ type }, index) =>
        demoAttestation(type, { index, year: one, today: demo.today }),
      ),
    })
  }
}

async function approveInternalQuality(
  tx: Tx,
  { municipalityId, now }: Demo,
  { formId, year }: { readonly formId: number; readonly year: number },
): Promise<void> {
  const shipped = shippedMethodologies().find(({ key }) => key === 'internal-quality')
  if (!shipped) throw new Error('the catalogue has the internal system')
  const { title, purpose, key: origin } = shipped
  const content = {
    ...shipped.content,
    directions: shipped.content.directions.map((one) => ({ ...one, formId })),
  }
  const by = { municipalityId, userId: null, name: 'Перелогин Степан Аркадьевич', now }
  const methodologyId = await createMethodology(tx, { title, purpose, origin, content }, by)
  await approveEdition(
    tx,
    { methodologyId, number: 1 },
    {
      approvedOn: dateOf(year - 1, 9, 19),
      actId: null,
      actWords: `Приказ управления образования от 19.09.${year - 1} № 131`,
      fromYear: year - 1,
    },
  )
}

async function addReady(tx: Tx, { municipalityId, now }: Demo, ready: ReadyForm): Promise<number> {
  const { title, purpose, content } = ready
  return await createForm(tx, { title, purpose, content }, { municipalityId, userId: null, name: null, now })
}

function answersOf(
  organizations: readonly Organization[],
  answer: (organization: Organization, index: number) => Answers['values'],
): ReadonlyMap<number, Answers> {
  return new Map(
    organizations.map((one, index) => [one.organizationId, { ...noAnswers, values: answer(one, index) }]),
  )
}

// How often each sign is there: what is easily put on a site is, what takes a talk is not.
const shares = {
  ...{ regulation: 0.8, schedule: 0.92, criteria: 0.85, compared: 0.55, discussed: 0.6 },
  ...{ decided: 0.5, prevention: 0.7, report: 0.88, parents: 0.75 },
}
const linked = new Set(['regulation', 'schedule', 'criteria', 'report'])

function demoSelfCheck(school: number, year: number): Answers['values'] {
  const values: Record<string, string | null> = {}
  const own = chanceOf(`vsoko ${school}`)
  const habit = own.next() * 0.5 - 0.25
  for (const [key, share] of Object.entries(shares)) {
    const isThere = chanceOf(`vsoko ${key} ${school} ${year}`).next() < share + habit + (year % 2) * 0.08
    values[key] = isThere ? 'yes' : 'no'
    if (isThere && linked.has(key))
      values[`${key}_link`] = `https://school-${school + 1}.example/vsoko/${key}`
  }
  if (school % 7 === 4) values.discussed = 'not-applicable'
  if (values.regulation === 'yes') values.regulation_on = dateOf(year, 9, 2 + (school % 20))
  values.plans =
    values.decided === 'no'
      ? 'Рассмотреть результаты на педагогическом совете и издать приказ до 25 декабря.'
      : null
  return values
}

// How many years after the earliest an attestation was: one in seven ends in the year itself.
const yearsAgo = [0, 2, 1, 3, 4, 2, 3]

/** Invented people: old categories that end, new ones without a term, соответствие of every fifth. */
function demoAttestation(
  type: Organization['type'],
  { index, year, today }: { readonly index: number; readonly year: number; readonly today: PlainDate },
): Answers['values'] {
  const teachers = demoBase(type, index, year).teachers ?? 0
  const attested = Math.round(teachers * 0.8)
  const people = Array.from({ length: attested }, (_, at) => {
    const chance = chanceOf(`attestation ${type} ${index} ${at}`)
    const kind = ['highest', 'first', 'first', 'fit', 'highest'][at % 5] ?? 'first'
    const isNew = at % 9 === 8
    const isRenewed = at % 4 === 0
    const decidedOn = isRenewed
      ? earlier(dateOf(year, 9 + (at % 3), 1 + Math.floor(chance.next() * 27)), today)
      : demoDay(chance, isNew ? year - 2 : year - 5 + (yearsAgo[at % yearsAgo.length] ?? 0))
    // Most were in time; the term of one in six had run out before.
    const former = isRenewed ? addDays(decidedOn, at % 24 === 0 ? -12 : 5 + (at % 9) * 4) : null
    return {
      key: `r${at + 1}`,
      cells: {
        who: String(1001 + index * 60 + at),
        kind: isNew && at % 18 === 8 ? 'mentor' : kind,
        decided_on: decidedOn,
        ...(former === null ? {} : { former_until: former }),
      },
    }
  })
  return { teachers, people }
}

/** A day of the autumn or the spring of a school year. */
function demoDay(chance: { next(): number }, year: number): PlainDate {
  const month = chance.next() < 0.6 ? 10 + Math.floor(chance.next() * 3) : 2 + Math.floor(chance.next() * 3)
  return dateOf(month > 8 ? year : year + 1, month, 1 + Math.floor(chance.next() * 27))
}
