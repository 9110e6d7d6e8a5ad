import { activeUsers, incidents, notEvents, uptime } from '../../model/usage.ts'

/** The needs that imported usage feeds. */
export const usageNeeds = ['usage', 'active_users', 'uptime', 'incidents'] as const
export type UsageNeed = (typeof usageNeeds)[number]

const feeds: Record<UsageNeed, (metric: string) => boolean> = {
  usage: metric => !notEvents.has(metric),
  active_users: metric => metric === activeUsers,
  uptime: metric => metric === uptime,
  incidents: metric => metric === incidents,
}

/** Whether a metric is what the need is read from. */
export const isFedBy = (need: UsageNeed, metric: string): boolean => feeds[need](metric)

export const isUsageNeed = (need: string): need is UsageNeed => usageNeeds.some(one => one === need)
