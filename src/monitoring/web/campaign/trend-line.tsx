import classes from './summary.module.css'

const [WIDTH, HEIGHT, EDGE] = [680, 180, 48]

/** A line of the municipality over the periods; the table below says the same in numbers. A gap stays a gap. */
export function TrendLine({
  label,
  points,
}: {
  label: string
  points: readonly { readonly name: string; readonly value: number | null; readonly words: string }[]
}) {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]))
  const top = Math.max(...values, 0) || 1
  const step = (WIDTH - 2 * EDGE) / Math.max(1, points.length - 1)
  const placed = points.map((point, index) => ({
    ...point,
    x: EDGE + index * step,
    y: point.value === null ? null : HEIGHT - EDGE - (point.value / top) * (HEIGHT - 1.6 * EDGE),
  }))
  const every = Math.ceil(points.length / 8)
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className={classes.line}
      role="img"
      aria-label={`${label}: график, числа в таблице ниже`}
    >
      <line x1={EDGE} x2={WIDTH - EDGE} y1={HEIGHT - EDGE} y2={HEIGHT - EDGE} stroke="var(--line-strong)" />
      {placed.map(({ x, y, name }, index) => {
        const next = placed[index + 1]
        return y === null || !next || next.y === null ? null : (
          <line key={name} x1={x} y1={y} x2={next.x} y2={next.y} stroke="var(--active)" strokeWidth={2} />
        )
      })}
      {placed.map(({ x, y, name, words }, index) => (
        <g key={name}>
          {y !== null && (
            <>
              <circle cx={x} cy={y} r={4} fill="var(--active)" />
              <text x={x} y={y - 10} textAnchor="middle" fontSize={13} fill="currentColor">
                {words}
              </text>
            </>
          )}
          {index % every === 0 && (
            <text x={x} y={HEIGHT - 24} textAnchor="middle" fontSize={12} fill="currentColor">
              {name.replace(/ 20(\d\d)$/, ' $1')}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}
