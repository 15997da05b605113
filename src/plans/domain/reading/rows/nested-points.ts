import { joinLines, oneLine } from '../clean-text.ts'

const LINE_MARK = /^(?:[-–—•·●▪○*✓➢]\s*|\d{1,2}(?:\.\d{1,2}){0,3}[.)]\s+|\d{1,2}\)|[а-яё]\)\s*)(?=\S)/i
const INLINE_MARK = /(?<=[:;,.])\s+(?=(?:[-–—•·●▪]|\d{1,2}\)|[а-яё]\))\s*\S)/i
const BULLET = /(?<=[:;,.])\s+(?=[-–—•·●▪]\s*\S)/

/** The nested points of an action's cell, as written: lines that begin with a mark, or a list run together on one line. */
export function nestedPoints(cell: string): string[] {
  const lines = cell
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const points = lines.reduce<string[]>((found, line) => {
    const open = found.at(-1)
    if (LINE_MARK.test(line)) found.push(line)
    else if (open !== undefined) found[found.length - 1] = joinLines(open, line)
    return found
  }, [])
  if (points.length > 0) return points.map(oneLine)

  const text = oneLine(cell)
  const parts = text.split(BULLET).length > 2 ? text.split(BULLET) : text.split(INLINE_MARK)
  return parts.length > 2 ? parts.slice(1).map((part) => part.trim()) : []
}
