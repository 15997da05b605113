import { preparedRoute, type RouteCard, route, type UploadedFile } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import { type PaperKind, paperKinds } from '../domain/paper-kind.ts'
import { refuse } from '../refusals.ts'
import { getBody } from '../storage/bodies.ts'
import { addEdition, getEdition, listEditions } from '../storage/editions.ts'
import { findKindSetting, listKindSettings, saveKindSetting } from '../storage/kind-settings.ts'
import { paperKindNames } from '../texts.ru.ts'
import { DOCX, fileTitle, municipalityOf } from './caller.ts'
import { shippedTemplate } from './shipped/shipped-template.ts'
import { fillSampleApart, tryApart } from './template-work.ts'
import type { TemplatesPort } from './templates-port.ts'
import { viewTemplate } from './view-template.ts'

/** Templates of every kind: what they look like, the authority's own editions, a trial before one is put to use. */
export function templateRoutes(port: TemplatesPort): readonly RouteCard[] {
  return [
    route(contract.listTemplates, {
      may: 'templates.template.read',
      audit: 'none',
      async answer({ tx }) {
        const editions = await listEditions(tx)
        const settings = await listKindSettings(tx)
        return {
          kinds: paperKinds.map((kind) => {
            const own = editions.filter((one) => one.kind === kind)
            const used = own.find(({ editionId }) => editionId === settings.get(kind)?.editionId)
            return {
              kind,
              own: used
                ? { number: used.number, fileName: used.fileName, uploadedAt: used.uploadedAt.toISOString() }
                : null,
              editionCount: own.length,
              isMade: port.sources[kind] !== undefined,
            }
          }),
        }
      },
    }),

    route(contract.getTemplate, {
      may: 'templates.template.read',
      audit: 'none',
      answer: async ({ params, tx }) => await viewTemplate(tx, params.kind, port),
    }),

    route(contract.downloadTemplate, {
      may: 'templates.template.read',
      audit: 'none',
      async answer({ params: { kind }, query, tx }) {
        if (query.edition === undefined) {
          const fileName = `${fileTitle(`Шаблон. ${paperKindNames[kind]}`)}.docx`
          return { fileName, mediaType: DOCX, bytes: () => shippedTemplate(kind) }
        }
        const { fileName, sha256 } = await getEdition(tx, kind, query.edition)
        return { fileName, mediaType: DOCX, bytes: await getBody(tx, sha256) }
      },
    }),

    route(contract.downloadSample, {
      may: 'templates.template.read',
      audit: 'none',
      async answer({ params: { kind }, query, tx }) {
        const own =
          query.edition === undefined
            ? undefined
            : await getBody(tx, (await getEdition(tx, kind, query.edition)).sha256)
        return {
          fileName: `${fileTitle(`Образец. ${paperKindNames[kind]}`)}.docx`,
          mediaType: DOCX,
          bytes: async () => await fillSampleApart(kind, own ?? (await shippedTemplate(kind))),
        }
      },
    }),

    preparedRoute(contract.tryTemplateFile, {
      may: 'templates.template.manage',
      audit: 'none',
      prepare: async ({ files, params }) => viewTried(await tryApart(params.kind, fileOf(files).bytes)),
      answer: async ({ prepared }) => prepared,
    }),

    preparedRoute(contract.addTemplateEdition, {
      may: 'templates.template.manage',
      audit: 'templates.template.uploaded',
      async prepare({ files, params }) {
        const file = fileOf(files)
        return { file, problems: (await tryApart(params.kind, file.bytes)).problems }
      },
      async answer({
        params: { kind },
        body: { version, note: words },
        prepared: { file, problems },
        person,
        tx,
        now,
        note,
      }) {
        const municipalityId = municipalityOf(person)
        const errors = problems.filter(({ severity }) => severity === 'error')
        if (errors.length > 0) {
          throw refuse('templates/template-wrong', {
            errors: errors.map(({ message, place }) => ({
              detail: place === null ? message : `${message} Где: ${place}`,
            })),
          })
        }
        const before = await findKindSetting(tx, kind)
        await changeSetting(tx, municipalityId, kind, { ...before, version })
        const edition = await addEdition(tx, municipalityId, {
          kind,
          fileName: file.name,
          note: words === '' ? null : words,
          bytes: file.bytes,
          uploadedAt: now,
          uploaderName: person.name,
        })
        await saveKindSetting(tx, municipalityId, kind, {
          ...before,
          version: version + 1,
          editionId: edition.editionId,
        })
        note({
          subject: paperKindNames[kind],
          after: { fileName: file.name, number: edition.number, note: words },
        })
        return await viewTemplate(tx, kind, port)
      },
    }),

    route(contract.setTemplate, {
      may: 'templates.template.manage',
      audit: 'templates.template.set',
      async answer({ params: { kind }, body, person, tx, note }) {
        const before = await findKindSetting(tx, kind)
        if (body.editionId !== null) await getEdition(tx, kind, body.editionId)
        await changeSetting(tx, municipalityOf(person), kind, body)
        note({ subject: paperKindNames[kind], before, after: body })
        return await viewTemplate(tx, kind, port)
      },
    }),
  ]

  async function changeSetting(
    tx: Parameters<typeof saveKindSetting>[0],
    municipalityId: number,
    kind: PaperKind,
    setting: Parameters<typeof saveKindSetting>[3],
  ): Promise<void> {
    if (await saveKindSetting(tx, municipalityId, kind, setting)) return
    throw refuse('templates/changed-meanwhile', { current: await viewTemplate(tx, kind, port) })
  }
}

function fileOf([file]: readonly UploadedFile[]): UploadedFile {
  if (!file) throw refuse('templates/template-missing')
  return file
}

function viewTried({ problems, preview }: Awaited<ReturnType<typeof tryApart>>): contract.TriedView {
  return {
    problems: problems.map((one) => ({ ...one })),
    preview: preview.map((block) =>
      block.kind === 'table' ? { ...block, rows: block.rows.map((row) => [...row]) } : block,
    ),
  }
}
