import { createContext, useContext } from 'react'

/** Lets the host take a link for itself: returns true when it did, and the browser then does nothing. */
export type Navigate = (url: string) => boolean

const Navigation = createContext<Navigate>(() => false)
export const NavigationProvider = Navigation.Provider
export const useNavigate = (): Navigate => useContext(Navigation)
