import { describe, expect, it } from 'vitest'
import { checkTemplate } from './check-template.ts'
import { tagsOf } from './sample-paper.ts'
import type { TemplateParagraph } from './template-text.ts'

const body = (text: string): TemplateParagraph => ({ part: 'body', table: null, text })
const cell = (text: string, number = 1, row = 2, column = 1): TemplateParagraph => ({
  part: 'body',
  table: { number, row, column },
  text,
})

/** What the checker says of these paragraphs of an order on results. */
function said(...paragraphs: readonly TemplateParagraph[]): readonly string[] {
  return checkTemplate([body('№ {номер}'), ...paragraphs], tagsOf('results-order')).map(
    ({ message, place }) => `${message} [${place}]`,
  )
}

describe('the checker of templates', () => {
  it('is content with a template that is right', () => {
    expect(
      said(
        body('{орган_родительный}'),
        body('{#поручения}'),
        body('{пункт}. {кому}: {что}'),
        body('{/поручения}'),
      ),
    ).toEqual([])
  })

  it('names an unknown tag, its place and the nearest known one', () => {
    expect(said(body('Приказ № {номре} от {дата}'))).toEqual([
      'Тег {номре} неизвестен. Возможно, вы имели в виду {номер}. [абзац «Приказ № {номре} от {дата}»]',
    ])
    expect(said(cell('{орган родительный}', 2, 1, 3))).toEqual([
      'Тег {орган родительный} неизвестен. Возможно, вы имели в виду {орган_родительный}. [таблица 2, строка 1, столбец 3, абзац «{орган родительный}»]',
    ])
  })

  it('has no guess for a word that is like no tag', () => {
    expect(said(body('{см. ниже примечание}'))[0]).toContain('Выберите тег из списка или уберите скобки')
  })

  it('tells of a loop that is not closed, and of one that was never opened', () => {
    expect(said(body('{#поручения}{что}'))).toEqual([
      'Цикл {#поручения} не закрыт: добавьте {/поручения} там, где повторение кончается. [абзац «{#поручения}{что}»]',
    ])
    expect(said(body('{/поручения}'))[0]).toContain('закрывает цикл, который не открыт')
  })

  it('tells of a closing with a slip once', () => {
    expect(said(body('{#поручения}{что}{/поручени}'))).toEqual([
      'Тег {/поручени} не совпадает с открытым {#поручения}. Возможно, вы имели в виду {/поручения}. [абзац «{#поручения}{что}{/поручени}»]',
    ])
  })

  it('tells of loops that cross', () => {
    expect(said(body('{#поручения}{#выводы}{/поручения}{/выводы}'))[0]).toContain(
      'сначала закройте {/выводы}',
    )
  })

  it('tells of a loop that leaves its table', () => {
    expect(said(cell('{#поручения}{что}'), body('{/поручения}'))[0]).toContain(
      'открыт в таблице 1, а закрыт вне таблиц',
    )
  })

  it('names the fields of a loop where one of them is not known', () => {
    expect(said(cell('{#поручения}{фамилия_исполнителя}'), cell('{/поручения}'))[0]).toBe(
      'Поле {фамилия_исполнителя} в цикле {#поручения} неизвестно. Выберите тег из списка или уберите скобки. Поля этого цикла: {пункт}, {кому}, {что}, {срок}. [таблица 1, строка 2, столбец 1, абзац «{#поручения}{фамилия_исполнителя}»]',
    )
  })

  it('sends a field back into its loop', () => {
    expect(said(body('{кому}'))[0]).toContain('действует только между {#поручения} и {/поручения}')
  })

  it('tells of a loop written as a plain tag', () => {
    expect(said(body('{поручения}'))[0]).toContain('его пишут парой: {#поручения} … {/поручения}')
  })

  it('lets a text be a condition: «{#контроль}…{/контроль}»', () => {
    expect(said(body('{#контроль}4. {контроль}{/}'))).toEqual([])
  })

  it('tells of a brace without a pair', () => {
    expect(said(body('Приказ {номер от {дата}'))[0]).toContain('Скобка { открыта')
    expect(said(body('номер} от'))[0]).toContain('Скобка } закрыта')
  })

  it('warns of a table that would take its neighbours away', () => {
    const [problem] = checkTemplate([body('{номер} Итоги: {таблица}')], tagsOf('results-order'))
    expect(problem).toMatchObject({ severity: 'warning' })
  })

  it('refuses a template without a single tag', () => {
    expect(checkTemplate([body('Приказ')], tagsOf('plan-order'))[0]?.message).toContain('нет ни одного тега')
  })
})
