import { contractLine } from '../../model/contract-line.ts'
import { linksAmong } from './links.ts'

const line = (id: string, ...replaces: string[]) =>
  contractLine({ id, accountId: 'acme', start: '2024-01-01', replaces })

const written = (list: { successor: string; predecessor: string }[]) =>
  list.map(({ successor, predecessor }) => `${successor}>${predecessor}`).sort()

describe('links among lines', () => {
  it.each([
    ['a chain', [line('a'), line('b', 'a'), line('c', 'b')], ['b>a', 'c>b'], [], []],
    ['a line stated twice is one link', [line('a'), line('b', 'a', 'a')], ['b>a'], [], []],
    [
      'two into one, one into two',
      [line('a', 'x', 'y'), line('b', 'x'), line('x'), line('y')],
      ['a>x', 'a>y', 'b>x'],
      [],
      [],
    ],
    ['an unknown line', [line('a', 'gone')], [], ['a>gone'], []],
    ['itself', [line('a', 'a')], [], [], ['a>a']],
    ['a circle of three', [line('a', 'b'), line('b', 'c'), line('c', 'a')], [], [], ['a>b', 'b>c', 'c>a']],
    [
      'what hangs on a circle is sound',
      [line('a', 'b'), line('b', 'a'), line('c', 'a'), line('b2', 'c')],
      ['b2>c', 'c>a'],
      [],
      ['a>b', 'b>a'],
    ],
    [
      'what a circle replaces is sound',
      [line('a', 'b'), line('b', 'a', 'old'), line('old')],
      ['b>old'],
      [],
      ['a>b', 'b>a'],
    ],
    [
      'a link between two circles is sound',
      [line('a', 'b'), line('b', 'a', 'c'), line('c', 'd'), line('d', 'c')],
      ['b>c'],
      [],
      ['a>b', 'b>a', 'c>d', 'd>c'],
    ],
  ])('%s', (_, lines, sound, nowhere, circular) => {
    for (const order of [lines, [...lines].reverse()]) {
      const links = linksAmong(order)
      expect(written(links.sound)).toEqual(sound)
      expect(written(links.nowhere)).toEqual(nowhere)
      expect(written(links.circular)).toEqual(circular)
    }
  })

  it('follows a chain of ten thousand renewals without running out of stack', () => {
    const chain = Array.from({ length: 10_000 }, (_, at) => line(`${at}`, ...(at > 0 ? [`${at - 1}`] : [])))
    expect(linksAmong(chain)).toMatchObject({ sound: { length: 9_999 }, circular: [] })
  })
})
