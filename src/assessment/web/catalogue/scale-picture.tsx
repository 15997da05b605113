import type { EditionView } from '../../catalogue-contract.ts'
import { isPassScale, markWords } from './mark-words.ts'
import classes from './scale.module.css'

type ScaleView = NonNullable<EditionView['scale']>

/** The bands of a scale as one bar from 0 to the highest score, and the same as a table with the conditions. */
export function ScalePicture({ scale, maxScore }: { scale: ScaleView; maxScore: number }) {
  const isPass = isPassScale(scale)
  const hasConditions = scale.conditions.length > 0
  return (
    <div>
      <div className={classes.bar} aria-hidden>
        {scale.bands.map(({ from, to, mark }, at) => (
          <div
            key={mark}
            className={classes.band}
            data-step={Math.min(at, 3)}
            style={{ flexGrow: to - from + 1 }}
          >
            <span className={classes.mark}>{markWords(mark, isPass)}</span>
            <span className={`${classes.range} digits`}>{from === to ? from : `${from}–${to}`}</span>
          </div>
        ))}
      </div>
      <table className={classes.table}>
        <caption className="seen-by-readers-only">Шкала перевода: наибольший балл {maxScore}</caption>
        <thead>
          <tr>
            <th scope="col">Отметка</th>
            <th scope="col">Первичные баллы</th>
            {hasConditions && <th scope="col">Условие</th>}
          </tr>
        </thead>
        <tbody>
          {scale.bands.map(({ from, to, mark }) => (
            <tr key={mark}>
              <th scope="row">{markWords(mark, isPass)}</th>
              <td className="digits">{from === to ? from : `${from}–${to}`}</td>
              {hasConditions && <td>{conditionWords(scale, mark, isPass) || '—'}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function conditionWords({ conditions }: ScaleView, mark: number, isPass: boolean): string {
  return conditions
    .filter((condition) => condition.mark === mark)
    .map(
      ({ items, least, otherwise }) =>
        `не меньше ${least} за задания ${items.join(', ')}; иначе ${markWords(otherwise, isPass)}`,
    )
    .join('. ')
}
