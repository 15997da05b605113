import { yearOf } from '#kernel/plain-date.ts'
import { type RouteCard, route } from '#server-kit/http/route.ts'
import { everyKind } from '../domain/kinds/every-kind.ts'
import { type PaperKind, paperKinds } from '../domain/paper-kind.ts'
import * as contract from '../papers-contract.ts'
import { refuse } from '../refusals.ts'
import { getBody } from '../storage/bodies.ts'
import { lastRegisteredOn } from '../storage/last-registered.ts'
import {
  cancelPaper,
  findPaperByNumber,
  getPaper,
  getPaperData,
  listPapers,
  listPaperYears,
} from '../storage/papers.ts'
import { DOCX, fileTitle, municipalityOf } from './caller.ts'
import { gatherPaper, paperFileTitle, sourceCall, sourceOf } from './make-paper.ts'
import { type Converter, pdfOf } from './pdf-of.ts'
import { registerPaper } from './register-paper.ts'
import { templateInUse } from './template-in-use.ts'
import { fillApart } from './template-work.ts'
import type { TemplatesPort } from './templates-port.ts'
import { viewLine, viewPaper } from './view-paper.ts'

export type PapersSettings = {
  /** The address people type, for the code on a paper. */
  readonly publicUrl: string
  /** Makes a pdf of a docx; undefined where there is nothing to make it with. */
  readonly converter: Converter | undefined
}

/** The register of papers: making one, giving it a number, making it again. */
export function paperRoutes(port: TemplatesPort, settings: PapersSettings): readonly RouteCard[] {
  const around = { port, hasPdf: settings.converter !== undefined }
  return [
    route(contract.listPapers, {
      may: 'templates.paper.read',
      audit: 'none',
      answer: async ({ query, tx }) => ({
        papers: (await listPapers(tx, query)).map(viewLine),
        years: [...(await listPaperYears(tx))],
      }),
    }),

    route(contract.getPaperChoices, {
      may: 'templates.paper.make',
      audit: 'none',
      async answer({ query: { kind }, person, tx, today }) {
        const authority = await port.readAuthority(tx, today)
        const call = sourceCall(port, { tx, today, person })
        const subjects = kind === undefined ? [] : await sourceOf(port, kind).listSubjects(call)
        return {
          kinds: await kindsWithData(),
          subjects: subjects.map((one) => ({ ...one })),
          questions: kind === undefined ? [] : everyKind[kind].questions.map((one) => ({ ...one })),
          signatory: { name: authority?.headName ?? '', post: authority?.headPost ?? '' },
          place: authority?.place ?? '',
          today,
          lastOn: kind === undefined ? null : await lastRegisteredOn(tx, kind, yearOf(today)),
        }

        async function kindsWithData(): Promise<PaperKind[]> {
          const found: PaperKind[] = []
          for (const one of paperKinds) {
            const source = port.sources[one]
            if (source && (await source.listSubjects(call)).length > 0) found.push(one)
          }
          return found
        }
      },
    }),

    route(contract.draftPaper, {
      may: 'templates.paper.make',
      audit: 'none',
      async answer({ body, person, tx, today }) {
        municipalityOf(person)
        const { gathered, fill } = await gatherPaper(port, { tx, today, person }, body)
        const { bytes } = await templateInUse(tx, body.kind, gathered.orientation)
        const data = fill(null)
        return {
          fileName: `${fileTitle(paperFileTitle(body.kind, null))}.docx`,
          mediaType: DOCX,
          bytes: () => fillApart(bytes, data),
        }
      },
    }),

    route(contract.registerPaper, {
      may: 'templates.paper.make',
      audit: 'templates.paper.registered',
      async answer({ body, person, tx, today, now, note }) {
        const paper = await registerPaper(port, settings.publicUrl, { tx, today, now, person }, body)
        const { kind, numberText, registeredOn, title, organizationId } = paper
        note({
          subject: paperFileTitle(kind, { number: numberText, on: registeredOn, address: '' }),
          ...(organizationId === null ? {} : { organizationId }),
          after: { number: numberText, date: registeredOn, title },
        })
        return await viewPaper(around, { tx, today }, paper)
      },
    }),

    route(contract.getPaper, {
      may: 'templates.paper.read',
      audit: 'none',
      answer: async ({ params, ...call }) =>
        await viewPaper(around, call, await getPaper(call.tx, params.paperId)),
    }),

    route(contract.findPaper, {
      may: 'templates.paper.read',
      audit: 'none',
      answer: async ({ params, ...call }) =>
        await viewPaper(around, call, await findPaperByNumber(call.tx, params)),
    }),

    route(contract.downloadPaper, {
      may: 'templates.paper.read',
      audit: 'none',
      async answer({ params: { paperId, format }, tx }) {
        const { converter } = settings
        if (format === 'pdf' && !converter) throw refuse('templates/no-pdf')
        const paper = await getPaper(tx, paperId)
        const template = await getBody(tx, paper.templateSha256)
        const data = await getPaperData(tx, paperId)
        const title = paperFileTitle(paper.kind, {
          number: paper.numberText,
          on: paper.registeredOn,
          address: '',
        })
        const docx = () => fillApart(template, data)
        return {
          fileName: `${fileTitle(title)}.${format}`,
          mediaType: format === 'docx' ? DOCX : 'application/pdf',
          bytes: format === 'pdf' && converter ? async () => await pdfOf(converter, await docx()) : docx,
        }
      },
    }),

    route(contract.cancelPaper, {
      may: 'templates.paper.make',
      audit: 'templates.paper.cancelled',
      async answer({ params, body: { version, reason }, person, tx, today, note }) {
        const before = await getPaper(tx, params.paperId)
        if (before.cancelledOn !== null) throw refuse('templates/already-cancelled')
        const cancelled = { cancelledOn: today, cancelReason: reason, cancellerName: person.name }
        const after = await cancelPaper(tx, { paperId: before.paperId, version }, cancelled)
        if (!after) {
          throw refuse('templates/changed-meanwhile', {
            current: await viewPaper(around, { tx, today }, before),
          })
        }
        const registration = { number: after.numberText, on: after.registeredOn, address: '' }
        note({ subject: paperFileTitle(after.kind, registration), after: { reason } })
        return await viewPaper(around, { tx, today }, after)
      },
    }),
  ]
}
