import { LEAST_PEERS } from '../comparison/may-compare.ts'

/**
 * Whether a school may see what all schools have together: those besides its own must be three at least, or subtracting its
 * own numbers would tell it another school's.
 * @param ownSchools of them, how many are the person's and took the work
 */
export function mayShowTotal(schools: number, ownSchools: number): boolean {
  return schools - ownSchools >= LEAST_PEERS
}

export const totalHidden = `Показатели муниципалитета не показаны: работу писали меньше ${LEAST_PEERS} других школ, и по разности было бы видно чужой результат.`
