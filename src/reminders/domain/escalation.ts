/** Working days of lateness after which those who control are told, until an administrator says otherwise. */
export const ESCALATE_AFTER = 5
