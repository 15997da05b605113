import { describe, expect, it } from 'vitest'
import type { PlanReading } from '#plans/domain/plan-reading.ts'
import { readPlan } from '#plans/domain/reading/read-plan.ts'
import { parseDocument } from '#server-kit/documents/parse-document.ts'
import { fileLimits } from '#server-kit/files/file-limits.ts'
import type { ExpectedAction, ExpectedPlan, InventedPlan } from '../fixtures/plans/invented-plan.ts'
import { inventedPlans } from '../fixtures/plans/invented-plans.ts'
import { asPdf } from '../fixtures/plans/render-pdf.ts'
import {
  asDocx,
  asDrawnGrid,
  asHtml,
  asMarkdown,
  asTabs,
  asXlsx,
  hasVerticalMerges,
} from '../fixtures/plans/render-plan.ts'

type Container = {
  readonly name: string
  readonly file: string
  readonly render: (plan: InventedPlan) => Uint8Array | Promise<Uint8Array>
  /** Tabs and torn pages cannot show that a cell is merged with the one above it. */
  readonly keepsVerticalMerges: boolean
}

const containers: readonly Container[] = [
  { name: 'docx', file: 'план.docx', render: asDocx, keepsVerticalMerges: true },
  { name: 'html', file: 'план.html', render: asHtml, keepsVerticalMerges: true },
  { name: 'xlsx', file: 'план.xlsx', render: asXlsx, keepsVerticalMerges: true },
  { name: 'markdown', file: 'план.md', render: asMarkdown, keepsVerticalMerges: true },
  { name: 'a drawn grid', file: 'план.txt', render: asDrawnGrid, keepsVerticalMerges: true },
  { name: 'tabs', file: 'план.tsv', render: asTabs, keepsVerticalMerges: false },
  { name: 'pdf', file: 'план.pdf', render: (plan) => asPdf(plan), keepsVerticalMerges: false },
  {
    name: 'pdf torn by short pages',
    file: 'план.pdf',
    render: (plan) => asPdf(plan, { pageHeight: 230 }),
    keepsVerticalMerges: false,
  },
  {
    name: 'pdf with the header on each page',
    file: 'план.pdf',
    render: (plan) => asPdf(plan, { pageHeight: 230, header: 'repeated' }),
    keepsVerticalMerges: false,
  },
]

describe.each(inventedPlans)('the plan «$name»', (plan) => {
  const fitting = containers.filter((container) => container.keepsVerticalMerges || !hasVerticalMerges(plan))

  it.each(fitting)('is read the same from $name', async ({ file, render }) => {
    const content = await parseDocument(await render(plan), file, fileLimits)

    expect(summary(readPlan(content))).toEqual(plan.expected)
  })
})

function summary(reading: PlanReading): ExpectedPlan {
  const { approval, horizon } = reading
  return {
    title: reading.title,
    kind: reading.kind,
    horizon: horizon && [horizon.startsOn, horizon.endsOn],
    approval: approval && [approval.documentKind, approval.number, approval.date],
    sections: reading.sections.map(({ number, title }) => [number, title]),
    actions: reading.actions.map((action): ExpectedAction => {
      const { number, sectionIndex, text, deadlineText, performersText, expectedResultText } = action
      return expectedResultText === null
        ? [number, sectionIndex, text, deadlineText, performersText]
        : [number, sectionIndex, text, deadlineText, performersText, expectedResultText]
    }),
  }
}
