import { staleEvents, staleUsage } from './stale-usage.ts'

const asOf = '2026-06-30'
const stale = (newest: Record<string, string>) =>
  staleUsage(new Map(Object.entries(newest)), asOf).map(({ need, because }) => [need, because])

describe('usage that no longer arrives', () => {
  it.each<[string, Record<string, string>, string[][]]>([
    ['is nothing to a portal that never had any', {}, []],
    ['is not yet known after two weeks', { logins: '2026-06-16' }, []],
    ['is known after that', { logins: '2026-06-15' }, [['usage', 'No usage has arrived since 2026-06-15']]],
    [
      'takes along whatever it feeds, rare incidents too',
      { logins: '2026-05-02', active_users: '2026-05-03', incidents: '2025-01-01' },
      [
        ['usage', 'No usage has arrived since 2026-05-03'],
        ['active_users', 'No usage has arrived since 2026-05-03'],
        ['incidents', 'No usage has arrived since 2026-05-03'],
      ],
    ],
    ['is not one event that fell out of use', { logins: '2026-06-29', exports: '2026-01-01' }, []],
    [
      'may be the count of users alone',
      { logins: '2026-06-29', active_users: '2026-05-03', incidents: '2025-01-01' },
      [['active_users', 'No active users have arrived since 2026-05-03']],
    ],
  ])('%s', (_case, newest, expected) => {
    expect(stale(newest)).toEqual(expected)
  })
})

describe('an event that fell out of use, or out of the export', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['is told while others are recorded', { logins: '2026-06-29', exports: '2026-01-01' }, ['exports']],
    ['is not told by itself once none is', { logins: '2026-02-01', exports: '2026-01-01' }, []],
    ['is no incident', { logins: '2026-06-29', incidents: '2026-01-01', active_users: '2026-01-01' }, []],
  ])('%s', (_case, newest, expected) => {
    expect(staleEvents(new Map(Object.entries(newest)), asOf).map(({ metric }) => metric)).toEqual(expected)
  })
})
