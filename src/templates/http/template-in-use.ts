import type { Tx } from '#server-kit/database/database.ts'
import type { PaperKind } from '../domain/paper-kind.ts'
import { getBody } from '../storage/bodies.ts'
import { getEdition } from '../storage/editions.ts'
import { findKindSetting } from '../storage/kind-settings.ts'
import { type Orientation, shippedTemplate } from './shipped/shipped-template.ts'

export type TemplateInUse = {
  readonly bytes: Uint8Array
  /** «шаблон системы», «редакция 3, prikaz.docx» */
  readonly name: string
}

/** The template papers of the kind are made by now. */
export async function templateInUse(
  tx: Tx,
  kind: PaperKind,
  orientation?: Orientation,
): Promise<TemplateInUse> {
  const { editionId } = await findKindSetting(tx, kind)
  if (editionId === null) return { bytes: await shippedTemplate(kind, orientation), name: 'шаблон системы' }
  const { sha256, number, fileName } = await getEdition(tx, kind, editionId)
  return { bytes: await getBody(tx, sha256), name: `редакция ${number}, ${fileName}` }
}
