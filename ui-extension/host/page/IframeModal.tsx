import { Alert } from '../../kit/Alert.tsx'
import { Modal, ModalBody } from '../../kit/Modal.tsx'
import { OverlayProvider } from '../../kit/Overlay.tsx'
import type { OpenIframe } from './iframeModal.ts'

const id = 'iframe-modal'

/** An iframe over the record, as `openIframeModal` asked for it. */
export const IframeModal = ({
  iframe: { uri, title, width, height, refusal, close },
}: {
  iframe: OpenIframe
}) => (
  <OverlayProvider overlays={{ open: id, show: () => undefined, close }}>
    <Modal id={id} title={title ?? uri} width="large">
      <ModalBody>
        {refusal ? (
          <Alert title="HubSpot would not show this page" variant="danger">
            {refusal}
          </Alert>
        ) : (
          <iframe className="p-iframe" src={uri} title={title ?? uri} width={width} height={height} />
        )}
      </ModalBody>
    </Modal>
  </OverlayProvider>
)
