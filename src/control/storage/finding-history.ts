import type { Tx } from '#server-kit/database/database.ts'
import type { Finding } from '../domain/finding.ts'
import type { FindingEvent } from '../domain/finding-event.ts'
import './tables.ts'

export type FindingFile = { readonly position: number; readonly fileName: string; readonly sha256: string }

/** What was done about each of the findings, in order. */
export async function findEvents(
  tx: Tx,
  findingIds: readonly number[],
): Promise<ReadonlyMap<number, readonly FindingEvent[]>> {
  if (findingIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('control.finding_event')
    .select(['findingId', 'act', 'happenedOn', 'personName', 'note', 'fixBy'])
    .where('findingId', 'in', [...findingIds])
    .orderBy('eventId')
    .execute()
  const grouped = Map.groupBy(rows, ({ findingId }) => findingId)
  return new Map([...grouped].map(([key, group]) => [key, group.map(({ findingId: _, ...event }) => event)]))
}

/** The files of each of the findings, in the order they were sent. */
export async function findFiles(
  tx: Tx,
  findingIds: readonly number[],
): Promise<ReadonlyMap<number, readonly FindingFile[]>> {
  if (findingIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('control.finding_file')
    .select(['findingId', 'position', 'fileName', 'sha256'])
    .where('findingId', 'in', [...findingIds])
    .orderBy('position')
    .execute()
  const grouped = Map.groupBy(rows, ({ findingId }) => findingId)
  return new Map([...grouped].map(([key, group]) => [key, group.map(({ findingId: _, ...file }) => file)]))
}

export async function addEvent(
  tx: Tx,
  municipalityId: number,
  { organizationId, findingId }: Finding,
  event: FindingEvent,
): Promise<void> {
  await tx
    .insertInto('control.finding_event')
    .values({ organizationId, findingId, municipalityId, ...event })
    .execute()
}

/** Adds files after those that are there; they must be in the store already. */
export async function addFiles(
  tx: Tx,
  municipalityId: number,
  { organizationId, findingId }: Finding,
  files: readonly { readonly sha256: string; readonly fileName: string }[],
): Promise<void> {
  if (files.length === 0) return
  const there = (await findFiles(tx, [findingId])).get(findingId) ?? []
  const last = there.at(-1)?.position ?? 0
  await tx
    .insertInto('control.finding_file')
    .values(
      files.map(({ sha256, fileName }, at) => ({
        organizationId,
        findingId,
        municipalityId,
        position: last + at + 1,
        sha256,
        fileName,
      })),
    )
    .execute()
}
