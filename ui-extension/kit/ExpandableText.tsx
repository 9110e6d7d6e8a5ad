import type { ExpandableTextProps } from '@hubspot/ui-extensions/experimental'
import { useId, useState } from 'react'

/** Long words folded to a height, with a button for the rest. */
export function ExpandableText(props: ExpandableTextProps) {
  const { children, maxHeight = 80, expandButtonText = 'Show more', collapseButtonText = 'Show less' } = props
  const [open, setOpen] = useState(props.expanded ?? false)
  const id = useId()
  return (
    <div>
      <div id={id} className="k-expandable" style={open ? undefined : { maxHeight }}>
        {children}
      </div>
      <button
        type="button"
        className="k-plain k-link"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? collapseButtonText : expandButtonText}
      </button>
    </div>
  )
}
