import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { linesOf } from '../domain/answers.ts'
import { everyKind } from '../domain/kinds/every-kind.ts'
import type { Paper, PaperLine } from '../domain/paper.ts'
import type { PaperCard, PaperLineView } from '../papers-contract.ts'
import type { TemplatesPort } from './templates-port.ts'

export function viewLine(paper: PaperLine): PaperLineView {
  const { paperId, kind, year, number, numberText, registeredOn, title, authorName, cancelledOn } = paper
  return { paperId, kind, year, number, numberText, registeredOn, title, authorName, cancelledOn }
}

export async function viewPaper(
  { port, hasPdf }: { readonly port: TemplatesPort; readonly hasPdf: boolean },
  { tx, today }: { readonly tx: Tx; readonly today: PlainDate },
  paper: Paper,
): Promise<PaperCard> {
  const about =
    paper.organizationId === null ? undefined : await port.findOrganization(tx, today, paper.organizationId)
  return {
    ...viewLine(paper),
    version: paper.version,
    templateName: paper.templateName,
    madeAt: paper.madeAt.toISOString(),
    annexes: [...paper.annexes],
    basis: [...paper.basis],
    answers: everyKind[paper.kind].questions.flatMap(({ key, label }) => {
      const lines = linesOf(paper.answers[key])
      return lines.length === 0 ? [] : [{ label, text: lines.join('\n') }]
    }),
    organization: about ? { organizationId: about.organizationId, shortName: about.shortName } : null,
    cancelReason: paper.cancelReason,
    cancellerName: paper.cancellerName,
    hasPdf,
  }
}
