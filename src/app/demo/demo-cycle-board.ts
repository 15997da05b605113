import { demoAccounts } from '#access/domain/demo-accounts.ts'
import type { StageNote } from '#cycle/domain/board/board-stage.ts'
import { listAnalyses } from '#cycle/storage/analyses.ts'
import { createEvidence } from '#cycle/storage/stage-evidence.ts'
import { saveStage } from '#cycle/storage/stages.ts'
import { checkFile } from '#documents/storage/check-file.ts'
import { storeFile } from '#documents/storage/stored-files.ts'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import { type SchoolYear, schoolYear } from '#kernel/school-year.ts'
import type { Organization } from '#organizations/domain/organization.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { demoDocx } from './demo-docx.ts'

type Demo = {
  readonly municipalityId: number
  readonly registry: readonly Organization[]
  readonly today: PlainDate
  readonly now: Date
}

const [officer, methodologist] = [1, 2].map((at) => demoAccounts[at]?.name ?? '')

/** Terms and owners on the board; one stage is left out with a reason, one is late. */
export async function fillDemoStages(tx: Tx, demo: Demo, year: number): Promise<void> {
  const { municipalityId, today } = demo
  const of = schoolYear(year - 1)
  const by = { municipalityId, changedOn: addDays(today, -24), changedBy: methodologist ?? '' }
  const blank = { schoolYear: of, version: 0, dueOn: null, owner: null, skipReason: null }
  const said: readonly StageNote[] = [
    {
      ...blank,
      track: 'quality',
      stage: 'analysis',
      owner: 'Методический центр',
      dueOn: addDays(today, -20),
    },
    { ...blank, track: 'quality', stage: 'decision', owner: officer ?? null, dueOn: addDays(today, 15) },
    { ...blank, track: 'heads', stage: 'analysis', owner: officer ?? null, dueOn: addDays(today, -5) },
    {
      ...{ ...blank, track: 'control', stage: 'results' },
      skipReason: 'Показателей нет: анализ опирается на итоги проверок',
    },
    {
      ...{ ...blank, track: 'preschool', stage: 'analysis' },
      skipReason: 'В этом учебном году оценка проводится областью; анализ придёт до 1 марта',
    },
  ]
  for (const note of said) await saveStage(tx, note, by)
  await fillEvidence(tx, demo, of)
}

/** The results are confirmed by a paper with a signature, the analysis by its own page; what follows has nothing yet. */
async function fillEvidence(
  tx: Tx,
  { municipalityId, registry, today, now }: Demo,
  of: SchoolYear,
): Promise<void> {
  const authority = registry.find(({ type }) => type === 'authority')
  const analysis = (await listAnalyses(tx)).find((one) => one.track === 'quality' && one.schoolYear === of)
  if (!authority || !analysis) return
  const { organizationId } = authority
  const file = checkFile({
    name: 'Приказ о проведении проверочных работ.docx',
    bytes: demoDocx(['Приказ о проведении проверочных работ', 'Текст придуман для знакомства с системой.']),
  })
  await storeFile(tx, file, { municipalityId, organizationId, userId: null, now })
  const blank = { organizationId, track: 'quality', schoolYear: of, addedBy: methodologist ?? '' } as const
  await createEvidence(tx, municipalityId, {
    ...{ ...blank, stage: 'results', title: 'Приказ о проведении проверочных работ', link: null },
    file: { sha256: file.sha256, fileName: file.fileName },
    addedOn: addDays(today, -24),
  })
  await createEvidence(tx, municipalityId, {
    ...{ ...blank, stage: 'analysis', title: analysis.title, link: `/cycle/analyses/${analysis.analysisId}` },
    file: null,
    addedOn: addDays(today, -22),
  })
}
