import { demoAccounts } from '#access/domain/demo-accounts.ts'
import { aroundSupport } from '#flows/around/read-around-support.ts'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import { listDossiers } from '#objectivity/storage/dossiers.ts'
import type { Store } from '#server-kit/database/database.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { groundsOfDossier } from '#support/http/open-case.ts'
import { addCaseEvent, createCase, listCases, saveCase } from '#support/storage/cases.ts'
import { addObjective } from '#support/storage/objectives.ts'

type Demo = { readonly municipalityId: number; readonly today: PlainDate }

const [officer, methodologist] = [demoAccounts[1]?.name ?? '', demoAccounts[2]?.name ?? '']

/** Help begun by a dossier whose signs were confirmed: an adviser and an objective are there, the school does not see it yet. */
export async function fillDemoSupportByDossier(store: Store, { municipalityId, today }: Demo): Promise<void> {
  await store.transaction(municipalityScope(municipalityId), async (tx) => {
    const dossier = (await listDossiers(tx)).find(({ outcome }) => outcome === 'confirmed')
    if (!dossier) return
    const { organizationId, dossierId } = dossier
    const cases = await listCases(tx, { organizationId })
    if (cases.some(({ basis, closedOn }) => basis === 'objectivity' && closedOn === null)) return
    const openedOn = addDays(today, -3)
    const made = await createCase(tx, municipalityId, {
      ...{ organizationId, dossierId, runId: null, beneficiary: 'school', beneficiaryWords: null },
      ...{ basis: 'objectivity', openedOn, openerName: officer },
      grounds: await groundsOfDossier(aroundSupport, { tx }, { organizationId, dossierId }),
    })
    await addCaseEvent(
      tx,
      { ...made, municipalityId, isShown: false },
      { act: 'opened', happenedOn: openedOn, personName: officer, note: null },
    )
    await addObjective(
      tx,
      { ...made, municipalityId, isShown: false },
      {
        text: 'Работы проверяют парами и без имён, критерии обсуждают до проверки',
        indicator: 'доля работ, подтверждённых перепроверкой',
        ...{ unit: '%', baseline: 72, target: 90, dueOn: addDays(today, 190) },
      },
    )
    await saveCase(tx, {
      ...made,
      adviserName: methodologist,
      adviserDeclaration: { worksHere: false, worksAtMentor: false, hasRelatives: false, note: null },
    })
  })
}
