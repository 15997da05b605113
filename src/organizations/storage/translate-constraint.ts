import { refuse } from '../refusals.ts'

/** Turns the registry's own database rules into refusals; anything else is a fault and passes on. */
export async function translateConstraint<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    switch (constraintOf(error)) {
      case 'organization_code_held_by_one':
        throw refuse('organizations/code-taken')
      case 'organization_code_one_at_a_time':
        throw refuse('organizations/dates-contradict', {
          detail: 'У организации уже есть действующий код этой системы',
        })
      case 'organization_group_name_unique':
        throw refuse('organizations/group-name-taken')
      default:
        throw error
    }
  }
}

function constraintOf(error: unknown): string | undefined {
  return error instanceof Error && 'constraint' in error && typeof error.constraint === 'string'
    ? error.constraint
    : undefined
}
