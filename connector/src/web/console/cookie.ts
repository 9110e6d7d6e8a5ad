import type { CookieOptions, Request, Response } from 'express'

/** Who is logged in, and the login under way at the company's provider. */
export type CookieName = 'perennial_console' | 'perennial_login'

/** Never readable by a script, never sent along with what another site posts here. */
const terms = (secure: boolean): CookieOptions => ({ httpOnly: true, sameSite: 'lax', secure, path: '/' })

export const cookieIn = (
  { headers: { cookie } }: Pick<Request, 'headers'>,
  name: CookieName,
): string | null =>
  (cookie ?? '')
    .split(/;\s*/)
    .map(pair => pair.split('='))
    .find(([key]) => key === name)?.[1] ?? null

export const setCookie = (response: Response, name: CookieName, value: string, secure: boolean): void => {
  response.cookie(name, value, { ...terms(secure), encode: String })
}

export const clearCookie = (response: Response, name: CookieName, secure: boolean): void => {
  response.clearCookie(name, terms(secure))
}
