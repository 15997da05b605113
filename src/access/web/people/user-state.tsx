import { StateBadge } from '#web-kit/state-badge.tsx'
import type { User } from '../../people-contract.ts'

export function userStateWords(user: User): string {
  if (!user.isActive) return 'Отключён'
  return user.mustChangePassword ? 'Временный пароль' : 'Работает'
}

export function UserState({ user }: { user: User }) {
  const tone = !user.isActive ? 'calm' : user.mustChangePassword ? 'attention' : 'good'
  return <StateBadge tone={tone}>{userStateWords(user)}</StateBadge>
}
