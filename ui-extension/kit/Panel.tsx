import type { PanelBodyProps, PanelFooterProps, PanelProps, PanelSectionProps } from '@hubspot/ui-extensions'
import { Dialog } from './Dialog.tsx'

export const Panel = ({ id, title, width, children, onOpen, onClose, ...rest }: PanelProps) => (
  <Dialog
    kind="panel"
    id={id}
    title={title}
    label={rest['aria-label']}
    width={width}
    onOpen={onOpen}
    onClose={onClose}
  >
    {children}
  </Dialog>
)
export const PanelBody = ({ children }: PanelBodyProps) => <div className="k-dialog-body">{children}</div>
export const PanelSection = ({ children }: PanelSectionProps) => (
  <section className="k-panel-section">{children}</section>
)
export const PanelFooter = ({ children }: PanelFooterProps) => <footer>{children}</footer>
