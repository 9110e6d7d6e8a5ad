import { type ContractLine, contractLine } from '../../model/contract-line.ts'
import { successorOf, successorsOf } from './successor-of.ts'

const line = (id: string, start: string, end: string | null, more: Partial<ContractLine> = {}) =>
  contractLine({ id, accountId: 'acme', start, end, ...more })

const keep = { graceDays: 30, lateRenewal: 'keep', autoRenewal: 'stated' } as const
const ended = line('a', '2024-01-01', '2025-01-01', { product: 'Core' })

describe('the successor of a line', () => {
  it('is the first to start of those that say so, whatever the policy', () => {
    const lines = [
      ended,
      line('c', '2025-03-01', null, { replaces: ['a'] }),
      line('b', '2025-02-01', null, { replaces: ['a'] }),
    ]
    expect(successorOf(ended, lines, { graceDays: 0, lateRenewal: 'churn', autoRenewal: 'stated' })?.id).toBe(
      'b',
    )
    expect(successorOf(ended, lines, keep)?.id).toBe('b')
  })

  it.each([
    ['on the day of the end', line('b', '2025-01-01', null), 'b'],
    ['on the last day of grace', line('b', '2025-01-31', null), 'b'],
    ['after grace', line('b', '2025-02-01', null), null],
    ['before the end', line('b', '2024-12-31', null), null],
    ['the same product', line('b', '2025-01-10', null, { product: 'Core' }), 'b'],
    ['another product', line('b', '2025-01-10', null, { product: 'Add-on' }), null],
    ['another account', line('b', '2025-01-10', null, { accountId: 'other' }), null],
    ['one that replaces something else', line('b', '2025-01-10', null, { replaces: ['z'] }), null],
    ['what is paid once', line('b', '2025-01-10', null, { kind: 'one_off' }), null],
  ])('without a link, under a late-renewal rule: %s', (_, other, expected) => {
    expect(successorOf(ended, [ended, other], keep)?.id ?? null).toBe(expected)
    expect(successorOf(ended, [ended, other], { ...keep, lateRenewal: 'churn' })).toBeNull()
  })

  it('is never guessed for what is known to be lost', () => {
    const follower = line('b', '2025-01-10', null)
    const noticed = { ...ended, noticeGivenOn: '2024-11-01' }
    expect(successorOf(noticed, [noticed, follower], keep)).toBeNull()
    expect(
      successorOf(
        { ...ended, lossCause: 'voluntary' },
        [{ ...ended, lossCause: 'voluntary' }, follower],
        keep,
      ),
    ).toBeNull()
    const rescinded = { ...noticed, noticeRescindedOn: '2024-12-01' }
    expect(successorOf(rescinded, [rescinded, follower], keep)?.id).toBe('b')
  })

  it('follows one line only: who ended first chooses first', () => {
    const lines = [
      line('late', '2024-01-15', '2025-01-15'),
      line('early', '2024-01-01', '2025-01-01'),
      line('x', '2025-01-20', null),
    ]
    for (const order of [lines, [...lines].reverse()])
      expect([...successorsOf(order, keep)].map(([id, { id: by }]) => [id, by])).toEqual([['early', 'x']])
  })
})
