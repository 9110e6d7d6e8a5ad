import { createContext, type ReactNode, useContext } from 'react'

const AsOf = createContext<string | null>(null)

/** Says which day the figures within are of, so that parts of the same day need not say it again. */
export const Dated = ({ asOf, children }: { asOf: string; children: ReactNode }) => (
  <AsOf.Provider value={asOf}>{children}</AsOf.Provider>
)

/** The day of the figures around; null outside of any. */
export const useDated = (): string | null => useContext(AsOf)
