import { demoAccounts } from '#access/domain/demo-accounts.ts'
import type { Person } from '#access/domain/person.ts'
import { aroundTemplates } from '#flows/around/read-around-templates.ts'
import { addDays, dateOf, later, type PlainDate, yearOf } from '#kernel/plain-date.ts'
import type { Store, Tx } from '#server-kit/database/database.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import type { Answers } from '#templates/domain/answers.ts'
import type { PaperKind } from '#templates/domain/paper-kind.ts'
import { sourceCall, sourceOf } from '#templates/http/make-paper.ts'
import { registerPaper } from '#templates/http/register-paper.ts'
import { saveKindSetting } from '#templates/storage/kind-settings.ts'

type Demo = { readonly municipalityId: number; readonly today: PlainDate; readonly now: Date }

const [officer, methodologist] = [demoAccounts[1]?.name ?? '', demoAccounts[2]?.name ?? '']

/** A few papers of the register, the oldest first. */
const papers: readonly { readonly kind: PaperKind; readonly daysAgo: number; readonly answers: Answers }[] = [
  {
    kind: 'plan-order',
    daysAgo: 40,
    answers: { supervisor: `${officer}; заместитель начальника управления` },
  },
  { kind: 'inspection-plan', daysAgo: 30, answers: {} },
  {
    kind: 'commission-order',
    daysAgo: 21,
    answers: {
      commission: 'по перепроверке всероссийских проверочных работ',
      purpose: 'В целях повышения объективности оценки образовательных результатов',
      term: 'до конца учебного года',
      members: `${officer}; специалист управления; председатель\n${methodologist}; методист; секретарь`,
    },
  },
  { kind: 'procedure-note', daysAgo: 12, answers: {} },
]

/** Papers made by templates, once there are results to make them of. */
export async function fillDemoPapers(store: Store, demo: Demo): Promise<void> {
  await store.transaction(municipalityScope(demo.municipalityId), async (tx) => {
    for (const kind of ['plan-order', 'commission-order', 'results-order'] as const) {
      const setting = { version: 0, editionId: null, numberPrefix: '', numberSuffix: '-ОД' }
      await saveKindSetting(tx, demo.municipalityId, kind, setting)
    }
    for (const paper of papers) await register(tx, demo, paper)
  })
}

async function register(
  tx: Tx,
  { municipalityId, today, now }: Demo,
  { kind, daysAgo, answers }: (typeof papers)[number],
): Promise<void> {
  const person: Person = {
    ...{ userId: 'demo', name: officer, email: '', role: 'officer', municipalityId, organizationIds: [] },
    scope: { municipalityId, reach: 'municipality', organizationIds: [] },
  }
  const call = { tx, today, now, person }
  const subjects = await sourceOf(aroundTemplates, kind).listSubjects(sourceCall(aroundTemplates, call))
  // A plan still in work is approved later: its order comes from what is approved already.
  const subject = subjects.find(({ title }) => !title.includes('(черновик)'))?.key
  const authority = await aroundTemplates.readAuthority(tx, today)
  if (subject === undefined || authority === null) return
  // A number belongs to the year of its day.
  const registeredOn = later(addDays(today, -daysAgo), dateOf(yearOf(today), 1, 1))
  await registerPaper(aroundTemplates, 'http://localhost:3000', call, {
    ...{ kind, subject, answers },
    signatoryName: authority.headName,
    signatoryPost: authority.headPost,
    place: authority.place,
    phone: authority.phone,
    registeredOn,
  })
}
