/**
 * What stands in the cell of one item, as a whole number that fits `smallint`: the points, or why there are none.
 * Each kind of missing has its own denominator, so they are never folded into 0.
 */
export type ItemScore = number

/** «X»: the pupil did not attempt the item. 0 points for the total, counted apart. */
export const NOT_ATTEMPTED: ItemScore = -1
/** «не пройд.»: the topic was not taught. Neither in the numerator nor in the denominator. */
export const NOT_TAUGHT: ItemScore = -2
/** The cell is empty or says nothing that can be read. */
export const EMPTY_CELL: ItemScore = -3
