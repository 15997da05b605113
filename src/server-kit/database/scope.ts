import type { Scope } from './database.ts'

/** The owner's view of one municipality, for jobs and for tests. */
export function municipalityScope(municipalityId: number): Scope {
  return { municipalityId, reach: 'municipality', organizationIds: [] }
}

export function organizationsScope(municipalityId: number, organizationIds: readonly number[]): Scope {
  return { municipalityId, reach: 'organizations', organizationIds }
}

/**
 * The statements that open a scoped transaction. Statements with literals rather than `set_config()`: a distributed
 * PostgreSQL (Citus) hands only the former on to its workers. What is written in is checked here.
 */
export function scopeStatements(scope: Scope): string {
  const municipality = scope.municipalityId === null ? '' : identifier(scope.municipalityId)
  const organizations = scope.organizationIds.map(identifier).join(',')
  return [
    'set local role msoko_app',
    `set local app.municipality = '${municipality}'`,
    `set local app.reach = '${scope.reach === 'municipality' ? 'municipality' : 'organizations'}'`,
    `set local app.organizations = '{${organizations}}'`,
    `set local app.person = '${person(scope.personId ?? '')}'`,
  ].join('; ')
}

function person(id: string): string {
  if (!/^[\w-]{0,100}$/.test(id)) throw new Error('Not an identifier of a person')
  return id
}

function identifier(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 2_147_483_647)
    throw new Error(`Not an identifier: ${value}`)
  return String(value)
}
