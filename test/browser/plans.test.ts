import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { people } from '../personas.ts'
import { expectGoodPage } from './browser.ts'
import { launchBrowser } from './launch-browser.ts'
import { importPlanFile, openDeskOf, planFile, settleHead } from './plan-desk.ts'
import { openWorkingSite, type Site } from './site.ts'

let browser: Browser
let site: Site
/** The plan the first journey imports and approves; the next one looks at it. */
let planPath = ''

beforeAll(async () => {
  site = await openWorkingSite()
  await settleHead(site)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const deskOf = (who: { readonly email: string }, path: string) => openDeskOf(browser, site, who, path)
const tab = (page: Page, name: string) => page.getByRole('tab', { name })
const cell = (page: Page, name: string) => page.getByRole('button', { name })

describe('a plan approved on paper', () => {
  it('is read from its file, corrected, handed out and approved', async () => {
    const { page, context, noise } = await deskOf(people.officer, '/plans')
    await page.getByText('Планов пока нет').waitFor()
    await expectGoodPage(page)
    await page.getByRole('link', { name: 'Загрузить план' }).first().click()
    await page.getByRole('button', { name: 'Выбрать файл' }).waitFor()
    await expectGoodPage(page)
    planPath = await importPlanFile(page, await planFile('дорожная карта.docx'))
    await page.getByText('Прочитано: 8 мероприятий').waitFor()
    await cell(page, 'Срок, строка 1.2: ежегодно. Изменить').waitFor()
    await expectGoodPage(page)

    await cell(page, 'Срок, строка 1.2').click()
    await page.getByRole('textbox', { name: 'Срок, строка 1.2' }).fill('ежегодно, октябрь')
    await expectGoodPage(page)
    await page.keyboard.press('Enter')
    await cell(page, 'Срок, строка 1.2: ежегодно, октябрь. Изменить').waitFor()
    await cell(page, 'Направление и стадия: Нормативная база').first().click()
    await page.getByRole('combobox', { name: 'Стадии управленческого цикла' }).waitFor()
    await expectGoodPage(page)
    await page.keyboard.press('Escape')

    await tab(page, '2. Исполнители').click()
    await page.getByText('Не определены').waitFor()
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Принять предложенное' }).click()
    await page.getByText('Предложены системой').waitFor({ state: 'detached' })
    const school = page.getByRole('region', { name: 'ОО', exact: true })
    await school.getByRole('button', { name: 'Подтвердить' }).click()
    await school.getByText('3 исполнителя').waitFor()
    const centre = page.getByRole('region', { name: 'Методический центр' })
    await centre.getByRole('combobox', { name: 'Кто это' }).click()
    await page.getByRole('option', { name: 'Никто в системе' }).click()
    await centre.getByRole('button', { name: 'Сохранить' }).click()
    const person = page.getByRole('region', { name: 'Ломакина Е.В.' })
    await person.getByRole('combobox', { name: 'Кто это' }).click()
    await page.getByRole('option', { name: 'Один человек' }).click()
    await person.getByRole('combobox', { name: 'Человек' }).click()
    await page.getByRole('option', { name: people.contributor.name }).click()
    await person.getByRole('button', { name: 'Сохранить' }).click()
    await page.getByText('Все исполнители определены.').waitFor()

    await tab(page, '3. Месяцы').click()
    await cell(page, 'Нормативная база, Решение').click()
    await page.getByRole('checkbox', { name: 'октябрь' }).check()
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Сохранить' }).click()
    await cell(page, 'Нормативная база, Решение: октябрь, декабрь. Изменить').waitFor()

    await tab(page, '4. Расписание').click()
    await page.getByText(/После утверждения: .* контрольн/).waitFor()
    await expectGoodPage(page)
    await tab(page, '5. Утверждение').click()
    await expectGoodPage(page)
    expect(await page.getByLabel('Номер').inputValue()).toBe('14')
    expect(await page.getByRole('textbox', { name: 'Дата' }).inputValue()).toBe('12.01.2026')
    await page.getByRole('button', { name: 'Утвердить план' }).click()

    await page.getByText(/План утверждён: \d+\sпоручени/).waitFor()
    await page.getByText('Утверждён: приказ от 12.01.2026 № 14').waitFor()
    await expectGoodPage(page)
    expect(noise).toEqual([])
    await context.close()
  })

  it('becomes a schedule: by rows, by months, by events, case by case', async () => {
    const { page, context, noise } = await deskOf(people.officer, planPath)
    await page.getByText('Всего 8 мероприятий').waitFor()
    await page.getByRole('combobox', { name: 'Состояние' }).click()
    await page.getByRole('option', { name: 'Ждёт дат' }).click()
    await page.getByText('Найдено 1 мероприятие из 8').waitFor()
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Сбросить фильтры' }).click()
    await page.getByText('Всего 8 мероприятий').waitFor()
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Скачать .xlsx' }).click()
    expect((await saved).suggestedFilename()).toMatch(/\.xlsx$/)

    await tab(page, 'По месяцам').click()
    await page.getByRole('cell', { name: 'март 2026: просрочено: отчитались 0 из 1' }).waitFor()
    await expectGoodPage(page)

    await tab(page, 'Ждут дат').click()
    await cell(page, 'Указать даты: по итогам: ВПР, 2026').click()
    await page.getByRole('textbox', { name: 'Срок' }).fill('15.12.2026')
    await page.keyboard.press('Tab')
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Сохранить' }).click()
    await page.getByText('Даты сохранены, выдано 3 поручения').waitFor()
    await page.getByText('15.12.2026').waitFor()

    await tab(page, 'Мероприятия').click()
    await page.getByRole('link', { name: 'Выездная перепроверка' }).click()
    await page.getByRole('textbox', { name: 'Случай' }).fill('Обращение родителей')
    await page.getByRole('textbox', { name: 'Срок' }).fill('04.12.2026')
    await page.keyboard.press('Tab')
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Открыть случай' }).click()
    await page.getByText('Случай открыт: 1 поручение').waitFor()
    await page.getByRole('button', { name: 'Поручения' }).click()
    await page.getByRole('region', { name: 'Поручения' }).getByText('Отвечает').waitFor()
    await expectGoodPage(page)

    await page.goto('/calendar?month=2026-12')
    await page.getByRole('link', { name: 'Разбор спорных результатов' }).waitFor()
    await expectGoodPage(page)
    await page.goto('/plan-settings')
    await page.getByText('Откуда:').waitFor()
    await expectGoodPage(page)
    await page.goto('/')
    await page.getByRole('region', { name: 'Планы' }).getByRole('meter').waitFor()
    await expectGoodPage(page)
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByLabel('Поиск по системе').waitFor()
    await page.keyboard.type('дорожная лугового')
    await page.getByRole('dialog').getByText('дорожная карта').first().waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(new RegExp(`${planPath}$`))
    expect(noise).toEqual([])
    await context.close()
  })
})
