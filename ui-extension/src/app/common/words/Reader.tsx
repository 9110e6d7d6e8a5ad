import type { CardMoney } from '@perennial/shared/card'
import { createContext, type ReactNode, useContext } from 'react'
import { dayIn, dayOfIn, instantIn, monthIn, percentIn, saidIn } from './calendar.ts'
import { moneyIn } from './money.ts'

/** Formats figures for the person who reads: their locale, the portal's time zone. */
export interface Formats {
  money: (amount: CardMoney) => string
  /** A calendar day. */
  day: (day: string) => string
  /** A month, YYYY-MM. */
  month: (month: string) => string
  /** An ISO instant, shown in the portal's time zone. */
  instant: (iso: string) => string
  /** The day of an ISO instant in the portal's time zone. */
  dayOf: (iso: string) => string
  /** A share 0..1 in whole percent. */
  percent: (share: number) => string
  /** A sentence of the connector's. */
  said: (sentence: string) => string
}

const Locale = createContext('en-US')
const Zone = createContext('UTC')

/** Sets the reader's locale as HubSpot gives it ("en", "de-de", "pt_BR"); unknown ones read US English. */
export const Reader = ({ locale, children }: { locale: string | undefined; children: ReactNode }) => (
  <Locale.Provider value={knownLocale(locale)}>{children}</Locale.Provider>
)

export const TimeZone = ({ of, children }: { of: string; children: ReactNode }) => (
  <Zone.Provider value={of}>{children}</Zone.Provider>
)

/** A sentence of the connector's as the reader writes it. */
export const Said = ({ children }: { children: string }) => <>{useReader().said(children)}</>

export function useReader(): Formats {
  const locale = useContext(Locale)
  const zone = useContext(Zone)
  return formatsIn(locale, zone)
}

const made = new Map<string, Formats>()

/** Made once for a locale and a zone: an Intl format costs far more than the words it writes. */
export function formatsIn(locale: string, zone: string): Formats {
  const key = `${locale} ${zone}`
  const formats = made.get(key) ?? makeFormats(locale, zone)
  made.set(key, formats)
  return formats
}

const makeFormats = (locale: string, zone: string): Formats => ({
  money: moneyIn(locale),
  day: dayIn(locale),
  month: monthIn(locale),
  instant: instantIn(locale, zone),
  dayOf: dayOfIn(locale, zone),
  percent: percentIn(locale),
  said: saidIn(locale),
})

function knownLocale(locale: string | undefined): string {
  const tag = (locale ?? 'en-US').replace('_', '-')
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en-US'
  } catch (error) {
    if (error instanceof RangeError) return 'en-US'
    throw error
  }
}
