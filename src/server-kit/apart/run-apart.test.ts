import { describe, expect, it } from 'vitest'
import type { eatMemory, loopForEver, refuseKindly, square } from './apart-fixture.ts'
import { runApart } from './run-apart.ts'

const module = new URL('./apart-fixture.ts', import.meta.url)
const budget = { maxSeconds: 5, maxMegabytes: 64 }

describe('work in a thread of its own', () => {
  it('gives its result back', async () => {
    expect(await runApart<typeof square>(module, 'square', [4], budget)).toBe(16)
  })

  it('waits its turn when many ask at once', async () => {
    const results = await Promise.all(
      [1, 2, 3, 4, 5].map((value) => runApart<typeof square>(module, 'square', [value], budget)),
    )
    expect(results).toEqual([1, 4, 9, 16, 25])
  })

  it('throws a refusal as it was', async () => {
    await expect(runApart<typeof refuseKindly>(module, 'refuseKindly', [], budget)).rejects.toMatchObject({
      name: 'Refusal',
      code: 'file/empty',
      status: 422,
      detail: 'Проверьте файл',
    })
  })

  it('is ended and refused when it takes too long', async () => {
    const hasty = { ...budget, maxSeconds: 1 }
    await expect(runApart<typeof loopForEver>(module, 'loopForEver', [], hasty)).rejects.toMatchObject({
      code: 'file/too-complex',
    })
  })

  it('is ended and refused when it takes too much memory', async () => {
    await expect(runApart<typeof eatMemory>(module, 'eatMemory', [], budget)).rejects.toMatchObject({
      code: 'file/too-complex',
    })
  })
})
