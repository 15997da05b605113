import { createHash } from 'node:crypto'
import { route } from '#server-kit/http/route.ts'
import { isLoadable } from '../domain/import/is-loadable.ts'
import { codeSystemsOf } from '../domain/import/resolve-school.ts'
import { bareName } from '../domain/reading/results-file.ts'
import * as contract from '../imports-contract.ts'
import { refuse } from '../refusals.ts'
import { findFewerPupils, partKey } from '../storage/import/find-fewer-pupils.ts'
import { markUpResults } from '../storage/import/mark-up-results.ts'
import {
  createImport,
  findSameFile,
  getImport,
  listImports,
  moveImport,
  setSoleOrganization,
} from '../storage/import/results-imports.ts'
import { takeBackImport } from '../storage/import/undo-import.ts'
import { dropUpload, keepUpload, openUpload } from '../storage/import/uploads.ts'
import { describeFewerPupils } from './describe-fewer-pupils.ts'
import type { ImportsPort, ImportsSettings } from './imports-port.ts'
import { viewImportLine } from './view-import.ts'

const PAGE = 30
const may = 'assessment.results.import'

/** Taking files in, looking at what they bring, deciding, undoing. The reading and storing is the background's. */
export function importRoutes(port: ImportsPort, { secret, onWaiting }: ImportsSettings) {
  return [
    route(contract.uploadResults, {
      may,
      audit: 'assessment.import.uploaded',
      async answer({ files, body, tx, now, person, note }) {
        const [file] = files
        if (!file) throw refuse('assessment/file-missing')
        const municipalityId = municipalityOf(person)
        const sha256 = createHash('sha256').update(file.bytes).digest('hex')
        const open = body.mappingId === undefined ? await findSameFile(tx, sha256) : undefined
        if (open !== undefined) return { importId: open, outcome: 'already-open' as const }
        const importId = await createImport(tx, {
          municipalityId,
          fileName: body.folder ? `${body.folder}/${file.name}` : file.name,
          sha256,
          byteCount: file.bytes.length,
          startedBy: person.userId,
          starterName: person.name,
          startedAt: now,
          mappingId: body.mappingId ?? null,
          state: 'waiting',
        })
        await keepUpload(tx, { importId, municipalityId, bytes: file.bytes }, { secret, now })
        note({ subject: `import/${importId}`, after: { file: file.name, sha256 } })
        onWaiting(importId)
        return { importId, outcome: 'created' as const }
      },
    }),

    route(contract.listResultsImports, {
      may,
      audit: 'none',
      async answer({ query, tx }) {
        const found = await listImports(tx, { before: query.before, most: PAGE + 1 })
        const imports = found.slice(0, PAGE)
        const nextBefore = found.length > PAGE ? (imports.at(-1)?.importId ?? null) : null
        return { imports: imports.map(viewImportLine), nextBefore }
      },
    }),

    route(contract.getResultsImport, {
      may,
      audit: 'none',
      async answer({ params, tx, today }) {
        const stored = await getImport(tx, params.resultsImportId)
        return {
          ...viewImportLine(stored),
          preview: stored.preview,
          organizations: [...(await port.readOrganizations(tx, today))],
        }
      },
    }),

    route(contract.loadResults, {
      may,
      audit: 'assessment.import.started',
      async answer({ params: { resultsImportId: importId }, body, tx, today, note }) {
        await requireUpload(tx, importId)
        const { preview } = await getImport(tx, importId)
        const fewer = preview ? await findFewerPupils(tx, preview) : []
        if (fewer.length > 0 && !body.evenIfFewer) {
          const detail = describeFewerPupils(fewer, await port.readOrganizations(tx, today))
          throw refuse('assessment/fewer-pupils', { detail })
        }
        const saidSeason = body.season ?? null
        await moveImport(tx, importId, ['read'], { state: 'storing', progress: 0, saidSeason })
        const isWorthSaying = fewer.length > 0 || saidSeason !== null
        note({ subject: `import/${importId}`, ...(isWorthSaying ? { after: body } : {}) })
        onWaiting(importId)
        return viewImportLine(await getImport(tx, importId))
      },
    }),

    route(contract.loadCheckedResults, {
      may,
      audit: 'assessment.import.started',
      async answer({ tx, note }) {
        const checked = (await listImports(tx, { most: 500 }))
          .filter((one) => isLoadable(viewImportLine(one)))
          .reverse()
        const awaited = new Map<string, number>()
        const held: string[] = []
        for (const { importId, fileName, preview } of checked) {
          const replacesAnother = preview?.works.some(({ seasonDiffers }) => seasonDiffers) ?? false
          if (replacesAnother || (preview && (await findFewerPupils(tx, preview, awaited)).length > 0)) {
            held.push(fileName)
            continue
          }
          for (const work of preview?.works ?? []) {
            for (const { organizationId, participants } of work.schools) {
              if (organizationId !== null) awaited.set(partKey(work, organizationId), participants)
            }
          }
          await moveImport(tx, importId, ['read'], { state: 'storing', progress: 0 })
          note({ subject: `import/${importId}` })
          onWaiting(importId)
        }
        return { started: checked.length - held.length, held }
      },
    }),

    route(contract.cancelResults, {
      may,
      audit: 'assessment.import.cancelled',
      async answer({ params: { resultsImportId: importId }, tx, now, note }) {
        await getImport(tx, importId)
        await moveImport(tx, importId, ['waiting', 'read', 'refused', 'failed'], {
          state: 'cancelled',
          closedAt: now,
        })
        await dropUpload(tx, importId)
        note({ subject: `import/${importId}` })
        return viewImportLine(await getImport(tx, importId))
      },
    }),

    route(contract.undoResults, {
      may,
      audit: 'assessment.import.undone',
      async answer({ params: { resultsImportId: importId }, tx, now, note }) {
        await getImport(tx, importId)
        await moveImport(tx, importId, ['imported'], { state: 'undone', closedAt: now })
        const { schools } = await takeBackImport(tx, importId)
        note({ subject: `import/${importId}`, after: { schools } })
        // Nothing of the file waits; what was made of its results does.
        onWaiting(importId)
        return viewImportLine(await getImport(tx, importId))
      },
    }),

    route(contract.nameResultsSchool, {
      may,
      audit: 'assessment.import.schoolNamed',
      async answer({ params: { resultsImportId: importId }, body, tx, today, note }) {
        const { preview } = await getImport(tx, importId)
        const work = preview?.works.find(({ schools }) => schools.some(({ code }) => code === body.code))
        if (!work) throw refuse('assessment/code-not-in-file')
        await requireUpload(tx, importId)
        if (body.code === '') {
          await requireOrganization(port.readOrganizations(tx, today), body.organizationId)
          await setSoleOrganization(tx, importId, body.organizationId)
        } else {
          const [system = 'fisOko'] = codeSystemsOf(work.procedure)
          await port.rememberCode(tx, { ...body, system })
        }
        await moveImport(tx, importId, ['read'], { state: 'waiting' })
        note({ subject: `import/${importId}`, organizationId: body.organizationId, after: body })
        onWaiting(importId)
        return viewImportLine(await getImport(tx, importId))
      },
    }),

    route(contract.downloadMarkedResults, {
      may,
      audit: 'none',
      async answer({ params: { resultsImportId: importId }, tx }) {
        const { fileName, preview } = await getImport(tx, importId)
        const bytes = await openUpload(tx, importId, secret)
        return {
          fileName: `${bareName({ name: fileName })} с замечаниями.xlsx`,
          mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          bytes: () => markUpResults(bytes, preview?.problems ?? [], preview?.dropped ?? []),
        }
      },
    }),
  ]
}

/** The registry shows only organisations of one's own municipality. */
async function requireOrganization(
  registry: ReturnType<ImportsPort['readOrganizations']>,
  asked: number,
): Promise<void> {
  const known = [...(await registry)].some(({ organizationId }) => organizationId === asked)
  if (!known) throw refuse('assessment/organization-unknown')
}

async function requireUpload(tx: Parameters<typeof getImport>[0], importId: number): Promise<void> {
  if (!(await getImport(tx, importId)).hasUpload) throw refuse('assessment/upload-gone')
}

function municipalityOf({ municipalityId }: { readonly municipalityId: number | null }): number {
  if (municipalityId === null) throw refuse('assessment/no-municipality')
  return municipalityId
}
