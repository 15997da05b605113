import type { Page } from 'playwright-core'
import { open, take } from './take-picture.ts'

/** Collections of data, as the authority sees them. */
export async function onCollections(page: Page): Promise<void> {
  await open(page, '/collections')
  await take(page, 'collections')
  await open(page, '/collections/forms')
  await take(page, 'collection-forms', { height: 960 })
  await page
    .getByRole('link', { name: /^Посещаемость/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Добавить раздел' }).waitFor()
  await take(page, 'form-editor', { height: 960 })
  await open(page, '/collections/new')
  await take(page, 'collection-new', { height: 1060 })
  await open(page, '/collections')
  await page
    .getByRole('link', { name: /^Посещаемость/ })
    .first()
    .click()
  await page.getByRole('button', { name: /^Принять все сданные/ }).waitFor()
  await take(page, 'collection', { height: 960 })
  await page.getByRole('tab', { name: 'Таблица ответов' }).click()
  await page.getByText('по муниципалитету').waitFor()
  await take(page, 'collection-table')
  await open(page, '/collections')
  await page.getByRole('link', { name: /^Сайты школ/ }).click()
  await page.getByRole('link', { name: 'СОШ № 1', exact: true }).click()
  await page.getByRole('heading', { name: 'Что размещено' }).waitFor()
  await take(page, 'site-check', { height: 960 })
}

export async function onControl(page: Page): Promise<void> {
  await open(page, '/control/inspections')
  await take(page, 'inspections')
  await page.getByRole('link', { name: 'СОШ № 1', exact: true }).click()
  await page.getByRole('button', { name: 'Перепроверить' }).first().waitFor()
  await take(page, 'inspection-visit', { height: 1060 })
  await open(page, '/control/hearings')
  await take(page, 'hearings')
}

export async function onOutreach(page: Page): Promise<void> {
  await open(page, '/outreach/hotline')
  await take(page, 'hotline')
  await page.getByRole('link', { name: /^Обязан ли учитель/ }).click()
  await page.getByRole('button', { name: 'Записать ответ' }).waitFor()
  await take(page, 'appeal', { height: 960 })
  await open(page, '/outreach/publications')
  await take(page, 'publications')
  await open(page, '/outreach/meetings/coverage')
  await take(page, 'meetings-coverage')
}

export async function onResults(page: Page): Promise<void> {
  await open(page, '/results/imports')
  await take(page, 'results-imports')
  await page.getByRole('link', { name: /Математика 8 класс/ }).click()
  await page.getByRole('heading', { name: 'Организации' }).waitFor()
  await take(page, 'results-import')
  await open(page, '/catalogue')
  await take(page, 'catalogue')
  await page
    .getByRole('link', { name: /^Муниципальная диагностическая работа/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Шкала' }).waitFor()
  await take(page, 'catalogue-work', { height: 960 })
}

/** From results to their effect: the table of tracks, the stages of one, schools beside their conditions. */
export async function onCycle(page: Page): Promise<void> {
  await open(page, '/cycle/board')
  await take(page, 'cycle-board', { height: 960 })
  await open(page, '/cycle/board/quality')
  await page.getByRole('heading', { name: '1. Итоги' }).waitFor()
  await take(page, 'cycle-stages', { height: 960 })
  await open(page, '/support/context')
  await page.getByRole('img', { name: /^Доля справившихся/ }).waitFor()
  await take(page, 'school-conditions', { height: 960 })
}

/** The same parts with the eyes of a school. */
export async function onSchoolMatters(page: Page): Promise<void> {
  await open(page, '/')
  await take(page, 'overview-school')
  await open(page, '/my-forms')
  await page
    .getByRole('link', { name: /^Посещаемость/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Сдать' }).waitFor()
  await take(page, 'sheet', { height: 960 })
  await open(page, '/my-forms')
  await page.getByRole('link', { name: 'Карточка школы' }).first().click()
  await page.getByRole('button', { name: 'Подтвердить все' }).waitFor()
  await take(page, 'sheet-prefilled', { height: 960 })
  await open(page, '/control')
  await page.getByRole('link', { name: /^Собрать недостающие/ }).click()
  await page.getByRole('button', { name: 'Сообщить, что сделано' }).first().click()
  await take(page, 'finding-answer', { height: 960 })
}
