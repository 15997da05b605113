import { loadavg } from 'node:os'
import { screen } from '#objectivity/domain/screen.ts'
import type { ScreeningData } from '#objectivity/domain/screening-data.ts'
import { asMunicipality, publishRegion } from '#objectivity/domain/synthetic/publish-region.ts'
import { usualRegion } from '#objectivity/domain/synthetic/synthetic-region.ts'
import { inventUnevenRegion } from '#objectivity/domain/synthetic/uneven/uneven-region.ts'
import { inMilliseconds, type Measurement, median, timeRuns } from '../measure.ts'
import { Q } from './judge-region.ts'

const MOST_GIGABYTES = 1

/** The screen in one thread, reading excluded: a municipality of 20 schools, a region of 300 and of 1,000. */
export async function screenSpeed(): Promise<readonly Measurement[]> {
  const region = inventUnevenRegion({ ...usualRegion, seed: 1 }).data
  const large = inventUnevenRegion({ ...usualRegion, schools: 1000, seed: 1 }).data
  const own = asMunicipality(region, publishRegion(region), 'M1').data
  const small = await medianTime(own, 5)
  const usual = await medianTime(region, 3)
  const most = await medianTime(large, 3)
  const gigabytes = process.memoryUsage().rss / 2 ** 30
  const growth = most.wall / 1000 / (usual.wall / 300)
  return [
    inMilliseconds('Проверка объективности, 20 школ с данными региона', small.wall, 300, small.remark),
    inMilliseconds('Проверка объективности, 300 школ', usual.wall, 1000, usual.remark),
    inMilliseconds('Проверка объективности, 1000 школ', most.wall, 3000, most.remark),
    {
      what: 'Проверка объективности: время на школу, 1000 школ против 300',
      value: `× ${growth.toFixed(2).replace('.', ',')}`,
      target: '≤ × 1,3',
      kept: growth <= 1.3,
    },
    {
      what: 'Проверка объективности: память процесса',
      value: `${gigabytes.toFixed(2).replace('.', ',')} ГБ`,
      target: `≤ ${MOST_GIGABYTES} ГБ`,
      kept: gigabytes <= MOST_GIGABYTES,
    },
  ]
}

type Time = { readonly wall: number; readonly remark: string }

/** On a busy machine the wall clock says little: the processor time of the process and the load stand beside it. */
async function medianTime(data: ScreeningData, runs: number): Promise<Time> {
  const processor: number[] = []
  const wall = await timeRuns(runs, async () => {
    const before = process.cpuUsage()
    screen(data, { q: Q })
    const { user, system } = process.cpuUsage(before)
    processor.push((user + system) / 1000)
  })
  const load = (loadavg()[0] ?? 0).toFixed(1).replace('.', ',')
  return {
    wall: median(wall),
    remark: `${data.roll.length} строк; процессор ${Math.round(median(processor))} мс, нагрузка ${load}`,
  }
}
