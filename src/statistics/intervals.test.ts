import { describe, expect, it } from 'vitest'
import { binomialLowerTail, binomialUpperTail } from './binomial-test.ts'
import { clopperPearsonInterval } from './clopper-pearson-interval.ts'
import { wilsonInterval, wilsonIntervalCorrected } from './wilson-interval.ts'

// Reference values: SciPy 1.17.1, scipy.stats.binomtest(k, n).proportion_ci(0.95, method).
const scipy = [
  [3, 8, [0.13684428582, 0.69425760539], [0.10240799722, 0.74105231437], [0.08523341413, 0.75513678363]],
  [3, 10, [0.10779126741, 0.60322185254], [0.08094782421, 0.64632927649], [0.06673951118, 0.65245285006]],
  [9, 30, [0.16664748268, 0.47875787459], [0.15412797365, 0.49557908713], [0.14734518475, 0.49395904146]],
  [30, 100, [0.21894885295, 0.39584854633], [0.21454256993, 0.40106042435], [0.21240642049, 0.39981467618]],
  [0, 10, [0, 0.27753279986], [0, 0.34453721831], [0, 0.30849710782]],
  [10, 10, [0.72246720014, 1], [0.65546278169, 1], [0.69150289218, 1]],
  [0, 1, [0, 0.79345068562], [0, 0.94537924447], [0, 0.975]],
  [263, 280, [0.90493006294, 0.96175093927], [0.90280299275, 0.96314067982], [0.90456835769, 0.96423743586]],
  [81, 263, [0.25528851988, 0.36620957698], [0.2535086823, 0.368176201], [0.25273674559, 0.3676219226]],
] as const

describe('the intervals of a share', () => {
  it.each(scipy)('%i of %i agree with SciPy', (successes, count, wilson, corrected, exact) => {
    const found = [wilsonInterval, wilsonIntervalCorrected, clopperPearsonInterval].map((interval) => {
      const { low, high } = interval(successes, count) ?? { low: -1, high: -1 }
      return [low, high]
    })

    for (const [at, [low, high]] of [wilson, corrected, exact].entries()) {
      expect(found[at]?.[0]).toBeCloseTo(low, 9)
      expect(found[at]?.[1]).toBeCloseTo(high, 9)
    }
  })

  it('widen with the level', () => {
    const interval = wilsonInterval(7, 20, 0.99)

    expect(interval?.low).toBeCloseTo(0.14639344138, 9)
    expect(interval?.high).toBeCloseTo(0.62833817895, 9)
  })

  it('do not exist for nobody', () => {
    expect(wilsonInterval(0, 0)).toBeNull()
    expect(wilsonIntervalCorrected(0, 0)).toBeNull()
    expect(clopperPearsonInterval(0, 0)).toBeNull()
  })
})

describe('the tails of the binomial distribution', () => {
  it('agree with SciPy', () => {
    // SciPy 1.17.1: binomtest(3, 12, 0.25, alternative).pvalue
    expect(binomialUpperTail(3, 12, 0.25)).toBeCloseTo(0.6093249917, 9)
    expect(binomialLowerTail(3, 12, 0.25)).toBeCloseTo(0.64877861738, 9)
    expect(binomialUpperTail(0, 12, 0.25)).toBe(1)
  })
})
