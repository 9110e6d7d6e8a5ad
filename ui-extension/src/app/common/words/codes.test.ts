import { spoken } from './codes.ts'

it('speaks states of health and renewal, and leaves every other word as it is', () => {
  expect(spoken('health band is at_risk and renewal status is one of not_due, in_notice_window, due')).toBe(
    'health band is at risk and renewal status is one of not due, in notice window, due',
  )
  expect(spoken('region is north_east')).toBe('region is north_east')
})
