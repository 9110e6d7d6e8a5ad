import type { ModalBodyProps, ModalFooterProps, ModalProps } from '@hubspot/ui-extensions'
import { Dialog } from './Dialog.tsx'

export const Modal = ({ id, title, width, variant, children, onOpen, onClose, ...rest }: ModalProps) => (
  <Dialog
    kind="modal"
    id={id}
    title={title}
    label={rest['aria-label']}
    width={width}
    danger={variant === 'danger'}
    onOpen={onOpen}
    onClose={onClose}
  >
    {children}
  </Dialog>
)
export const ModalBody = ({ children }: ModalBodyProps) => <div className="k-dialog-body">{children}</div>
export const ModalFooter = ({ children }: ModalFooterProps) => <footer>{children}</footer>
