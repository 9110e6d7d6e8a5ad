import type { AccordionProps } from '@hubspot/ui-extensions'

export const Accordion = ({ title, children, open, defaultOpen, onClick, testId }: AccordionProps) => (
  <details className="k-accordion" open={open ?? defaultOpen} onToggle={onClick} data-test-id={testId}>
    <summary>{title}</summary>
    <div className="k-accordion-body">{children}</div>
  </details>
)
