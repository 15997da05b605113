import { expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { createMunicipality } from '#organizations/storage/municipality.ts'
import type { Scope } from '#server-kit/database/database.ts'
import { municipalityScope, organizationsScope } from '#server-kit/database/scope.ts'
import { onEachEngine } from '../../../test/engines.ts'
import { getBody, keepBody } from './bodies.ts'
import { addEdition, listEditions } from './editions.ts'
import { findKindSetting, saveKindSetting } from './kind-settings.ts'
import { lastRegisteredOn } from './last-registered.ts'
import { addPackage, finishPackage, getPackage, getPackageBytes, movePackage } from './packages.ts'
import { addPaper, cancelPaper, findPaperByNumber, getPaperData, listPapers, takeNumber } from './papers.ts'

onEachEngine('templates', (open) => {
  const kind = 'plan-order' as const
  const bytes = new TextEncoder().encode('шаблон')

  async function place(): Promise<{ readonly municipalityId: number; readonly boss: Scope }> {
    const municipalityId = await createMunicipality(open().owner, {
      name: 'Луговой округ',
      authorityName: null,
      regionName: null,
    })
    return { municipalityId, boss: municipalityScope(municipalityId) }
  }

  function register({ municipalityId, boss }: Awaited<ReturnType<typeof place>>, year = 2026) {
    return open().transaction(boss, async (tx) => {
      const number = await takeNumber(tx, { municipalityId, kind, year })
      return await addPaper(tx, municipalityId, {
        ...{ kind, year, number, numberText: `${number}-ОД`, registeredOn: plainDate(`${year}-11-24`) },
        ...{ title: 'Об утверждении плана', subject: 'plan:1', organizationId: null, annexes: ['План'] },
        ...{ answers: { basis: 'В целях' }, basis: ['План, редакция 1'] },
        data: { номер: `${number}-ОД`, разделы: [{ код: { drawn: 'nothing' } }], есть: true },
        templateSha256: await keepBody(tx, municipalityId, bytes),
        templateName: 'шаблон системы',
        authorName: 'Лугова А. О.',
        madeAt: new Date('2026-11-24T09:00:00Z'),
      })
    })
  }

  it('gives numbers without a gap to whoever registers at the same time, anew each year', async () => {
    const at = await place()
    const papers = await Promise.all([register(at), register(at), register(at)])
    await expect(
      open().transaction(at.boss, async (tx) => {
        await takeNumber(tx, { municipalityId: at.municipalityId, kind, year: 2026 })
        throw new Error('nothing came of it')
      }),
    ).rejects.toThrow('nothing came of it')
    const after = await register(at)
    const nextYear = await register(at, 2027)

    expect(papers.map(({ number }) => number).sort()).toEqual([1, 2, 3])
    expect([after.number, nextYear.number]).toEqual([4, 1])
    await open().transaction(at.boss, async (tx) => {
      expect(await lastRegisteredOn(tx, kind, 2026)).toBe('2026-11-24')
      expect(await lastRegisteredOn(tx, 'annual-report', 2026)).toBeNull()
      expect(await listPapers(tx, { year: 2026 })).toHaveLength(4)
      expect((await findPaperByNumber(tx, { kind, year: 2027, number: 1 })).paperId).toBe(nextYear.paperId)
    })
  })

  it('keeps what a paper was made from, as it was', async () => {
    const at = await place()
    const { paperId, annexes, basis, answers, templateSha256 } = await register(at)

    expect({ annexes, basis, answers }).toEqual({
      annexes: ['План'],
      basis: ['План, редакция 1'],
      answers: { basis: 'В целях' },
    })
    await open().transaction(at.boss, async (tx) => {
      expect(await getPaperData(tx, paperId)).toEqual({
        номер: '1-ОД',
        разделы: [{ код: { drawn: 'nothing' } }],
        есть: true,
      })
      expect(Buffer.compare(await getBody(tx, templateSha256), bytes)).toBe(0)
    })
    const cancelled = {
      cancelledOn: plainDate('2026-11-25'),
      cancelReason: 'ошибка',
      cancellerName: 'Лугова',
    }
    const first = await open().transaction(at.boss, (tx) =>
      cancelPaper(tx, { paperId, version: 1 }, cancelled),
    )
    const again = await open().transaction(at.boss, (tx) =>
      cancelPaper(tx, { paperId, version: 1 }, cancelled),
    )
    expect([first?.cancelReason, again]).toEqual(['ошибка', undefined])
  })

  it('numbers editions and lets only the first of two people set the one in use', async () => {
    const at = await place()
    const edition = {
      ...{ kind, fileName: 'prikaz.docx', note: null, uploaderName: 'Лугова А. О.' },
      uploadedAt: new Date('2026-11-24T09:00:00Z'),
    }
    await open().transaction(at.boss, async (tx) => {
      await addEdition(tx, at.municipalityId, { ...edition, bytes })
      const { editionId } = await addEdition(tx, at.municipalityId, { ...edition, bytes })
      const setting = { version: 0, editionId, numberPrefix: '', numberSuffix: '-р' }
      expect(await saveKindSetting(tx, at.municipalityId, kind, setting)).toBe(true)
      expect(await saveKindSetting(tx, at.municipalityId, kind, setting)).toBe(false)
      expect((await listEditions(tx, kind)).map(({ number }) => number)).toEqual([2, 1])
      expect(await findKindSetting(tx, kind)).toMatchObject({ version: 1, editionId, numberSuffix: '-р' })
    })
  })

  it('shows the register to the authority alone, and templates in use to everybody there', async () => {
    const at = await place()
    const { paperId, templateSha256 } = await register(at)
    const school = organizationsScope(at.municipalityId, [5])
    const neighbour = await place()

    for (const scope of [school, neighbour.boss]) {
      expect(await open().transaction(scope, (tx) => listPapers(tx, {}))).toEqual([])
      await expect(open().transaction(scope, (tx) => getPaperData(tx, paperId))).rejects.toThrow('не найден')
    }
    expect(await open().transaction(school, (tx) => getBody(tx, templateSha256))).toHaveLength(bytes.length)
    await expect(open().transaction(neighbour.boss, (tx) => getBody(tx, templateSha256))).rejects.toThrow()
    await expect(
      open().transaction(school, (tx) =>
        takeNumber(tx, { municipalityId: at.municipalityId, kind, year: 2026 }),
      ),
    ).rejects.toThrow(/row-level security/u)
  })

  it('keeps an archive with its progress', async () => {
    const at = await place()
    const now = new Date('2026-11-24T09:00:00Z')
    await open().transaction(at.boss, async (tx) => {
      const { packageId } = await addPackage(tx, {
        ...{ municipalityId: at.municipalityId, title: 'ВПР 2026', workId: 3, startedAt: now },
        ...{ starterId: 'лугова', starterName: 'Лугова А. О.' },
      })
      await expect(getPackageBytes(tx, packageId)).rejects.toThrow('ещё не готов')
      await movePackage(tx, packageId, { state: 'running', done: 12, total: 60 })
      expect(await getPackage(tx, packageId)).toMatchObject({ state: 'running', done: 12, total: 60 })
      await finishPackage(tx, packageId, { bytes, finishedAt: now, done: 60 })
      expect(await getPackage(tx, packageId)).toMatchObject({ state: 'done', byteCount: bytes.length })
      expect(await getPackageBytes(tx, packageId)).toHaveLength(bytes.length)
    })
  })
})
