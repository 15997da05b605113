import { type RouteCard, route } from '#server-kit/http/route.ts'
import { contentsOf, type PaperPackage } from '../domain/paper-package.ts'
import * as contract from '../packages-contract.ts'
import { refuse } from '../refusals.ts'
import { addPackage, getPackage, getPackageBytes, listPackages } from '../storage/packages.ts'
import { packageContentsNames } from '../texts.ru.ts'
import { fileTitle, municipalityOf } from './caller.ts'
import type { PackagesPort } from './packages-port.ts'

/** Archives of papers to schools, made in the background. */
export function packageRoutes(
  port: PackagesPort,
  { onWaiting }: { readonly onWaiting: (packageId: number) => void },
): readonly RouteCard[] {
  return [
    route(contract.listPackages, {
      may: 'templates.paper.read',
      audit: 'none',
      answer: async ({ tx }) => ({ packages: (await listPackages(tx)).map(viewPackage) }),
    }),

    route(contract.startPackage, {
      may: 'templates.paper.make',
      audit: 'templates.package.started',
      async answer({ body: { workId }, person, tx, now, note }) {
        const municipalityId = municipalityOf(person)
        const title = await (workId === null
          ? port.findRecommendationsTitle(tx)
          : port.findWorkTitle(tx, workId))
        if (title === undefined) {
          if (workId !== null) throw refuse('templates/subject-not-found')
          throw refuse('templates/subject-not-found', { detail: 'Рекомендаций, которые ждут ответа, нет' })
        }
        const started = await addPackage(tx, {
          ...{ municipalityId, title, workId },
          ...{ starterId: person.userId, starterName: person.name, startedAt: now },
        })
        note({ subject: title, after: { workId } })
        onWaiting(started.packageId)
        return viewPackage(started)
      },
    }),

    route(contract.getPackage, {
      may: 'templates.paper.read',
      audit: 'none',
      answer: async ({ params, tx }) => viewPackage(await getPackage(tx, params.packageId)),
    }),

    route(contract.downloadPackage, {
      may: 'templates.paper.read',
      audit: 'none',
      async answer({ params, tx }) {
        const { title, workId } = await getPackage(tx, params.packageId)
        const what = packageContentsNames[contentsOf({ workId })]
        return {
          fileName: `${fileTitle(`${what}. ${title}`)}.zip`,
          mediaType: 'application/zip',
          bytes: await getPackageBytes(tx, params.packageId),
        }
      },
    }),
  ]
}

function viewPackage({ workId, startedAt, finishedAt, ...rest }: PaperPackage): contract.PackageView {
  const contents = contentsOf({ workId })
  return {
    ...rest,
    contents,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  }
}
