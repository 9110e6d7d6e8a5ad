/** @jest-environment jsdom */
import { jest } from '@jest/globals'
import { fireEvent, within } from '@testing-library/dom'
import { clearStage, mount } from '../fixtures/remoteStage.tsx'
import { DaySlider } from './DaySlider.tsx'

afterEach(clearStage)

const days = { first: '2026-06-01', last: '2026-06-30' }

it('names each day it is slid over, and asks for the one it is let go of at', async () => {
  const chosen = jest.fn()
  const element = mount(<DaySlider day="2026-06-30" days={days} onChange={chosen} />)
  const slider = await within(element).findByRole('slider')
  expect(slider.getAttribute('aria-valuetext')).toBe('Jun 30, 2026, now')
  fireEvent.change(slider, { target: { value: '9' } })
  expect(slider.getAttribute('aria-valuetext')).toBe('Jun 10, 2026')
  expect(chosen).not.toHaveBeenCalled()
  fireEvent.pointerUp(slider)
  expect(chosen).toHaveBeenCalledWith('2026-06-10')
})
