import { type Figure, pointsFigure, shareFigure } from './figure.ts'
import type { ItemSums } from './item-sums.ts'

/**
 * Выполнение задания (facility): Σ points / (those asked · highest score). «X» counts as 0 points; a pupil who was not
 * taught the topic is out of both sides of the fraction.
 * @source docs/methodology/figures.md, 10
 */
export function itemCompletion({ asked, points, pointsSquared, max }: ItemSums): Figure {
  return pointsFigure({ count: asked, sum: points, squares: pointsSquared }, max)
}

/** Доля получивших полный балл; differs from completion where an item has several points. */
export function fullPointsShare({ asked, full }: ItemSums): Figure {
  return shareFigure(full, asked)
}

/** Доля не приступивших к заданию. */
export function omissionShare({ asked, notAttempted }: ItemSums): Figure {
  return shareFigure(notAttempted, asked)
}

/** Доля тех, с кем тема не пройдена: of all pupils whose row counts. */
export function notTaughtShare({ asked, notTaught, empty }: ItemSums): Figure {
  return shareFigure(notTaught, asked + notTaught + empty)
}
