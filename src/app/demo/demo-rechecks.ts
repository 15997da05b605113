import { aroundObjectivity } from '#flows/around/read-around-objectivity.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Dossier } from '#objectivity/domain/dossier/dossier.ts'
import { chooseWorks } from '#objectivity/domain/recheck/choose-works.ts'
import { addDossierEvent } from '#objectivity/storage/dossiers.ts'
import { keepChosen, saveSecondScore } from '#objectivity/storage/rechecks.ts'
import type { Tx } from '#server-kit/database/database.ts'

/** Works of the first sign are checked again: as many of them are scored as is asked, one in six a point lower. */
export async function recheckDemoWorks(
  tx: Tx,
  { organizationId, dossierId, evidence }: Dossier,
  {
    municipalityId,
    on,
    checkerName,
    personName,
    share,
  }: {
    readonly municipalityId: number
    readonly on: PlainDate
    readonly checkerName: string
    readonly personName: string
    readonly share: number
  },
): Promise<void> {
  const cell = evidence.cells.find(({ counts, work }) => counts.length > 0 && work.cuts !== null)
  if (!cell) return
  const { workId, cuts, title } = cell.work
  const works = await aroundObjectivity.readCheckable(tx, organizationId, workId)
  const chosen = chooseWorks(works, { kind: 'sample', most: 15 }, { cuts, seed: dossierId })
  const key = { organizationId, dossierId, workId }
  await keepChosen(tx, key, chosen, { municipalityId, isShown: true })
  await addDossierEvent(
    tx,
    { organizationId, dossierId, municipalityId },
    {
      ...{ act: 'recheck-assigned', happenedOn: on, personName, isShown: true },
      note: `${title}: ${chosen.length} из ${works.length}`,
    },
  )
  for (const [at, { total }] of chosen.slice(0, Math.ceil(chosen.length * share)).entries()) {
    const secondTotal = Math.max(0, at % 6 === 2 ? total - 2 : total)
    const secondMark = 2 + (cuts ?? []).filter((cut) => secondTotal >= cut).length
    await saveSecondScore(tx, { ...key, position: at + 1 }, 1, {
      secondTotal,
      secondMark,
      checkerName,
      checkedOn: on,
    })
  }
}
