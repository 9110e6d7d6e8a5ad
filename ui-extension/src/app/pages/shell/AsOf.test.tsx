import { Button } from '@hubspot/ui-extensions'
import { createRenderer } from '@hubspot/ui-extensions/testing'
import { jest } from '@jest/globals'
import { AsOf } from './AsOf.tsx'

const days = { first: '2026-03-15', last: '2026-06-30' }

function show(day: string | null) {
  const chosen = jest.fn()
  const renderer = createRenderer('pages')
  renderer.render(<AsOf day={day} days={days} onChange={chosen} />)
  const button = (name: string) => renderer.findAll(Button).find(({ text }) => text === name)!
  return { chosen, earlier: button('Month earlier'), later: button('Month later') }
}

it('goes back by months from what is known now, which has no later', () => {
  const { chosen, earlier, later } = show(null)
  earlier.trigger('onClick')
  expect(chosen).toHaveBeenLastCalledWith('2026-05-30')
  expect(later.props.disabled).toBe(true)
})

it('comes back to now, and goes no further back than anything is known', () => {
  const { chosen, later } = show('2026-06-15')
  later.trigger('onClick')
  expect(chosen).toHaveBeenLastCalledWith(null)
  expect(show('2026-04-10').earlier.props.disabled).toBe(true)
})

it('offers no way back where nothing was known before today', () => {
  const renderer = createRenderer('pages')
  renderer.render(<AsOf day={null} days={{ first: '2026-06-30', last: '2026-06-30' }} onChange={jest.fn()} />)
  expect(renderer.findAll(Button)).toHaveLength(0)
})
