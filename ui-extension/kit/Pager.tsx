import type { TablePaginatedProps } from '@hubspot/ui-extensions'
import { useState } from 'react'

const turn = 'k-button k-secondary k-size-xs'

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
      <button type="button" className={turn} disabled={current <= 1} onClick={() => go(current - 1)}>
        Previous
      </button>
      <span>{`Page ${current} of ${pageCount}`}</span>
      <button type="button" className={turn} disabled={current >= pageCount} onClick={() => go(current + 1)}>
        Next
      </button>
    </nav>
  )
}
