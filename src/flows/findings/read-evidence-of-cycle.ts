import type { KnownEvidence } from '#cycle/domain/board/evidence.ts'
import type { EvidencePage } from '#cycle/http/neighbours-port.ts'
import { endOfSchoolYear, type SchoolYear, startOfSchoolYear } from '#kernel/school-year.ts'
import { listCampaigns } from '#monitoring/storage/campaigns.ts'
import { russianDay } from '#plans/domain/russian-day.ts'
import { TRACKS } from '#plans/domain/track.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { PaperLine } from '#templates/domain/paper.ts'
import { listPapers } from '#templates/storage/papers.ts'
import { paperKindNames } from '#templates/texts.ru.ts'

/** Collections of the school year and registered papers of its two calendar years. */
export async function readEvidencePages(tx: Tx, year: SchoolYear): Promise<readonly EvidencePage[]> {
  const [from, to] = [startOfSchoolYear(year), endOfSchoolYear(year)]
  const campaigns = (await listCampaigns(tx)).filter(({ opensOn }) => opensOn >= from && opensOn <= to)
  const papers = [...(await listPapers(tx, { year: year + 1 })), ...(await listPapers(tx, { year }))]
  return [
    ...papers
      .filter(({ cancelledOn }) => cancelledOn === null)
      .map((paper) => ({ group: 'Выпущенные документы', link: linkOf(paper), title: titleOf(paper) })),
    ...campaigns.map(({ campaignId, title }) => ({
      ...{ group: 'Сборы данных', link: `/collections/${campaignId}`, title },
    })),
  ]
}

/** Notes of tracks by the template: they say themselves which track and year they are of. */
export async function readTurnNotes(tx: Tx): Promise<readonly KnownEvidence[]> {
  const notes = await listPapers(tx, { kind: 'track-note' })
  return notes.flatMap((paper) => {
    const [, name, year] = /^track:([a-z-]+):(\d{4})$/u.exec(paper.subject) ?? []
    const track = TRACKS.find((one) => one === name)
    if (!track || paper.cancelledOn !== null) return []
    return [
      { track, schoolYear: Number(year), stage: 'analysis', title: titleOf(paper), link: linkOf(paper) },
    ]
  })
}

function titleOf({ kind, numberText, registeredOn, title }: PaperLine): string {
  return `${paperKindNames[kind]} от ${russianDay(registeredOn)} № ${numberText} «${title}»`
}

function linkOf({ kind, year, number }: PaperLine): string {
  return `/papers/${kind}/${year}/${number}`
}
