import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoDocx } from '#app/demo/demo-docx.ts'
import { type Persona, people } from '../personas.ts'
import { expectGoodPage, openDesk } from './browser.ts'
import { launchBrowser } from './launch-browser.ts'
import { signIn } from './sign-in.ts'
import { openWorkingSite, type Site } from './site.ts'

let browser: Browser
let site: Site

beforeAll(async () => {
  site = await openWorkingSite()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

async function at(path: string, who: Persona, size: { width?: number; height?: number } = {}) {
  const desk = await openDesk(browser, { address: site.address, ...size })
  await desk.page.goto(path)
  await signIn(desk.page, who.email)
  return desk
}

const docx = (name: string) => ({
  name: `${name}.docx`,
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer: Buffer.from(demoDocx([name])),
})

describe('an act of the authority', () => {
  it('is added with its file, gets a new edition, is removed and comes back', async () => {
    const { page, context, noise } = await at('/documents', people.officer)
    await page.getByText('Документов пока нет').waitFor()
    await expectGoodPage(page)
    await page.getByRole('link', { name: 'Добавить документ' }).first().click()

    await page.getByLabel('Заголовок').fill('Об организации перепроверки работ')
    await page.getByLabel('Номер').fill('145-ОД')
    await page.getByLabel('Дата подписания').fill('14.05.2026')
    await page.keyboard.press('Tab')
    await page.getByLabel('Перетащите сюда файл документа').setInputFiles(docx('Приказ'))
    await page.getByText(/^Приказ\.docx \(/).waitFor()
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Добавить', exact: true }).click()

    await page.getByRole('heading', { name: 'Об организации перепроверки работ', level: 1 }).waitFor()
    await page.getByText('Действует', { exact: true }).first().waitFor()
    await expectGoodPage(page)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Приказ.docx' }).first().click()
    expect((await download).suggestedFilename()).toBe('Приказ.docx')

    await page.getByRole('button', { name: 'Новая редакция' }).click()
    await page.getByLabel('Номер').fill('9-ОД')
    await page.getByLabel('Действует с').fill('01.01.2027')
    await page.keyboard.press('Tab')
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Добавить редакцию' }).click()
    const editions = page.getByRole('region', { name: 'Редакции' })
    await editions.getByText('Действует с 14.05.2026 по 31.12.2026').waitFor()
    await editions.getByRole('button', { name: 'Удалить редакцию № 9-ОД' }).click()
    await editions.getByText('Действует с 14.05.2026', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Отменить' }).click()
    await editions.getByText('Редакция № 9-ОД').waitFor()

    await page.getByRole('button', { name: 'Удалить', exact: true }).click()
    await page.getByText('Документов пока нет').waitFor()
    await page.getByRole('button', { name: 'Отменить' }).last().click()
    await page.getByRole('link', { name: 'Об организации перепроверки работ' }).waitFor()
    await expectGoodPage(page)
    expect(noise).toEqual([])
    await context.close()
  })

  it('changed by two at once keeps what the second typed and shows what the first saved', async () => {
    const one = await at('/documents', people.officer)
    await one.page.getByRole('link', { name: 'Об организации перепроверки работ' }).click()
    await one.page.getByRole('heading', { name: 'Сведения' }).waitFor()
    const other = await at(new URL(one.page.url()).pathname, people.administrator)
    for (const { page } of [one, other])
      await page.getByRole('button', { name: 'Изменить', exact: true }).click()

    await one.page.getByRole('combobox', { name: 'Ответственный' }).fill('Перелогин С. А.')
    await one.page.getByRole('button', { name: 'Сохранить' }).click()
    await one.page.getByText('Сохранено').waitFor()
    await other.page.getByRole('combobox', { name: 'Ответственный' }).fill('Ясенева Л. Т.')
    await other.page.getByRole('button', { name: 'Сохранить' }).click()
    const alert = other.page.getByRole('alert').filter({ hasText: 'её изменил другой человек' })
    await alert.getByText('Перелогин С. А.').waitFor()
    await expectGoodPage(other.page)
    expect(await other.page.getByRole('combobox', { name: 'Ответственный' }).inputValue()).toBe(
      'Ясенева Л. Т.',
    )
    await alert.getByRole('button', { name: 'Записать мой вариант' }).click()
    await other.page.getByRole('definition').filter({ hasText: 'Ясенева Л. Т.' }).waitFor()
    await one.context.close()
    await other.context.close()
  })

  it('a file that is not what it says is refused in Russian, and the form keeps what was typed', async () => {
    const { page, context } = await at('/documents/add', people.officer)
    await page.getByLabel('Заголовок').fill('Приказ с подменённым файлом')
    await page.getByLabel('Дата подписания').fill('14.05.2026')
    await page.keyboard.press('Tab')
    await page
      .getByLabel('Перетащите сюда файл документа')
      .setInputFiles({ ...docx('Приказ'), name: 'Приказ.pdf', mimeType: 'application/pdf' })
    await page.getByRole('button', { name: 'Добавить', exact: true }).click()
    await page.getByText('Содержимое файла не соответствует его имени').waitFor()
    expect(await page.getByLabel('Заголовок').inputValue()).toBe('Приказ с подменённым файлом')
    await expectGoodPage(page)
    await context.close()
  })
})

describe('what schools must have', () => {
  it('is seen by the authority; the school uploads its own from a phone', async () => {
    const office = await at('/documents/required', people.officer)
    await office.page.getByText('0 из 3 имеют действующий акт').waitFor()
    await expectGoodPage(office.page)

    const phone = await at('/documents', people.contributor, { width: 390, height: 844 })
    const own = phone.page.getByRole('region', { name: 'Что обязана иметь ваша организация' })
    await own.getByText('Нет', { exact: true }).waitFor()
    await expectGoodPage(phone.page)
    await own.getByRole('link', { name: 'Добавить' }).click()
    await phone.page.getByLabel('Заголовок').waitFor()
    expect(await phone.page.getByLabel('Заголовок').inputValue()).toBe('Положение о ВСОКО')
    await phone.page.getByLabel('Дата подписания').fill('30.08.2025')
    await phone.page.keyboard.press('Tab')
    await phone.page.getByLabel('Перетащите сюда файл документа').setInputFiles(docx('Положение'))
    await expectGoodPage(phone.page)
    await phone.page.getByRole('button', { name: 'Добавить', exact: true }).click()
    await phone.page.getByRole('heading', { name: 'Положение о ВСОКО', level: 1 }).waitFor()
    await expectGoodPage(phone.page)
    await phone.page.goto('/documents')
    await own.getByText('Есть, действует').waitFor()

    await office.page.reload()
    await office.page.getByText('1 из 3 имеют действующий акт').waitFor()
    const row = office.page.getByRole('row').filter({ hasText: 'СОШ № 5' })
    await row.getByText('Есть, действует').waitFor()
    const download = office.page.waitForEvent('download')
    await office.page.getByRole('button', { name: 'Скачать .xlsx' }).click()
    expect((await download).suggestedFilename()).toBe('Обязательные акты.xlsx')
    await phone.context.close()
    await office.context.close()
  })

  it('the list itself is edited, and an entry taken off comes back', async () => {
    const { page, context } = await at('/documents/required', people.officer)
    await page.getByRole('button', { name: 'Добавить в перечень' }).click()
    await page.getByLabel('Название акта').fill('Программа воспитания')
    await page.getByLabel('Через сколько лет пересматривать').fill('3')
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Добавить', exact: true }).click()
    await page.getByText('0 из 3 имеют действующий акт').waitFor()
    await page.getByRole('button', { name: 'Исключить из перечня: Программа воспитания' }).click()
    await page.getByRole('button', { name: 'Отменить' }).click()
    await page.getByRole('button', { name: 'Исключить из перечня: Программа воспитания' }).waitFor()
    await context.close()
  })
})

describe('a paper by a template', () => {
  it('a wrong tag is named; a paper is registered and has its page', async () => {
    const { page, context } = await at('/templates/commission-order', people.officer)
    await page.getByLabel('Перетащите сюда шаблон').setInputFiles(docx('Приказ № {номре}'))
    await page.getByText('Возможно, вы имели в виду {номер}').waitFor()
    await expectGoodPage(page)

    await page.goto('/papers/new?kind=commission-order')
    await page.getByLabel('Какая комиссия').fill('по перепроверке работ')
    await page.getByRole('button', { name: 'Зарегистрировать' }).click()
    await page.getByText('Заполните поле «Состав»').waitFor()
    await expectGoodPage(page)
    await page.getByLabel('Зачем она').fill('В целях объективности')
    await page
      .getByRole('textbox', { name: 'Состав', exact: true })
      .fill('Озёрный Пётр Ильич; методист; председатель')
    await page.getByRole('button', { name: 'Зарегистрировать' }).click()
    await page.getByRole('heading', { name: /^Приказ о составе комиссии № 1 от/u, level: 1 }).waitFor()
    await expectGoodPage(page)

    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/papers')
    await page.getByRole('link', { name: 'О составе комиссии по перепроверке работ' }).waitFor()
    await expectGoodPage(page)
    await context.close()
  })
})
