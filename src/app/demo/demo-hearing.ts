import { askForReports, getReport, saveReport } from '#control/storage/hearing-reports.ts'
import { createHearing } from '#control/storage/hearings.ts'
import { checkFile } from '#documents/storage/check-file.ts'
import { storeFile } from '#documents/storage/stored-files.ts'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import type { Organization } from '#organizations/domain/organization.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { demoDocx } from './demo-docx.ts'

type Demo = { readonly municipalityId: number; readonly today: PlainDate; readonly now: Date }

/** A hearing of heads' reports that was held, with one report not sent and one sent back, and the next one. */
export async function fillDemoHearing(
  tx: Tx,
  { municipalityId, today, now }: Demo,
  schools: readonly Organization[],
): Promise<void> {
  const { hearingId } = await createHearing(tx, municipalityId, {
    theme: 'Выполнение программы развития школы',
    place: 'совещание руководителей',
    heldOn: addDays(today, -6),
    reportBy: addDays(today, -11),
    actId: null,
    planId: null,
    actionId: null,
  })
  const asked = { municipalityId, hearingId }
  await askForReports(
    tx,
    asked,
    schools.map(({ organizationId, headName }) => ({ organizationId, speaker: headName })),
  )
  for (const [index, { organizationId, headName }] of schools.entries()) {
    if (index === 3) continue
    const file = checkFile({
      name: 'Отчёт о выполнении программы развития.docx',
      bytes: demoDocx(['Отчёт о выполнении программы развития', 'Текст придуман для знакомства с системой.']),
    })
    await storeFile(tx, file, { municipalityId, organizationId, userId: null, now })
    const report = await getReport(tx, { hearingId, organizationId })
    await saveReport(tx, {
      ...report,
      file: { sha256: file.sha256, fileName: file.fileName },
      sentOn: addDays(today, -12),
      senderName: headName,
      questions: index === 0 ? 'Как школа измеряет, что наставничество помогает?' : null,
      decision: index === 2 ? null : index === 0 ? 'rework' : 'noted',
      decisionText: index === 0 ? 'Дополнить раздел о наставничестве показателями.' : null,
      followUpBy: index === 0 ? addDays(today, 14) : null,
    })
  }
  const next = await createHearing(tx, municipalityId, {
    theme: 'Внутренняя система оценки качества: что дал первый год',
    place: 'совещание руководителей',
    heldOn: addDays(today, 17),
    reportBy: addDays(today, 12),
    actId: null,
    planId: null,
    actionId: null,
  })
  await askForReports(
    tx,
    { municipalityId, hearingId: next.hearingId },
    schools.slice(0, 2).map(({ organizationId, headName }) => ({ organizationId, speaker: headName })),
  )
}
