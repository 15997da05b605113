/**
 * The median of finite values in linear time on average (quickselect, Hoare 1961; the value in the middle divides the rest);
 * reorders `values`. Of an even number it gives the upper of the two middle ones, which is near enough where many values stand
 * for one scale. NaN for none.
 */
export function quickMedian(values: Float64Array): number {
  const middle = values.length >> 1
  let low = 0
  let high = values.length - 1
  while (low < high) {
    const pivot = values[middle] ?? 0
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
    if (right < middle) low = left
    if (left > middle) high = right
  }
  return values[middle] ?? Number.NaN
}
