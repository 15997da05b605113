import type { Page } from 'playwright-core'
import { password } from '../personas.ts'

/** Fills in the door and goes through it. */
export async function signIn(page: Page, email: string, word = password): Promise<void> {
  await page.getByLabel('Адрес электронной почты').fill(email)
  await page.getByLabel(/^Пароль( \*)?$/).fill(word)
  await page.getByRole('button', { name: 'Войти' }).click()
}
