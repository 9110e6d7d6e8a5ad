import { createContext, useContext } from 'react'

/** How the reader writes numbers, and where their days begin. */
export interface Locale {
  locale: string
  timeZone: string
}

const Spoken = createContext<Locale>({ locale: 'en-US', timeZone: 'UTC' })
export const LocaleProvider = Spoken.Provider
export const useLocale = (): Locale => useContext(Spoken)
