import type { CardChannelCount, Channel } from '@perennial/shared/card'

const names: Record<Channel, [one: string, many: string]> = {
  call: ['call', 'calls'],
  email: ['email', 'emails'],
  meeting: ['meeting', 'meetings'],
  note: ['note', 'notes'],
  task: ['task', 'tasks'],
}

/** "4 emails, 1 call"; null where there was nothing. */
export const countsText = (counts: readonly CardChannelCount[]): string | null =>
  counts.length === 0
    ? null
    : counts.map(({ channel, count }) => `${count} ${names[channel][count === 1 ? 0 : 1]}`).join(', ')
