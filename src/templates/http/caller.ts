import type { CardPerson } from '#server-kit/http/route.ts'
import { refuse } from '../refusals.ts'

/** The register and the templates are the authority's: somebody who sees a part of the municipality has none. */
export function municipalityOf({
  municipalityId,
  scope,
}: Pick<CardPerson, 'municipalityId' | 'scope'>): number {
  if (municipalityId === null || scope.reach !== 'municipality') throw refuse('templates/not-municipal')
  return municipalityId
}

/** A name every system takes. */
export function fileTitle(title: string): string {
  return title
    .replace(/[\\/:*?"<>|\s]+/gu, ' ')
    .trim()
    .slice(0, 110)
}

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
