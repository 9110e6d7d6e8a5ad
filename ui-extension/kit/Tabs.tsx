import type { TabProps, TabsProps } from '@hubspot/ui-extensions'
import { createContext, useContext, useEffect, useId, useMemo, useState } from 'react'
import { classes } from './spacing.ts'
import { type TabEntry, TabList } from './TabList.tsx'

interface TabSet {
  base: string
  selected: string | number | undefined
  register: (tab: TabEntry) => () => void
}

const Tabset = createContext<TabSet | null>(null)

/** Tabs announce themselves, since over the channel their parent cannot look at its children. */
export function Tabs({
  children,
  selected,
  defaultSelected,
  onSelectedChange,
  variant = 'default',
  fill,
}: TabsProps) {
  const base = useId()
  const [tabs, setTabs] = useState<TabEntry[]>([])
  const [chosen, setChosen] = useState(defaultSelected)
  const current = selected ?? chosen ?? tabs[0]?.id

  const tabset = useMemo<TabSet>(
    () => ({
      base,
      selected: current,
      register(tab) {
        setTabs(before => place(before, tab))
        return () => setTabs(before => before.filter(other => other.id !== tab.id))
      },
    }),
    [base, current],
  )
  const choose = (id: string | number) => {
    setChosen(id)
    ;(onSelectedChange as ((id: string | number) => void) | undefined)?.(id)
  }
  return (
    <div className={classes('k-tabs', `k-tabs-${variant}`, fill && 'k-fill')}>
      <TabList base={base} tabs={tabs} selected={current} onSelect={choose} />
      <Tabset.Provider value={tabset}>{children}</Tabset.Provider>
    </div>
  )
}

/** A tab whose title changes keeps its place. */
const place = (tabs: TabEntry[], tab: TabEntry): TabEntry[] =>
  tabs.some(({ id }) => id === tab.id)
    ? tabs.map(other => (other.id === tab.id ? tab : other))
    : [...tabs, tab]

export function Tab({ tabId, title = '', disabled = false, tooltip, children }: TabProps) {
  const tabset = useContext(Tabset)
  const own = useId()
  const id = tabId ?? own
  const register = tabset?.register
  // biome-ignore lint/correctness/useExhaustiveDependencies: registering anew on every selection would reorder the tabs
  useEffect(() => register?.({ id, title, disabled, tooltip }), [id, title, disabled, tooltip])
  if (!tabset) return null
  return (
    <div
      className="k-tabpanel"
      role="tabpanel"
      id={`${tabset.base}-panel-${id}`}
      aria-labelledby={`${tabset.base}-tab-${id}`}
      hidden={tabset.selected !== id}
    >
      {children}
    </div>
  )
}
