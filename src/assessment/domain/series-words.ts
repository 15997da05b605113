/** '100' → 'серия 100'; a wave or a stage is a word already: 'срез 1'. */
export function seriesWords(series: string): string {
  return /^\d/.test(series) ? `серия ${series}` : series
}
