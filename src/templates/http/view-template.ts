import type { PaperData } from '#kernel/paper-data.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { TagView, TemplateCard } from '../contract.ts'
import type { Edition } from '../domain/edition.ts'
import type { PaperKind } from '../domain/paper-kind.ts'
import { samplePaper, tagsOf } from '../domain/sample-paper.ts'
import { exampleOf, type Tag, writtenTag } from '../domain/tag.ts'
import { listEditions } from '../storage/editions.ts'
import { findKindSetting } from '../storage/kind-settings.ts'
import { paperKindNames } from '../texts.ru.ts'
import type { TemplatesPort } from './templates-port.ts'

export async function viewTemplate(
  tx: Tx,
  kind: PaperKind,
  { sources }: TemplatesPort,
): Promise<TemplateCard> {
  const setting = await findKindSetting(tx, kind)
  return {
    kind,
    ...setting,
    editions: (await listEditions(tx, kind)).map(viewEdition),
    tags: viewTags(tagsOf(kind), samplePaper(kind, paperKindNames[kind]), []),
    isMade: sources[kind] !== undefined,
  }
}

export function viewEdition({ editionId, number, fileName, note, uploadedAt, uploaderName }: Edition) {
  return { editionId, number, fileName, note, uploadedAt: uploadedAt.toISOString(), uploaderName }
}

function viewTags(tags: readonly Tag[], sample: PaperData | undefined, within: readonly string[]): TagView[] {
  return tags.flatMap((tag) => {
    const rows = sample?.[tag.name]
    const [first] = Array.isArray(rows) ? rows : []
    return [
      {
        written: writtenTag(tag),
        meaning: tag.meaning,
        example: exampleOf(tag, sample),
        within: [...within],
      },
      ...viewTags(tag.tags, first, [...within, tag.name]),
    ]
  })
}
