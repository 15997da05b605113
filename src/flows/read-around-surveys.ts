import type { NeighboursPort } from '#surveys/http/neighbours-port.ts'
import { aroundDocuments } from './read-around-documents.ts'

/** What surveys ask of the registry. */
export const aroundSurveys: NeighboursPort = { readOrganizations: aroundDocuments.readOrganizations }
