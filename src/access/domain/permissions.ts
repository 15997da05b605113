import { type Role, roles } from './role.ts'

/**
 * The one table of who may do what: a row for each permission, a column for each role (● may, · may not).
 * Which rows of data a person reaches is another question: see `person.ts`.
 */
// biome-ignore format: a table is read by its columns
const table = {
  //                          administrator
  //                          | officer
  //                          | | methodologist
  //                          | | | head
  //                          | | | | contributor
  //                          | | | | | observer
  //                          | | | | | | reader
  'access.user.list':            '● ● ● · · · ·',
  'access.user.manage':          '● · · · · · ·',
  'access.audit.read':           '● · · · · · ·',
  'access.own.profile':          '● ● ● ● ● ● ●',
  'access.own.password':         '● ● ● ● ● ● ●',
  'access.own.totp':             '● ● ● ● ● ● ●',
  'organizations.registry.read':   '● ● ● ● ● ● ●',
  'organizations.registry.manage': '● ● · · · · ·',
  'organizations.registry.import': '● ● · · · · ·',
  'documents.act.read':          '● ● ● ● ● ● ●',
  'documents.act.own':           '● ● ● ● ● · ·',
  'documents.act.manage':        '● ● ● · · · ·',
  'plans.plan.read':             '● ● ● ● ● ● ●',
  'plans.plan.import':           '● ● ● · · · ·',
  'plans.plan.edit':             '● ● ● · · · ·',
  'plans.plan.approve':          '● ● · · · · ·',
  'plans.task.readOwn':          '● ● ● ● ● · ·',
  'plans.task.readAll':          '● ● ● · · ● ●',
  'plans.task.report':           '● ● ● ● ● · ·',
  'plans.task.review':           '● ● ● · · · ·',
  'plans.calendar.manage':       '● · · · · · ·',
  'outreach.appeal.read':        '● ● ● · · ● ·',
  'outreach.appeal.manage':      '● ● ● · · · ·',
  'outreach.publication.read':   '● ● ● ● ● ● ●',
  'outreach.publication.own':    '● ● ● ● ● · ·',
  'outreach.publication.manage': '● ● ● · · · ·',
  'outreach.meeting.read':       '● ● ● ● ● ● ●',
  'outreach.meeting.own':        '● ● ● ● ● · ·',
  'monitoring.form.manage':      '● ● ● · · · ·',
  'monitoring.collection.manage': '● ● ● · · · ·',
  'monitoring.collection.readAll': '● ● ● · · ● ●',
  'monitoring.sheet.read':       '● ● ● ● ● ● ●',
  'monitoring.sheet.fill':       '● ● ● ● ● · ·',
  'monitoring.methodology.read': '● ● ● · · ● ●',
  'monitoring.methodology.manage': '● ● ● · · · ·',
  'monitoring.methodology.approve': '● ● · · · · ·',
  'monitoring.indicator.read':   '● ● ● ● ● ● ●',
  'monitoring.indicator.readAll': '● ● ● · · ● ●',
  'monitoring.indicator.readClasses': '● ● ● ● ● · ·',
  'assessment.results.read':     '● ● ● ● ● · ·',
  'assessment.results.import':   '● ● ● · · · ·',
  'assessment.catalogue.read':   '● ● ● ● ● ● ●',
  'assessment.catalogue.edit':   '● ● ● · · · ·',
  'control.inspection.read':     '● ● ● ● ● ● ·',
  'control.inspection.manage':   '● ● ● · · · ·',
  'control.finding.answer':      '● ● ● ● ● · ·',
  'control.hearing.read':        '● ● ● ● ● ● ·',
  'control.hearing.manage':      '● ● ● · · · ·',
  'control.hearing.report':      '● ● ● ● ● · ·',
  'objectivity.run.read':        '● ● ● · · · ·',
  'objectivity.run.manage':      '● ● ● · · · ·',
  'objectivity.dossier.read':    '● ● ● ● ● · ·',
  'objectivity.dossier.manage':  '● ● ● · · · ·',
  'objectivity.dossier.answer':  '● ● ● ● ● · ·',
  'appraisal.round.read':        '● ● ● ● ● ● ●',
  'appraisal.round.manage':      '● ● ● · · · ·',
  'appraisal.rating.give':       '● ● ● · · ● ·',
  'appraisal.self.give':         '● · · ● ● · ·',
  'appraisal.assessment.read':   '● ● ● ● ● ● ●',
  'appraisal.assessment.manage': '● ● ● · · · ·',
  'appraisal.shortcoming.answer': '● ● ● ● ● · ·',
  'surveys.survey.read':         '● ● ● ● ● ● ●',
  'surveys.survey.own':          '● ● ● ● ● · ·',
  'surveys.survey.manage':       '● ● ● · · · ·',
  'cycle.analysis.read':         '● ● ● · · ● ·',
  'cycle.analysis.manage':       '● ● ● · · · ·',
  'cycle.finding.read':          '● ● ● ● ● ● ·',
  'cycle.recommendation.manage': '● ● ● · · · ·',
  'cycle.recommendation.answer': '● ● ● ● ● · ·',
  'cycle.decision.manage':       '● ● · · · · ·',
  'templates.template.read':     '● ● ● · · · ·',
  'templates.template.manage':   '● ● · · · · ·',
  'templates.paper.read':        '● ● ● · · ● ●',
  'templates.paper.make':        '● ● ● · · · ·',
  'support.run.read':            '● ● ● · · · ·',
  'support.run.manage':          '● ● ● · · · ·',
  'support.run.approve':         '● ● · · · · ·',
  'support.case.read':           '● ● ● ● ● · ·',
  'support.case.manage':         '● ● ● · · · ·',
  'support.case.answer':         '● ● ● ● ● · ·',
  'installation.settings.manage':  '● · · · · · ·',
} as const

export type Permission = keyof typeof table

const granted: ReadonlyMap<string, ReadonlySet<Role>> = new Map(
  Object.entries(table).map(([permission, marks]) => [permission, rolesMarked(marks)]),
)

export const permissions: readonly Permission[] = Object.keys(table).filter(isPermission)

function isPermission(text: string): text is Permission {
  return text in table
}

/** Whether the role has the permission. */
export function mayRole(role: Role, permission: Permission): boolean {
  return granted.get(permission)?.has(role) ?? false
}

export function permissionsOf(role: Role): readonly Permission[] {
  return permissions.filter((permission) => mayRole(role, permission))
}

function rolesMarked(marks: string): ReadonlySet<Role> {
  const cells = marks.split(' ')
  if (cells.length !== roles.length)
    throw new Error(`a row of ${cells.length} marks for ${roles.length} roles`)
  return new Set(roles.filter((_, column) => cells[column] === '●'))
}
