const MOST_ROUNDS = 30
const ENOUGH = 1e-9
/** Keeps the slope finite where one side holds every event. */
const RIDGE = 1e-6

export type LogisticFit = { readonly intercept: number; readonly slope: number }

/**
 * P(event) = 1 / (1 + exp(−(intercept + slope·x))) by Newton's method on the likelihood. `events` holds 0 and 1.
 * @source McCullagh & Nelder, Generalized Linear Models, 1989, ch. 4; R: glm(events ~ x, binomial)
 */
export function logisticRegression(x: Float64Array, events: Uint8Array): LogisticFit {
  let total = 0
  for (const event of events) total += event
  const rate = (total + 0.5) / (events.length + 1)
  let intercept = Math.log(rate / (1 - rate))
  let slope = 0
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let [g0, g1, h00, h01, h11] = [0, 0, RIDGE, 0, RIDGE]
    for (let at = 0; at < x.length; at++) {
      const value = x[at] ?? 0
      const p = 1 / (1 + Math.exp(-(intercept + slope * value)))
      const miss = (events[at] ?? 0) - p
      const weight = p * (1 - p)
      g0 += miss
      g1 += miss * value
      h00 += weight
      h01 += weight * value
      h11 += weight * value * value
    }
    const determinant = h00 * h11 - h01 * h01
    if (!(Math.abs(determinant) > 0)) break
    const step0 = (h11 * g0 - h01 * g1) / determinant
    const step1 = (h00 * g1 - h01 * g0) / determinant
    intercept += step0
    slope += step1
    if (Math.abs(step0) + Math.abs(step1) < ENOUGH) break
  }
  return { intercept, slope }
}
