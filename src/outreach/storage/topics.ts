import type { Tx } from '#server-kit/database/database.ts'
import { firstTopics, type Topic } from '../domain/topic.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

/** The list of the scope's municipality; topics taken off too, for what was said of them. */
export async function listTopics(tx: Tx): Promise<readonly Topic[]> {
  return await tx
    .selectFrom('outreach.topic')
    .select(['topicId', 'version', 'name', 'removed'])
    .orderBy('name')
    .orderBy('topicId')
    .execute()
}

export async function getTopic(tx: Tx, topicId: number): Promise<Topic> {
  const found = (await listTopics(tx)).find((one) => one.topicId === topicId)
  if (!found) throw refuse('outreach/topic-not-found')
  return found
}

export async function createTopic(tx: Tx, municipalityId: number, name: string): Promise<Topic> {
  return await translateTaken(async () => {
    const { topicId } = await tx
      .insertInto('outreach.topic')
      .values({ municipalityId, name })
      .returning('topicId')
      .executeTakeFirstOrThrow()
    return await getTopic(tx, topicId)
  })
}

/** Refuses with 409 when the stored version is not `topic.version`. */
export async function saveTopic(tx: Tx, topic: Topic): Promise<Topic> {
  const { topicId, version, name, removed } = topic
  return await translateTaken(async () => {
    const saved = await tx
      .updateTable('outreach.topic')
      .set({ name, removed, version: version + 1 })
      .where('topicId', '=', topicId)
      .where('version', '=', version)
      .returning('topicId')
      .executeTakeFirst()
    const stored = await getTopic(tx, topicId)
    if (!saved) throw refuse('outreach/changed-meanwhile', { current: stored })
    return stored
  })
}

/** What a municipality begins with; on the owner's connection, when it is founded. */
export async function addFirstTopics(tx: Tx, municipalityId: number): Promise<void> {
  await tx
    .insertInto('outreach.topic')
    .values(firstTopics.map((name) => ({ municipalityId, name })))
    .execute()
}

async function translateTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && 'constraint' in error && error.constraint === 'topic_once') {
      throw refuse('outreach/topic-taken')
    }
    throw error
  }
}
