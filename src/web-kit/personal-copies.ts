/** Everything typed and not yet on the server is kept in this browser under such names: whose it is, then what it is. */
const PREFIX = 'typed-by'

/**
 * The name under which a browser keeps what a person is typing. Bound to the person: another one at the same computer
 * must not find it in a form of their own.
 */
export function personalCopyKey(userId: string, what: string): string {
  return `${PREFIX} ${userId} ${what}`
}

/** Forgets what anybody has typed here; at signing out. */
export function forgetPersonalCopies(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      // The second was the name before copies were bound to a person.
      if (key.startsWith(`${PREFIX} `) || key.startsWith('report-draft-')) localStorage.removeItem(key)
    }
  } catch {
    return
  }
}
