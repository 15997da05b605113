const browsers = [
  ['YaBrowser', 'Яндекс Браузер'],
  ['Edg/', 'Microsoft Edge'],
  ['OPR/', 'Opera'],
  ['Chromium-Gost', 'Chromium ГОСТ'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const

const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const

/** «Яндекс Браузер, Windows» out of what a browser says of itself. */
export function browserWords(userAgent: string | null): string {
  const find = (words: readonly (readonly [string, string])[]) =>
    words.find(([mark]) => userAgent?.includes(mark))?.[1]
  const [browser, system] = [find(browsers), find(systems)]
  if (!browser && !system) return 'Неизвестное устройство'
  return [browser ?? 'Неизвестный браузер', system].filter(Boolean).join(', ')
}
