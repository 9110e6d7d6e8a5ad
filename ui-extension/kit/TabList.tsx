import { type KeyboardEvent, useRef } from 'react'

export interface TabEntry {
  id: string | number
  title: string
  disabled: boolean
  tooltip: string | undefined
}

interface TabListProps {
  base: string
  tabs: TabEntry[]
  selected: string | number | undefined
  onSelect: (id: string | number) => void
}

/** The row of tabs: one tab stop, arrow keys move and select, Home and End jump. */
export function TabList({ base, tabs, selected, onSelect }: TabListProps) {
  const row = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const open = tabs.filter(({ disabled }) => !disabled)
    const next =
      open[
        nextIndex(
          event.key,
          open.findIndex(({ id }) => id === selected),
          open.length,
        )
      ]
    if (!next) return
    event.preventDefault()
    onSelect(next.id)
    row.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus()
  }
  return (
    <div className="k-tablist" role="tablist" ref={row} onKeyDown={move}>
      {tabs.map(({ id, title, disabled, tooltip }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`${base}-tab-${id}`}
          data-tab={id}
          aria-controls={`${base}-panel-${id}`}
          aria-selected={id === selected}
          tabIndex={id === selected ? 0 : -1}
          disabled={disabled}
          title={tooltip}
          onClick={() => onSelect(id)}
        >
          {title}
        </button>
      ))}
    </div>
  )
}

function nextIndex(key: string, current: number, count: number): number {
  switch (key) {
    case 'ArrowRight':
      return (current + 1) % count
    case 'ArrowLeft':
      return (current - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return -1
  }
}
