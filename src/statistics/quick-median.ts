/**
 * The median of finite values in linear time on average (quickselect, Hoare 1961); reorders `values`. Of an even number
 * it gives the upper of the two middle ones, which is near enough where many values stand for one scale. NaN for none.
 */
export function quickMedian(values: Float64Array): number {
  const middle = values.length >> 1
  let low = 0
  let high = values.length - 1
  if (high < 0) return Number.NaN
  while (low < high) {
    const pivot = middleOfThree(values[low] ?? 0, values[(low + high) >> 1] ?? 0, values[high] ?? 0)
    let left = low
    let right = high
    while (left <= right) {
      while ((values[left] ?? 0) < pivot) left++
      while ((values[right] ?? 0) > pivot) right--
      if (left > right) break
      const kept = values[left] ?? 0
      values[left] = values[right] ?? 0
      values[right] = kept
      left++
      right--
    }
    if (middle <= right) high = right
    else if (middle >= left) low = left
    else break
  }
  return values[middle] ?? Number.NaN
}

function middleOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
}
