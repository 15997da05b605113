import { diffArrays } from 'diff'
import { Fragment } from 'react'
import classes from './comparison.module.css'

/** One cell before and after: words that went are struck out, words that came are underlined. */
export function WordDifference({ before, after }: { before: string; after: string }) {
  if (before === '') return <ins className={classes.came}>{after}</ins>
  if (after === '') return <del className={classes.went}>{before}</del>
  let place = 0
  return (
    <span className={classes.text}>
      {diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }) => {
        const text = value.join('')
        place += 1
        return (
          <Fragment key={place}>
            {added ? (
              <ins className={classes.came}>{text}</ins>
            ) : removed ? (
              <del className={classes.went}>{text}</del>
            ) : (
              text
            )}
          </Fragment>
        )
      })}
    </span>
  )
}

function wordsOf(text: string): string[] {
  return text.split(/(\s+)/u).filter((piece) => piece !== '')
}
