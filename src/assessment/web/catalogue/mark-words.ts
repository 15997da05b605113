/** 4 → '«4»'; of a scale that only passes, 1 → 'зачёт'. */
export function markWords(mark: number, isPass: boolean): string {
  if (isPass) return mark === 1 ? 'зачёт' : 'незачёт'
  return `«${mark}»`
}

export function isPassScale({ bands }: { readonly bands: readonly { readonly mark: number }[] }): boolean {
  return bands.length > 0 && bands.every(({ mark }) => mark < 2)
}
