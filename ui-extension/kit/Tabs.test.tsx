/** @jest-environment jsdom */
import { fireEvent, waitFor, within } from '@testing-library/dom'
import { clearStage, mount } from '../fixtures/remoteStage.tsx'
import { Tab, Tabs } from './Tabs.tsx'

afterEach(clearStage)

const three = (
  <Tabs defaultSelected="b">
    <Tab tabId="a" title="A">
      in a
    </Tab>
    <Tab tabId="b" title="B">
      in b
    </Tab>
    <Tab tabId="c" title="C" disabled>
      in c
    </Tab>
  </Tabs>
)

describe('tabs', () => {
  it('keep their order and have one tab stop', async () => {
    const element = mount(three)
    const tabs = await within(element).findAllByRole('tab')
    expect(tabs.map(tab => tab.textContent)).toEqual(['A', 'B', 'C'])
    expect(tabs.map(tab => tab.tabIndex)).toEqual([-1, 0, -1])
  })

  it('skip a disabled tab and go round', async () => {
    const element = mount(three)
    const b = await within(element).findByRole('tab', { name: 'B' })
    fireEvent.keyDown(b, { key: 'ArrowRight' })
    await waitFor(() => expect(within(element).getByRole('tab', { selected: true }).textContent).toBe('A'))
    expect(within(element).getByRole('tabpanel').textContent).toBe('in a')
  })
})
