import { renewal } from '../../../../fixtures/facts.ts'
import { deadlineOf } from './deadline.ts'

const asIs = (day: string) => day

describe('a deadline', () => {
  it('names the notice date and what happens without notice', () => {
    expect(deadlineOf(renewal(), asIs)).toEqual({
      variant: 'warning',
      title: 'Notice date in 16 days',
      text: 'Notice can be given until 2026-07-16. Without notice the contract renews by itself on 2026-09-14.',
    })
  })

  it('does not guess whether a contract renews by itself', () => {
    expect(deadlineOf(renewal({ autoRenews: null }), asIs)?.text).toContain('is not recorded')
  })

  it('does not offer a notice that can no longer be given', () => {
    const passed = renewal({ state: 'notice_passed', daysUntilNotice: -3 })
    expect(deadlineOf(passed, asIs)?.text).toBe(
      'Notice was due by 2026-07-16. Unless it was given, the contract renews by itself on 2026-09-14.',
    )
  })

  it.each([
    [{ state: 'due', daysUntil: 0 }, 'Renewal today'],
    [{ state: 'due', daysUntil: 1 }, 'Renewal in 1 day'],
    [{ state: 'notice_passed', daysUntil: 9 }, 'Notice date has passed, renewal in 9 days'],
    [{ state: 'overdue', daysUntil: -1 }, 'Renewal overdue by 1 day'],
  ] as const)('%j reads "%s"', (changes, title) => {
    expect(deadlineOf(renewal(changes), asIs)?.title).toBe(title)
  })

  it.each(['not_due', 'evergreen'] as const)('%s asks for nothing', state => {
    expect(deadlineOf(renewal({ state }), asIs)).toBeNull()
  })
})
