import { expect, it } from 'vitest'
import { browserWords } from './browser-words.ts'

it('names the browser and the system', () => {
  expect(
    browserWords(
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 YaBrowser/24.12 Safari/537.36',
    ),
  ).toBe('Яндекс Браузер, Windows')
})

it('says so when it does not know', () => {
  expect(browserWords(null)).toBe('Неизвестное устройство')
})
