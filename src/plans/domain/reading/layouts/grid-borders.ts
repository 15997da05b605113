// The characters that tables are drawn with: «+---+», «┌─┬─┐», «╔═╦═╗», «|———|———|», «/-----\», «|-----+-----|».

const BORDER = /^[-+=|/\\:─═━—–┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝╞╪╡╟╫╢╒╤╕╘╧╛╓╥╖╙╨╜┏┳┓┣╋┫┗┻┛]{5,}$/u
const DASH = /[-=─═━—–]/u
const DASH_OR_CROSSING = /[-=─═━—–┬┴┼╦╩╬╪╫╤╧+]/u
const BAR = /[|│║┃+├┤┼╠╣╬╟╢╞╡]/u
const CONTENT = /^\s*[|│║┃├╠╟╞┣+]/u

/** A line of nothing but borders. */
export function isBorder(text: string): boolean {
  const trimmed = text.trim()
  return BORDER.test(trimmed) && Array.from(trimmed).filter((mark) => DASH.test(mark)).length >= 4
}

/** A line of cells between two borders, perhaps with a border under some of them. */
export function isContent(text: string): boolean {
  return CONTENT.test(text)
}

/** In a border, whatever is not a dash is the corner or the crossing of columns. */
export function isCrossing(mark: string): boolean {
  return !DASH.test(mark) && mark !== ' '
}

export function isDash(mark: string): boolean {
  return DASH_OR_CROSSING.test(mark)
}

export function isBar(mark: string): boolean {
  return BAR.test(mark)
}
