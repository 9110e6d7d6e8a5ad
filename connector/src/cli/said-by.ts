import { userInfo } from 'node:os'

/** Who says so: the name that was given, else the operating system's for whoever runs this. */
export const saidBy = (by: string | undefined): string => by?.trim() || userInfo().username
