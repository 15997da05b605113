import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { onEachEngine } from '../../../../test/engines.ts'
import { pupil, resultsReading, workReading } from '../../../../test/fixtures/results-reading.ts'
import { importReading, makeResultsPlace } from '../../../../test/results-municipality.ts'
import { forgetReplacedResults } from './forget-replaced-results.ts'
import { keepUpload } from './uploads.ts'

onEachEngine('what is forgotten', (open) => {
  it('is what was replaced long ago and files nobody decided on, never what counts', async () => {
    const { municipalityId } = await makeResultsPlace(open(), ['053001'])
    const load = (primaryScore: number) =>
      importReading(
        open(),
        municipalityId,
        resultsReading([workReading({ pupils: [pupil({ row: 5, primaryScore })] })]),
      )
    await load(1)
    const { importId } = await load(2)
    const now = new Date('2026-06-02T09:00:00Z')
    await open().transaction(municipalityScope(municipalityId), (tx) =>
      keepUpload(tx, { importId, municipalityId, bytes: Buffer.from('x') }, { secret: 'тайна', now }),
    )
    const scores = async () =>
      (
        await sql<{ score: number }>`
          select primary_score as score from assessment.participant where municipality_id = ${municipalityId} order by 1
        `.execute(open().owner)
      ).rows.map(({ score }) => score)
    const uploads = async () =>
      (
        await sql`select 1 from assessment.results_upload where municipality_id = ${municipalityId}`.execute(
          open().owner,
        )
      ).rows.length

    await forgetReplacedResults(open().owner, new Date('2026-06-10T09:00:00Z'))
    expect([await scores(), await uploads()]).toEqual([[1, 2], 1])
    await forgetReplacedResults(open().owner, new Date('2026-07-10T09:00:00Z'))
    expect([await scores(), await uploads()]).toEqual([[1, 2], 0])
    await forgetReplacedResults(open().owner, new Date('2028-01-01T09:00:00Z'))
    expect(await scores()).toEqual([2])
  })
})
