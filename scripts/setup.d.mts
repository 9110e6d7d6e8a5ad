/** Root folder of the project. */
export const root: string
/** The Node 24 that the project brings along. */
export const projectNode: string
export function setUp(): void
export function runOnProjectNode(script: string, args: string[]): Promise<void>
