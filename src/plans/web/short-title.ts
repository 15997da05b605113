const MOST_LETTERS = 70

/** The beginning of a long title, by whole words: for a message that must stay small. */
export function shortTitle(title: string): string {
  if (title.length <= MOST_LETTERS) return title
  return `${title.slice(0, MOST_LETTERS).replace(/\s+\S*$/, '')}…`
}
