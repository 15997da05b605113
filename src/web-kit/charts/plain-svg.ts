/**
 * An svg without styles: what ECharts writes as `style` becomes attributes, its hover sheet and classes go, and the font is
 * left to the page. Colours stay as they are, `var(--…)` too.
 */
export function plainSvg(svg: string): string {
  return svg
    .replace(/<style\b[\s\S]*?<\/style>/g, '')
    .replace(/ class="zr\d+-cls-\d+"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) =>
      style
        .split(';')
        .map((rule) => rule.split(':').map((part) => part.trim()))
        .map(([name, value]) => (name && value && kept.has(name) ? ` ${name}="${value}"` : ''))
        .join(''),
    )
}

const kept: ReadonlySet<string> = new Set(['font-size', 'font-weight', 'font-style'])
