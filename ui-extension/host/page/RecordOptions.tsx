import { type MouseEvent, useEffect, useRef } from 'react'
import { classes } from '../../kit/spacing.ts'
import type { FoundRecords } from './useRecords.ts'

interface RecordOptionsProps {
  id: string
  label: string
  found: FoundRecords
  active: number
  onPick: (recordId: string) => void
}

/** Pressing the mouse must not take the focus away from the search box, which would close the list. */
const keepFocus = (event: MouseEvent) => event.preventDefault()

/** The list below the search box. */
export function RecordOptions({ id, label, found, active, onPick }: RecordOptionsProps) {
  const list = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the active option moved
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only holds the focus where it is
    <div className="p-options" onMouseDown={keepFocus}>
      <div id={`${id}-list`} role="listbox" aria-label={label} ref={list}>
        {found.records.map(({ id: recordId, title, detail }, index) => (
          <div
            key={recordId}
            id={`${id}-${index}`}
            className={classes('p-option', index === active && 'p-active')}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onClick={() => onPick(recordId)}
            onKeyDown={event => event.key === 'Enter' && onPick(recordId)}
          >
            <span>{title}</span>
            <span className="k-microcopy">{detail}</span>
          </div>
        ))}
      </div>
      <p className="k-microcopy p-count" role="status">
        {found.message}
      </p>
      {found.more ? (
        <button type="button" className="k-button k-secondary k-size-xs" tabIndex={-1} onClick={found.more}>
          Show more
        </button>
      ) : null}
    </div>
  )
}
