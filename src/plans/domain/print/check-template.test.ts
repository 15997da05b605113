import { describe, expect, it } from 'vitest'
import { checkTemplate, type UsedTag } from './check-template.ts'

const tags = (written: string): UsedTag[] =>
  [...written.matchAll(/\{([#/]?)([^}]+)\}/g)].map(([whole, sign, name = '']) => ({
    name,
    part: sign === '#' ? 'opens' : sign === '/' ? 'closes' : 'stands',
    written: whole,
  }))

const good =
  '{название}{#разделы}{#заголовки}{заголовок}{/заголовки}{#мероприятия}{номер}{мероприятие}{сроки}{ответственные}{/мероприятия}{/разделы}'

const said = (written: string, rest = '') => checkTemplate(tags(written), rest).map(({ message }) => message)

describe('a template of the annex', () => {
  it('that has its tags in order is good', () => {
    expect(said(good)).toEqual([])
  })

  it('with a misspelt tag hears which one was meant', () => {
    expect(said(`${good}{назвние}`)).toEqual([
      'Метка {назвние} системе не известна. Возможно, имелась в виду {название}.',
    ])
  })

  it('with a tag nobody knows is told so without guesses', () => {
    expect(said(`${good}{герб_округа_цветной}`)).toEqual(['Метка {герб_округа_цветной} системе не известна.'])
  })

  it('with a loop that is not closed, or a row tag outside its loop, is told what to write', () => {
    expect(said(good.replace('{/разделы}', ''))).toEqual([
      'Метка {#разделы} не закрыта: добавьте {/разделы}.',
    ])
    expect(said(`${good}{сроки}`)).toEqual([
      'Метка {сроки} действует только между {#мероприятия} и {/мероприятия}.',
    ])
    expect(said(`${good}{разделы}`)).toEqual([
      'Метка {разделы} повторяет строки, её пишут парой: {#разделы} … {/разделы}.',
    ])
  })

  it('with a lonely brace in its text is shown the place', () => {
    expect(said(good, 'от {дата № 5')).toEqual(['Фигурная скобка без пары: «от {дата № 5».'])
  })

  it('without actions is no template; without a column it is, with a warning', () => {
    expect(checkTemplate(tags('{название}'), '').filter(({ severity }) => severity === 'error')).toHaveLength(
      2,
    )
    expect(checkTemplate(tags(good.replace('{сроки}', '')), '')).toEqual([
      { severity: 'warning', message: 'В шаблоне нет метки {сроки}: этого не будет в напечатанном плане.' },
    ])
  })
})
