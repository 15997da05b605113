import { describe, expect, it } from 'vitest'
import { flowBlocks } from '../tables/flow-blocks.ts'
import { readHtmlContent } from './read-html.ts'

const read = (html: string) => flowBlocks(readHtmlContent(new TextEncoder().encode(html)))
const lines = (html: string) =>
  read(html).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
const tables = (html: string) =>
  read(html).flatMap((block) =>
    block.kind === 'table'
      ? [block.rows.map((row) => row.map((cell) => (cell.mergedInto ? `<${cell.mergedInto}>` : cell.text)))]
      : [],
  )

describe('a page', () => {
  it('is read as paragraphs with their emphasis; scripts, styles and hidden parts are not text', () => {
    const html = `<head><title>т</title><style>p{}</style></head><body><script>x()</script>
      <h2>План</h2><p><b>Раздел&nbsp;1</b></p><div>Начало
      <i>слово</i><br>конец</div><p hidden>нет</p><p style="display: none">нет</p><p><em>всё курсивом</em></p>`
    expect(read(html).map((block) => block.kind === 'paragraph' && [block.text, block.emphasis])).toEqual([
      ['План', 'heading'],
      ['Раздел 1', 'bold'],
      ['Начало слово\nконец', 'none'],
      ['всё курсивом', 'italic'],
    ])
  })

  it('writes out the markers of its lists', () => {
    expect(lines('<ol start=3><li>три<li>четыре</ol><ul><li>точка</li></ul>')).toEqual([
      '3. три',
      '4. четыре',
      '• точка',
    ])
  })

  it('lays out spans and closes what the author left open', () => {
    const html =
      '<table><tr><th rowspan=2>№<th colspan=2>Сроки<tr><td>с<td>по<tr><td>1<td>май<td>июнь</table>'
    expect(tables(html)).toEqual([
      [
        ['№', 'Сроки', '<left>'],
        ['<above>', 'с', 'по'],
        ['1', 'май', 'июнь'],
      ],
    ])
  })

  it('opens up tables that only arrange the page', () => {
    const html =
      '<table><tr><td><p>Шапка</p></td><td><table><tr><td>1<td>Отчёт<tr><td>2<td>План</table></td></tr></table>'
    expect(lines(html)).toEqual(['Шапка'])
    expect(tables(html)).toEqual([
      [
        ['1', 'Отчёт'],
        ['2', 'План'],
      ],
    ])
  })

  it('follows the encoding it declares unless its bytes say otherwise', () => {
    const letters = new TextDecoder('windows-1251').decode(
      Uint8Array.from({ length: 256 }, (_, code) => code),
    )
    const html = '<html><meta charset="windows-1251"><p>Приказ</p></html>'
    const bytes = Uint8Array.from(html, (letter) => letters.indexOf(letter))
    expect(flowBlocks(readHtmlContent(bytes))[0]).toMatchObject({ text: 'Приказ' })
  })

  it('is refused when its spans or its depth are absurd', () => {
    const spans = `<table>${'<tr><td colspan=1000 rowspan=60000>а</td></tr>'.repeat(3000)}</table>`
    expect(() => read(spans)).toThrow('слишком сложен')
    expect(() => read('<div>'.repeat(1000))).toThrow('слишком сложен')
  })

  it.each(['<div>', '<b>', '<ul><li>'])('is refused within two seconds when 200 000 «%s» nest', (tag) => {
    const started = performance.now()
    expect(() => read(tag.repeat(200_000))).toThrow('слишком сложен')
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
