import { expect, it } from 'vitest'
import { applyMigrations } from '#server-kit/database/apply-migrations.ts'
import { openScratchStore } from '#server-kit/database/open-scratch-store.ts'
import { readMigrations } from '#server-kit/database/read-migrations.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { keepOldPlan } from '../../../../test/fixtures/plan-of-old.ts'
import { findEditions, findRowsOf } from './editions.ts'

it('a plan approved before editions is its own first edition, without the rows of its draft that were removed', async () => {
  const all = readMigrations()
  const store = await openScratchStore({ migrations: all.filter(({ name }) => name < '0044') })
  try {
    const { planId, actionId } = await store.transaction(municipalityScope(1), keepOldPlan)
    await applyMigrations(store.owner, all)
    await store.transaction(municipalityScope(1), async (tx) => {
      const editions = await findEditions(tx, planId)
      expect(editions).toMatchObject([
        { number: 1, title: 'План', since: '2026-01-12', act: { number: '1' }, actionIds: [actionId] },
      ])
      for (const edition of editions) {
        const { actions } = await findRowsOf(tx, planId, edition)
        expect(actions).toMatchObject([{ actionId, text: 'Сверка' }])
      }
    })
  } finally {
    await store.close()
  }
})
