/** What the system knows about an account before it lets the person work. */
export type Standing = {
  readonly isActive: boolean
  readonly isTotpOn: boolean
  /** The person's role must sign in with a code. */
  readonly isTotpDemanded: boolean
  /** The password was given by somebody else. */
  readonly mustChangePassword: boolean
}

/** Where a signed-in person is led: to the work only when nothing stands in between. */
export function nextStep(standing: Standing): 'home' | 'changePassword' | 'enrolTotp' {
  if (standing.mustChangePassword) return 'changePassword'
  if (standing.isTotpDemanded && !standing.isTotpOn) return 'enrolTotp'
  return 'home'
}
