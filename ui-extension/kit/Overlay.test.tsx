/** @jest-environment jsdom */
import { fireEvent, waitFor, within } from '@testing-library/dom'
import { clearStage, mount } from '../fixtures/remoteStage.tsx'
import { Button } from './Button.tsx'
import { Modal, ModalBody } from './Modal.tsx'
import { OverlayProvider, useOverlays } from './Overlay.tsx'

/** jsdom cannot show dialogs; trapping the focus is the browser's own doing. */
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function () {
    this.open = false
  }
})
afterEach(clearStage)

const heard: string[] = []

const Screen = () => (
  <OverlayProvider overlays={useOverlays()}>
    <Button
      overlay={
        <Modal
          id="details"
          title="Details"
          onOpen={() => heard.push('open')}
          onClose={() => heard.push('close')}
        >
          <ModalBody>Contract 7</ModalBody>
        </Modal>
      }
    >
      Show details
    </Button>
  </OverlayProvider>
)

it('a button opens its modal, which tells the card when it opens and closes', async () => {
  const element = mount(<Screen />)
  const opener = await within(element).findByRole('button', { name: 'Show details' })
  expect(within(element).queryByText('Contract 7')).toBeNull()
  fireEvent.click(opener)
  await within(element).findByText('Contract 7')
  fireEvent.click(within(element).getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(within(element).queryByText('Contract 7')).toBeNull())
  expect(heard).toEqual(['open', 'close'])
})
