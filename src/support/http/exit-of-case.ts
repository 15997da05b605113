import type { Tx } from '#server-kit/database/database.ts'
import { type Exit, exitByFinding, exitByObjectivity } from '../domain/cases/exit-rule.ts'
import type { SupportCase } from '../domain/cases/support-case.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { findNewestFinding } from './newest-finding.ts'

/** Whether the school may leave by the rule of its basis; null where nothing new has been looked at since the opening. */
export async function readExit(port: NeighboursPort, tx: Tx, one: SupportCase): Promise<Exit | null> {
  const { basis, organizationId, openedOn } = one
  if (basis === 'other')
    return {
      isMet: false,
      words: 'Для этого основания правила выхода нет: сопровождение завершают по решению',
    }
  if (basis === 'objectivity')
    return exitByObjectivity(openedOn, await port.readObjectivity(tx, { organizationId, after: openedOn }))
  return exitByFinding(await findNewestFinding(tx, one))
}
