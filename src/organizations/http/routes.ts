import type { RouteCard } from '#server-kit/http/route.ts'
import {
  closeOrganizationRoute,
  editOrganizationRoute,
  mergeOrganizationRoute,
  renameOrganizationRoute,
  undoOrganizationEventRoute,
} from './change-organization.ts'
import { addOrganizationCodeRoute, dateOrganizationCodeRoute, removeOrganizationCodeRoute } from './codes.ts'
import { createOrganizationRoute } from './create-organization.ts'
import { downloadImportTemplateRoute, exportOrganizationsRoute } from './export.ts'
import {
  createOrganizationGroupRoute,
  deleteOrganizationGroupRoute,
  editOrganizationGroupRoute,
  listOrganizationGroupsRoute,
  restoreOrganizationGroupRoute,
} from './groups.ts'
import { applyImportRoute, downloadMarkedCopyRoute, previewImportRoute } from './import.ts'
import { getOrganizationRoute, listOrganizationsRoute } from './list-organizations.ts'
import { getMunicipalityRoute } from './municipality.ts'
import { listImportsRoute, undoImportRoute } from './undo-import.ts'

export const routes: readonly RouteCard[] = [
  listOrganizationsRoute,
  exportOrganizationsRoute,
  getOrganizationRoute,
  createOrganizationRoute,
  editOrganizationRoute,
  renameOrganizationRoute,
  closeOrganizationRoute,
  mergeOrganizationRoute,
  undoOrganizationEventRoute,
  addOrganizationCodeRoute,
  dateOrganizationCodeRoute,
  removeOrganizationCodeRoute,
  listOrganizationGroupsRoute,
  createOrganizationGroupRoute,
  editOrganizationGroupRoute,
  deleteOrganizationGroupRoute,
  restoreOrganizationGroupRoute,
  downloadImportTemplateRoute,
  previewImportRoute,
  downloadMarkedCopyRoute,
  applyImportRoute,
  listImportsRoute,
  undoImportRoute,
  getMunicipalityRoute,
]
