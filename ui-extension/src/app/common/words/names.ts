import type { CardCategory, Channel } from '@perennial/shared/card'

export const channels: Record<Channel, string> = {
  call: 'Call',
  email: 'Email',
  meeting: 'Meeting',
  note: 'Note',
  task: 'Task',
}

/** "economic_buyer" as people write it: "Economic buyer". */
export function roleName(role: string): string {
  const words = role.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export const categories: Record<CardCategory, string> = {
  commit: 'Commit',
  best_case: 'Best case',
  doubtful: 'Doubtful',
  lost: 'Lost',
}

export const renewsByItself = (autoRenews: boolean | null): string => {
  if (autoRenews === null) return 'Automatic renewal unknown'
  return autoRenews ? 'Renews by itself' : 'Ends unless renewed'
}
