import { liveEditions } from '#documents/domain/act.ts'
import { listActs } from '#documents/storage/acts.ts'
import { actKindNames } from '#documents/texts.ru.ts'
import { russianDay } from '#plans/domain/russian-day.ts'
import type { Tx } from '#server-kit/database/database.ts'

type WordedAct = { readonly actId: number; readonly organizationId: number; readonly title: string }

/** Acts the scope sees, as a person names them: «Приказ от 01.09.2026 № 12 «О мониторинге»». */
export async function readWordedActs(tx: Tx): Promise<readonly WordedAct[]> {
  return (await listActs(tx)).map((act) => {
    const last = liveEditions(act).at(-1)
    const requisites = [
      actKindNames[act.kind],
      last?.signedOn ? `от ${russianDay(last.signedOn)}` : '',
      last?.number ? `№ ${last.number}` : '',
    ].filter(Boolean)
    const { actId, organizationId, title } = act
    return { actId, organizationId, title: `${requisites.join(' ')} «${title}»` }
  })
}
