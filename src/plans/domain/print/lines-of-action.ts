/**
 * An action's text with its nested points on lines of their own. A reader keeps the points in the text too: there the text
 * is parted before each of them. Points a person added apart follow the text.
 */
export function linesOfAction(text: string, points: readonly string[]): readonly string[] {
  const lines: string[] = []
  let rest = text
  for (const point of points) {
    const at = rest.indexOf(point)
    if (at < 0) return [text, ...points]
    if (at > 0) lines.push(rest.slice(0, at).trimEnd())
    rest = rest.slice(at)
    // The next point is looked for after this one begins, or a repeated point would be found twice in one place.
    const end = point.length
    lines.push(rest.slice(0, end))
    rest = rest.slice(end).trimStart()
  }
  if (rest !== '') lines.push(rest)
  return lines
}
