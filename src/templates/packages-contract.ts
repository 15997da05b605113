import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { packageContents, packageStates } from './domain/paper-package.ts'

/** Archives of papers, one for each school, that are made in the background. */

const id = z.coerce.number().int().positive().max(2_147_483_647)

const PackageSchema = z.object({
  packageId: z.int(),
  state: z.enum(packageStates),
  done: z.int(),
  total: z.int(),
  title: z.string(),
  contents: z.enum(packageContents),
  starterName: z.string(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  failure: z.string().nullable(),
  byteCount: z.int().nullable(),
})
export type PackageView = z.output<typeof PackageSchema>

export const listPackages = endpoint({
  method: 'GET',
  path: '/paper-packages',
  answer: z.object({ packages: z.array(PackageSchema) }),
})

/** Справки of one work to each school that wrote it; or recommendations without an answer to each organisation. */
export const startPackage = endpoint({
  method: 'POST',
  path: '/paper-packages',
  body: z.object({ workId: z.int().positive().max(2_147_483_647).nullable() }),
  answer: PackageSchema,
})

export const getPackage = endpoint({
  method: 'GET',
  path: '/paper-packages/:packageId',
  params: z.object({ packageId: id }),
  answer: PackageSchema,
})

export const downloadPackage = endpoint({
  method: 'GET',
  path: '/paper-packages/:packageId/file',
  params: z.object({ packageId: id }),
  answer: z.void(),
  download: true,
})
