import type { TablePaginatedProps } from '@hubspot/ui-extensions'
import { useState } from 'react'

/** Pages are numbered from one. */
export function Pager({ pageCount, page, onPageChange }: TablePaginatedProps) {
  const [shown, setShown] = useState(1)
  const current = page ?? shown
  const go = (next: number) => {
    setShown(next)
    onPageChange(next)
  }
  return (
    <nav className="k-pager" aria-label="Pages">
      <button type="button" disabled={current <= 1} onClick={() => go(current - 1)}>
        Previous
      </button>
      <span>{`Page ${current} of ${pageCount}`}</span>
      <button type="button" disabled={current >= pageCount} onClick={() => go(current + 1)}>
        Next
      </button>
    </nav>
  )
}
