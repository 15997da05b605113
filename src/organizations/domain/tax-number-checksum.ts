const INN_WEIGHTS = [2, 4, 10, 3, 5, 9, 4, 6, 8]

/**
 * Whether a legal entity's ИНН (10 digits) ends in its control digit.
 * @source Order of the Federal Tax Service of 29.06.2012 № ММВ-7-6/435@, the ИНН structure
 */
export function passesInnChecksum(digits: string): boolean {
  return /^\d{10}$/.test(digits) && innControlDigit(digits.slice(0, 9)) === Number(digits[9])
}

/** The tenth digit for the first nine. */
export function innControlDigit(nine: string): number {
  const sum = INN_WEIGHTS.reduce((total, weight, index) => total + weight * Number(nine[index]), 0)
  return (sum % 11) % 10
}

/**
 * Whether an ОГРН (13 digits) ends in its control digit.
 * @source Government decree of 19.06.2002 № 438, the state registration number
 */
export function passesOgrnChecksum(digits: string): boolean {
  return /^\d{13}$/.test(digits) && ogrnControlDigit(digits.slice(0, 12)) === Number(digits[12])
}

/** The thirteenth digit for the first twelve. */
export function ogrnControlDigit(twelve: string): number {
  return (Number(twelve) % 11) % 10
}
