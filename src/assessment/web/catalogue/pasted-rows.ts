/** What Word or Excel put on the clipboard, as rows of cells; a table of HTML where there is one, else text with tabs. */
export function pastedRows(clipboard: Pick<DataTransfer, 'getData'>): readonly (readonly string[])[] {
  const html = clipboard.getData('text/html')
  const table = html === '' ? null : new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (table) {
    return [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim()))
  }
  return clipboard
    .getData('text/plain')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t'))
}
